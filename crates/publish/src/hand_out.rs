//! A release in files to hand out: complete or not at all.

use std::{
    io,
    path::{Path, PathBuf},
};

use bundle::{Bundle, BundleError, Material, Packed};
use miette::Diagnostic;
use survey::wire::{CERTIFICATE, Edition};
use thiserror::Error;
use words::Language;

use crate::{CheckError, FileError, Source, VerifyError, shelf, verify, verify_certificate, write::place_folder};

/// What was handed out.
#[derive(Clone, Debug)]
pub struct HandedOut {
    /// The release.
    pub edition: Edition,
    /// The folder, named after the release.
    pub folder: PathBuf,
    /// Its files, each with its length in bytes.
    pub files: Vec<(String, usize)>,
}

/// Why a release could not be handed out. Nothing is written then.
#[derive(Debug, Error, Diagnostic)]
pub enum HandOutError {
    /// A file cannot be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    File(#[from] FileError),
    /// It is not what it says.
    #[error("{path} cannot be relied on")]
    Release {
        /// The file.
        path: String,
        /// Why not.
        source: Box<VerifyError>,
    },
    /// Nobody has attacked it.
    #[error("there is no certificate beside {path}")]
    #[diagnostic(help("`publish build` writes one beside each release; keep the two together"))]
    NoCertificate {
        /// The file.
        path: String,
    },
    /// Nobody should use it.
    #[error("release {id} was withdrawn on {on}: {why}")]
    #[diagnostic(help("hand out the newest one, which the file `latest` names"))]
    Withdrawn {
        /// Its name.
        id: String,
        /// Since when.
        on: String,
        /// Why.
        why: String,
    },
    /// The history beside it is none.
    #[error(transparent)]
    #[diagnostic(transparent)]
    History(#[from] CheckError),
    /// The site's address cannot be one.
    #[error("--url: expected an address like https://example.org/surveys/, found '{found}'")]
    NoAddress {
        /// What was given.
        found: String,
    },
    /// It does not fit into the files.
    #[error("it cannot be packed")]
    Unfit(#[from] BundleError),
    /// Something else is where the files belong.
    #[error("{path} is there, and holds something else")]
    #[diagnostic(help("it was not touched; remove it, or name another folder"))]
    Taken {
        /// The folder.
        path: String,
    },
    /// The system refuses.
    #[error("cannot write {path}")]
    #[diagnostic(help("is there room, and may you write there?"))]
    Write {
        /// The folder.
        path: String,
        /// What it says.
        source: io::Error,
    },
}

/// Hands out a release as a spreadsheet and an archive in each language, in a folder of its own below `to`; `site` is the
/// address of the site that shows it, if that is known. The folder appears under its name only when all of it is on the
/// disk.
///
/// # Errors
///
/// If the release cannot be read or is not what it says, has no certificate or was withdrawn, if there is something else
/// in the folder's place, or if the system refuses.
pub fn hand_out(release: &Path, to: &Path, site: Option<&str>) -> Result<HandedOut, HandOutError> {
    let site = site.map(address).transpose()?;
    let path = release.display().to_string();
    let unreliable = |source| HandOutError::Release { path: path.clone(), source: Box::new(source) };
    let edition = verify(release).map_err(unreliable)?;
    if verify_certificate(release, &edition).map_err(unreliable)?.is_none() {
        return Err(HandOutError::NoCertificate { path });
    }
    let history = history(release, &edition)?;
    let (text, certificate) = (Source::read(release)?.text, Source::read(&release.with_extension(CERTIFICATE))?.text);
    let material = Material {
        edition: &edition,
        release: &text,
        certificate: &certificate,
        history: history.as_deref(),
        site: site.as_deref(),
    };
    let bundles = Language::ALL.map(|language| Bundle::of(&material, language));
    let bundles = bundles.into_iter().collect::<Result<Vec<_>, _>>()?;
    let files: Vec<&Packed> = bundles.iter().flat_map(Bundle::files).collect();
    let folder = to.join(bundles.first().map_or("", Bundle::name));
    let shown = || folder.display().to_string();
    let written: Vec<_> = files.iter().map(|file| (file.name.as_str(), &file.bytes[..])).collect();
    match place_folder(&folder, &written) {
        Ok(()) => {}
        Err(source) if source.kind() == io::ErrorKind::AlreadyExists => {
            return Err(HandOutError::Taken { path: shown() });
        }
        Err(source) => return Err(HandOutError::Write { path: shown(), source }),
    }
    let files = files.iter().map(|file| (file.name.clone(), file.bytes.len())).collect();
    Ok(HandedOut { edition, folder, files })
}

/// The text of the history beside a release, where there is one that does not say that the release was withdrawn.
fn history(release: &Path, edition: &Edition) -> Result<Option<String>, HandOutError> {
    let folder = release.parent().unwrap_or(Path::new(""));
    let (_, withdrawn) = shelf::history(folder)?;
    if let Some(gone) = withdrawn.iter().find(|gone| gone.id == edition.id) {
        let why = gone.why.text(Language::English).to_owned();
        return Err(HandOutError::Withdrawn { id: gone.id.to_string(), on: gone.on.to_string(), why });
    }
    let path = folder.join(shelf::HISTORY);
    Ok(path.exists().then(|| Source::read(&path)).transpose()?.map(|source| source.text))
}

/// A site's address with a slash at its end.
fn address(url: &str) -> Result<String, HandOutError> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let fits = |letter: char| letter.is_ascii_graphic() && !"?#\"'<>\\".contains(letter);
    match rest {
        Some(rest) if rest.starts_with(|first: char| first.is_ascii_alphanumeric()) && rest.chars().all(fits) => {
            Ok(format!("{}/", url.trim_end_matches('/')))
        }
        _ => Err(HandOutError::NoAddress { found: url.to_owned() }),
    }
}
