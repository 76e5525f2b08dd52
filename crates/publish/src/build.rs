//! The whole way from a survey's folder to a release that may be written.

use std::path::PathBuf;

use disclosure::{Audited, Background, Key, Outline, RawWave, Refusal, secure};
use miette::Diagnostic;
use survey::{Method, Provenance};
use thiserror::Error;

use crate::{
    ImportError, KeyError, Likeness, Survey, VerifyError, certificate::ATTACKER, journal::JournalFile,
    key_file::read_key, point::reached, tabulate::tabulate, verify,
};

/// What a release is built with, besides the survey's folder.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The file of the secret key; people's answers need one, and made-up ones may not have one.
    pub key: Option<PathBuf>,
    /// Earlier releases of the same survey, which anybody may have kept.
    pub earlier: Vec<PathBuf>,
    /// How counts are protected.
    pub method: Method,
}

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
    /// Answers that are told elsewhere already.
    #[error("some answers are told twice:{}", list(likenesses))]
    #[diagnostic(help(
        "what is the same people under two names is rounded twice, which tells more than once: leave one out"
    ))]
    Alike {
        /// What is alike.
        likenesses: Vec<Likeness>,
    },
    /// Two waves of the same answers.
    #[error("the waves '{earlier}' and '{later}' are of the same answers, which would be rounded twice")]
    #[diagnostic(help("is one file a copy of the other? a wave needs answers of its own"))]
    SameWaves {
        /// The earlier one.
        earlier: String,
        /// The later one.
        later: String,
    },
    /// People's answers without a key.
    #[error("these are people's answers, and there is no key to round them with")]
    #[diagnostic(help("`publish key FILE` makes one, outside the checkout; then `publish build … --key FILE`"))]
    NoKey,
    /// Made-up answers with a key.
    #[error("these answers are made up: anybody can make this release anew, so it has no secret key")]
    #[diagnostic(help("leave out --key"))]
    NeedlessKey,
    /// The key cannot be used.
    #[error(transparent)]
    #[diagnostic(transparent)]
    Key(#[from] KeyError),
    /// An earlier release cannot be used.
    #[error("{path} cannot be taken for an earlier release")]
    Earlier {
        /// The file.
        path: String,
        /// What is wrong with it.
        #[source]
        source: Box<VerifyError>,
    },
    /// The release was refused.
    #[error(transparent)]
    #[diagnostic(help(
        "merge rare answers or small places in codebook.toml, or take a larger rounding base; what nothing helps cannot \
         be published"
    ))]
    Refused(#[from] Refusal),
}

fn list(likenesses: &[Likeness]) -> String {
    likenesses.iter().map(|likeness| format!("\n  {likeness}")).collect()
}

/// Imports, counts, protects and audits a survey. Long work is told of on standard error, and goes on where it was
/// stopped.
///
/// # Errors
///
/// If a raw file does not fit the codebook, the key or an earlier release cannot be used, or the audit refuses.
pub fn build(survey: &Survey, settings: &Settings) -> Result<Audited, BuildError> {
    let mut provenances = Vec::with_capacity(survey.waves.len());
    let mut waves: Vec<RawWave> = Vec::with_capacity(survey.waves.len());
    let mut likenesses = Vec::new();
    for (at, (info, path)) in survey.waves.iter().enumerate() {
        let (provenance, tabulation, alike) = tabulate(survey, at, path)?;
        likenesses.extend(alike.likenesses(survey, &info.slug));
        provenances.push(provenance);
        waves.push(RawWave { info: info.clone(), tabulation });
        reached(&format!("read {}", info.slug));
    }
    let provenance = provenances.first().copied().unwrap_or(Provenance::Illustrative);
    if provenances.iter().any(|other| *other != provenance) {
        return Err(BuildError::MixedProvenance);
    }
    if !likenesses.is_empty() {
        return Err(BuildError::Alike { likenesses });
    }
    if let Some((earlier, later)) = same_waves(&waves) {
        return Err(BuildError::SameWaves { earlier, later });
    }
    let key = match (provenance, &settings.key) {
        (Provenance::Observed, Some(path)) => read_key(path)?,
        (Provenance::Observed, None) => return Err(BuildError::NoKey),
        (Provenance::Illustrative, Some(_)) => return Err(BuildError::NeedlessKey),
        (Provenance::Illustrative, None) => Key::public(&survey.codebook.facts.slug),
    };
    let earlier = settings.earlier.iter().map(|path| match verify(path) {
        Ok(edition) => Ok(edition.release),
        Err(error) => Err(BuildError::Earlier { path: path.display().to_string(), source: Box::new(error) }),
    });
    let background = Background { printed: survey.printed.clone(), earlier: earlier.collect::<Result<_, _>>()? };
    let outline = Outline {
        provenance,
        codebook: survey.codebook.clone(),
        parameters: survey.parameters,
        published: survey.published.clone(),
        method: settings.method,
    };
    let journal = JournalFile::of(&key.fingerprint(&format!("{ATTACKER} {outline:?} {waves:?} {background:?}")));
    let audited = secure(outline, waves, &background, &key, &journal)?;
    reached("audited");
    journal.finish();
    reached("forgot what was done");
    Ok(audited)
}

/// Two waves whose every count is the same.
fn same_waves(waves: &[RawWave]) -> Option<(String, String)> {
    waves.iter().enumerate().find_map(|(at, wave)| {
        let earlier = waves[..at].iter().find(|earlier| earlier.tabulation == wave.tabulation)?;
        Some((earlier.info.slug.clone(), wave.info.slug.clone()))
    })
}
