//! Putting a release where the explorer finds it: complete or not at all.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use disclosure::Audited;
use miette::Diagnostic;
use survey::ReleaseId;
use thiserror::Error;

/// What was written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The release's name.
    pub id: ReleaseId,
    /// Its file.
    pub path: PathBuf,
    /// How long the file is, in bytes.
    pub bytes: usize,
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

/// Writes a release to `folder/SURVEY/ID.json`, then names it in `folder/SURVEY/latest`.
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
    let latest = folder.join(LATEST);
    place(&latest, format!("{id}\n").as_bytes()).map_err(|error| wrong(&latest, error))?;
    Ok(Written { id, path, bytes: text.len() })
}

fn place(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let unfinished = path.with_extension("unfinished");
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)
}
