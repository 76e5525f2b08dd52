use std::{fs, path::Path, sync::Arc};

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
    let latest = read(&releases.join(survey).join("latest"))?;
    published(releases, survey, latest.trim())
}

/// Reads a release of a survey from the folder of releases by its name, and its certificate.
///
/// # Errors
///
/// If there is none, or it is not one, or its certificate is missing or of another release.
pub fn published(releases: &Path, survey: &str, id: &str) -> Result<Published, SiteError> {
    let served = |name: &str| {
        let path = releases.join(survey).join(name);
        let text = read(&path)?;
        Ok::<_, SiteError>((path, Served { path: format!("data/{survey}/{name}"), text }))
    };
    let (path, release) = served(&format!("{id}.json"))?;
    let edition = wire::read(&release.text).map_err(|source| SiteError::Release { path, source })?;
    let (path, report) = served(&format!("{id}.{CERTIFICATE}"))?;
    let certificate = match wire::read_certificate(&report.text) {
        Ok(certificate) => certificate,
        Err(source) => return Err(SiteError::Certificate { path, what: source.to_string() }),
    };
    match certificate.contradiction(&edition.id, &edition.release) {
        Some(what) => Err(SiteError::Certificate { path, what }),
        None => Ok(Published { edition: Arc::new(edition), release, certificate, report }),
    }
}

fn read(path: &Path) -> Result<String, SiteError> {
    fs::read_to_string(path).map_err(|source| SiteError::File { path: path.to_owned(), source })
}
