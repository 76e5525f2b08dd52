use std::{
    fs,
    path::{Path, PathBuf},
};

use survey::wire::{self, Edition};

use super::SiteError;

/// A survey's newest release, and its text as it is served.
#[derive(Clone, Debug)]
pub struct Published {
    /// What was published.
    pub edition: Edition,
    /// The file's text.
    pub text: String,
    /// Its path below the site's root. It holds the release's name, so that an old page never meets new data.
    pub path: String,
}

/// Reads the newest release of a survey from the folder of releases.
///
/// # Errors
///
/// If there is none, or it is not one.
pub fn newest(releases: &Path, survey: &str) -> Result<Published, SiteError> {
    let read = |path: PathBuf| match fs::read_to_string(&path) {
        Ok(text) => Ok((path, text)),
        Err(source) => Err(SiteError::File { path, source }),
    };
    let (_, latest) = read(releases.join(survey).join("latest"))?;
    let name = format!("{}.json", latest.trim());
    let (path, text) = read(releases.join(survey).join(&name))?;
    let edition = wire::read(&text).map_err(|source| SiteError::Release { path, source })?;
    Ok(Published { edition, text, path: format!("data/{survey}/{name}") })
}
