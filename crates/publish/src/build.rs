//! The whole way from a survey's folder to a release that may be written.

use disclosure::{Audited, Outline, ProtectError, RawWave, Refusal, audit, protect};
use miette::Diagnostic;
use survey::Provenance;
use thiserror::Error;

use crate::{ImportError, Survey, import, import::key, tabulate::tabulate};

/// Why a survey could not be made a release. Nothing has been written.
#[derive(Debug, Error, Diagnostic)]
pub enum BuildError {
    /// A raw file cannot be used.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Import(#[from] ImportError),
    /// One wave is made up and another is not.
    #[error("some waves are made up and others are not; a release is the one or the other")]
    #[diagnostic(help("a made-up file is one with the column 'MADE-UP EXAMPLE'"))]
    MixedProvenance,
    /// The counts could not be protected.
    #[error(transparent)]
    #[diagnostic(help("merge rare answers or small places in codebook.toml, or take a larger rounding base"))]
    Protect(#[from] ProtectError),
    /// The release was refused.
    #[error(transparent)]
    #[diagnostic(help("a made-up file is one with the column 'MADE-UP EXAMPLE'; `publish illustrate` makes them"))]
    Refused(#[from] Refusal),
}

/// Imports, counts, protects and audits a survey.
///
/// # Errors
///
/// If a raw file does not fit the codebook, no rounding adds up, or the audit refuses.
pub fn build(survey: &Survey) -> Result<Audited, BuildError> {
    let mut provenances = Vec::with_capacity(survey.waves.len());
    let mut waves = Vec::with_capacity(survey.waves.len());
    for (at, (info, path)) in survey.waves.iter().enumerate() {
        let responses = import(survey, at, path)?;
        provenances.push(responses.provenance);
        waves.push(RawWave { info: info.clone(), tabulation: tabulate(survey, at, &responses) });
    }
    let provenance = provenances.first().copied().unwrap_or(Provenance::Illustrative);
    if provenances.iter().any(|other| *other != provenance) {
        return Err(BuildError::MixedProvenance);
    }
    if provenance == Provenance::Observed {
        // Before anything is drawn: the public key must never round people's answers.
        return Err(Refusal::NoAuditForPeople.into());
    }
    let outline = Outline {
        provenance,
        codebook: survey.codebook.clone(),
        parameters: survey.parameters,
        published: survey.published.clone(),
    };
    Ok(audit(protect(outline, &waves, &key(survey))?)?)
}
