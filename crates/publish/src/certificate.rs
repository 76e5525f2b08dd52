//! What everybody may know of an audit: the file beside a release.

use disclosure::Report;
use serde::{Deserialize, Serialize};
use survey::{Provenance, Release, ReleaseId};

/// The version of the attacker whom a release withstood. It goes up with everything that the attacker learns to do.
pub const ATTACKER: u32 = 1;

/// What an audit looked at and what came of it, as it is published. Nothing in it tells of a group that is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// The release's name.
    pub release: String,
    /// The survey's slug.
    pub survey: String,
    /// `observed` or `illustrative`.
    pub provenance: String,
    /// The version of the attacker.
    pub attacker: u32,
    /// The fewest people of whom anything is said.
    pub threshold: u32,
    /// Counts are multiples of this, but for questions with a base of their own.
    pub rounding_base: u32,
    /// How far apart the least and greatest possible value of every count are at least; or the size of its group, if
    /// that is less.
    pub protection_width: u32,
    /// Wave by wave.
    pub waves: Vec<CertifiedWave>,
}

/// What was looked at in a wave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertifiedWave {
    /// The wave's slug.
    pub wave: String,
    /// How many people answered.
    pub people: u32,
    /// How many groups are published.
    pub groups: usize,
    /// Question by question.
    pub questions: Vec<CertifiedQuestion>,
}

/// What was looked at of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertifiedQuestion {
    /// The question's slug.
    pub question: String,
    /// What its counts are multiples of.
    pub rounding_base: u32,
    /// How many counts were attacked, with those of the questions that tell of it.
    pub counts: usize,
}

impl Certificate {
    /// The certificate of a release that was audited.
    #[must_use]
    pub fn new(id: &ReleaseId, release: &Release, report: &Report) -> Self {
        let parameters = release.parameters;
        let waves = report.waves.iter().map(|wave| CertifiedWave {
            wave: wave.wave.clone(),
            people: wave.people.0,
            groups: wave.published,
            questions: wave
                .questions
                .iter()
                .map(|question| CertifiedQuestion {
                    question: question.question.clone(),
                    rounding_base: question.rounding_base,
                    counts: question.counts,
                })
                .collect(),
        });
        Self {
            release: id.to_string(),
            survey: release.codebook.facts.slug.clone(),
            provenance: match release.provenance {
                Provenance::Observed => "observed".to_owned(),
                Provenance::Illustrative => "illustrative".to_owned(),
            },
            attacker: ATTACKER,
            threshold: parameters.threshold,
            rounding_base: parameters.rounding_base,
            protection_width: parameters.protection_width,
            waves: waves.collect(),
        }
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        // Strings and whole numbers only, so nothing can fail.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}
