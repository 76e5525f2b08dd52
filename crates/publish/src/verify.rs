//! What anybody can check of a release, with nothing but its file.

use std::path::Path;

use disclosure::{Fault, content_id, inspect};
use miette::Diagnostic;
use survey::{
    Certificate, ReleaseId,
    wire::{self, CERTIFICATE, Edition, ReadError, read_certificate},
};
use thiserror::Error;

use crate::{FileError, Source};

/// Why a file is not a release of ours.
#[derive(Debug, Error, Diagnostic)]
pub enum VerifyError {
    /// It cannot be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    File(#[from] FileError),
    /// It is not a release.
    #[error("this is not a release: {0}")]
    NotARelease(#[from] ReadError),
    /// It says something else than the release of that name.
    #[error("its content is that of release {found}, but it calls itself {expected}: it was altered")]
    Altered {
        /// What it calls itself.
        expected: ReleaseId,
        /// What its content makes it.
        found: ReleaseId,
    },
    /// It is not written as this program writes.
    #[error("it says what a release says, but is not written in the one form that releases have")]
    NotCanonical,
    /// Its certificate cannot be read.
    #[error("the certificate beside it is none: {0}")]
    NotACertificate(ReadError),
    /// Its certificate is of another release.
    #[error("the certificate beside it is not of this release: {0}")]
    Contradicted(String),
    /// It has what no safe release has.
    #[error("it is not safe:{}", .0.iter().map(|fault| format!("\n  {fault}")).collect::<String>())]
    Unsafe(Vec<Fault>),
}

/// Checks a release's file: that it can be read whole, is what its name says, and has the structure of a safe
/// release.
///
/// # Errors
///
/// If any of that is not so.
pub fn verify(path: &Path) -> Result<Edition, VerifyError> {
    let source = Source::read(path)?;
    let edition = wire::read(&source.text)?;
    let faults = inspect(&edition.release);
    if !faults.is_empty() {
        return Err(VerifyError::Unsafe(faults));
    }
    let found = content_id(&edition.release);
    if found != edition.id {
        return Err(VerifyError::Altered { expected: edition.id, found });
    }
    if wire::write(&edition.release, edition.id.as_str()) != source.text {
        return Err(VerifyError::NotCanonical);
    }
    Ok(edition)
}

/// The certificate beside a release's file; `None` if there is none.
///
/// # Errors
///
/// If it cannot be read, or is of another release.
pub fn verify_certificate(path: &Path, edition: &Edition) -> Result<Option<Certificate>, VerifyError> {
    let beside = path.with_extension(CERTIFICATE);
    if !beside.exists() {
        return Ok(None);
    }
    let certificate = read_certificate(&Source::read(&beside)?.text).map_err(VerifyError::NotACertificate)?;
    match certificate.contradiction(&edition.id, &edition.release) {
        None => Ok(Some(certificate)),
        Some(contradiction) => Err(VerifyError::Contradicted(contradiction)),
    }
}
