use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use survey::{
    Certificate,
    wire::{self, CERTIFICATE, Edition},
};

use super::SiteError;

/// A file of the site, as it is served.
#[derive(Clone, Debug)]
pub struct Served {
    /// Its path below the site's root. It holds the release's name, so that an old page never meets new data.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A survey's newest release with its certificate.
#[derive(Clone, Debug)]
pub struct Published {
    /// What was published.
    pub edition: Arc<Edition>,
    /// What was published, as a file.
    pub release: Served,
    /// What its audit looked at.
    pub certificate: Certificate,
    /// What its audit looked at, as a file.
    pub report: Served,
}

/// Reads the newest release of a survey from the folder of releases, and its certificate: nothing is shown that has none.
///
/// # Errors
///
/// If there is none, or it is not one, or its certificate is missing or of another release.
pub fn newest(releases: &Path, survey: &str) -> Result<Published, SiteError> {
    let read = |path: PathBuf| match fs::read_to_string(&path) {
        Ok(text) => Ok((path, text)),
        Err(source) => Err(SiteError::File { path, source }),
    };
    let (_, latest) = read(releases.join(survey).join("latest"))?;
    let served = |name: &str| {
        let (read_from, text) = read(releases.join(survey).join(name))?;
        Ok::<_, SiteError>((read_from, Served { path: format!("data/{survey}/{name}"), text }))
    };
    let (path, release) = served(&format!("{}.json", latest.trim()))?;
    let edition = wire::read(&release.text).map_err(|source| SiteError::Release { path, source })?;
    let (path, report) = served(&format!("{}.{CERTIFICATE}", latest.trim()))?;
    let certificate = match wire::read_certificate(&report.text) {
        Ok(certificate) => certificate,
        Err(source) => return Err(SiteError::Certificate { path, what: source.to_string() }),
    };
    match certificate.contradiction(&edition.id, &edition.release) {
        Some(what) => Err(SiteError::Certificate { path, what }),
        None => Ok(Published { edition: Arc::new(edition), release, certificate, report }),
    }
}
