//! Putting a release where the explorer finds it: complete or not at all.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use disclosure::Audited;
use miette::Diagnostic;
use survey::{
    ReleaseId,
    wire::{CERTIFICATE, write_certificate},
};
use thiserror::Error;

use crate::{certificate, point::reached};

/// What was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The release's name.
    pub id: ReleaseId,
    /// Its file.
    pub path: PathBuf,
    /// How long the file is, in bytes.
    pub bytes: usize,
    /// The file of its certificate.
    pub certificate: PathBuf,
}

/// Why a release could not be written. The files that were there are as they were.
#[derive(Debug, Error, Diagnostic)]
#[error("cannot write {path}")]
#[diagnostic(help("is there room, and may you write there?"))]
pub struct WriteError {
    path: String,
    source: io::Error,
}

/// The file that names a survey's newest release.
const LATEST: &str = "latest";

/// Writes a release to `folder/SURVEY/ID.json` and its certificate to `folder/SURVEY/ID.disclosure-report.json`, then
/// names it in `folder/SURVEY/latest`.
///
/// Each file appears under its name only when all of it is on the disk, and the newest release is named last:
/// killed at any point, what can be read is the old release or the new one.
///
/// # Errors
///
/// If the system refuses.
pub fn write(audited: &Audited, folder: &Path) -> Result<Written, WriteError> {
    let (id, text) = audited.encode();
    let folder = folder.join(&audited.release().codebook.facts.slug);
    let wrong = |path: &Path, source| WriteError { path: path.display().to_string(), source };
    fs::create_dir_all(&folder).map_err(|error| wrong(&folder, error))?;
    let path = folder.join(format!("{id}.json"));
    place(&path, text.as_bytes()).map_err(|error| wrong(&path, error))?;
    let beside = folder.join(format!("{id}.{CERTIFICATE}"));
    let text_of_it = write_certificate(&certificate::certificate(&id, audited));
    place(&beside, text_of_it.as_bytes()).map_err(|error| wrong(&beside, error))?;
    let latest = folder.join(LATEST);
    place(&latest, format!("{id}\n").as_bytes()).map_err(|error| wrong(&latest, error))?;
    Ok(Written { id, path, bytes: text.len(), certificate: beside })
}

/// Writes a private file, complete or not at all, for nobody but its owner to read.
///
/// # Errors
///
/// If the system refuses.
pub fn write_privately(path: &Path, text: &str) -> Result<(), WriteError> {
    let wrong = |source| WriteError { path: path.display().to_string(), source };
    let unfinished = unfinished(path);
    let written = fs::remove_file(&unfinished).or_else(|error| match error.kind() {
        io::ErrorKind::NotFound => Ok(()),
        _ => Err(error),
    });
    let file = written.and_then(|()| for_the_owner_alone(&unfinished)).map_err(wrong)?;
    finish(file, &unfinished, path, text.as_bytes()).map_err(wrong)
}

fn place(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = unfinished(path);
    finish(File::create(&unfinished)?, &unfinished, path, bytes)
}

/// Puts files into a new folder, which appears under its name only when all of it is on the disk. Where a folder with the
/// very same files is there already nothing is done; where it holds anything else that is an error, and it stays.
pub(crate) fn place_folder(folder: &Path, files: &[(&str, &[u8])]) -> io::Result<()> {
    if folder.exists() {
        return if holds_exactly(folder, files)? { Ok(()) } else { Err(io::ErrorKind::AlreadyExists.into()) };
    }
    let unfinished = unfinished(folder);
    if unfinished.exists() {
        // Of one that was stopped.
        fs::remove_dir_all(&unfinished)?;
    }
    fs::create_dir_all(&unfinished)?;
    for (name, bytes) in files {
        let mut file = File::create(unfinished.join(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    sync_folder(&unfinished.join("file"))?;
    fs::rename(&unfinished, folder)?;
    sync_folder(folder)
}

fn holds_exactly(folder: &Path, files: &[(&str, &[u8])]) -> io::Result<bool> {
    let found = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let same = |(name, bytes): &(&str, &[u8])| fs::read(folder.join(name)).is_ok_and(|found| found == *bytes);
    Ok(found.len() == files.len() && files.iter().all(same))
}

/// Where a file is until all of it is on the disk.
fn unfinished(path: &Path) -> PathBuf {
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".unfinished");
    unfinished.into()
}

fn finish(mut file: File, unfinished: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (first, second) = bytes.split_at(bytes.len() / 2);
    file.write_all(first)?;
    reached(&format!("half of {name}"));
    file.write_all(second)?;
    file.sync_all()?;
    drop(file);
    reached(&format!("all of {name}"));
    fs::rename(unfinished, path)?;
    sync_folder(path)?;
    reached(&format!("named {name}"));
    Ok(())
}

/// A new file that nobody but its owner can read.
pub(crate) fn for_the_owner_alone(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes sure that the new name is on the disk too, where the system can be told to.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
