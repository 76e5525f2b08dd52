//! What everybody may know of the audit that a release passed.

use crate::{Method, Parameters, Release, ReleaseId};

/// What the audit of a release looked at. It stands beside the release in a file of its own, and nothing in it tells
/// of a group that is not published.
///
/// How wide the narrowest range was that the audit found is not in it: where it looked first depends on the answers.
/// What is promised is that none is narrower than [`Parameters::protection_width`], or than its group is large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The release that passed.
    pub release: ReleaseId,
    /// The survey's slug.
    pub survey: String,
    /// The version of the attacker whom it withstood; it goes up with everything that the attacker learns to do.
    pub attacker: u32,
    /// What disclosure control was told to do.
    pub parameters: Parameters,
    /// Wave by wave, the oldest first.
    pub waves: Vec<CertifiedWave>,
}

/// What was looked at in a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertifiedWave {
    /// The wave's slug.
    pub wave: String,
    /// How its counts are protected.
    pub method: Method,
    /// How many people are counted: all who answered or, by [`Method::Atoms`], those in a published pair.
    pub people: u32,
    /// How many groups are published.
    pub groups: u32,
    /// Question by question, in the codebook's order.
    pub questions: Vec<CertifiedQuestion>,
}

/// What was looked at of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertifiedQuestion {
    /// The question's slug.
    pub question: String,
    /// What its counts are multiples of.
    pub rounding_base: u32,
    /// How many counts were attacked: of every group and every rest of one, of every answer.
    pub counts: u32,
}

impl Certificate {
    /// The first thing in which a release is not what this says of it; `None` if it is the certificate of it.
    #[must_use]
    pub fn contradiction(&self, id: &ReleaseId, release: &Release) -> Option<String> {
        let differs = |what: &str, expected: &dyn std::fmt::Display, found: &dyn std::fmt::Display| {
            Some(format!("{what}: expected {expected}, as the release has it, found {found}"))
        };
        if self.release != *id {
            return differs("release", id, &self.release);
        }
        if self.survey != release.codebook.facts.slug {
            return differs("survey", &release.codebook.facts.slug, &self.survey);
        }
        if self.parameters != release.parameters {
            return Some("threshold, rounding_base or protection_width are not the release's".to_owned());
        }
        if self.waves.len() != release.waves().len() {
            return differs("waves", &release.waves().len(), &self.waves.len());
        }
        self.waves.iter().zip(release.waves()).find_map(|(certified, wave)| {
            let (slug, people, groups) = (&wave.info().slug, wave.respondents().0, wave.groups().len());
            if certified.wave != *slug {
                return differs("wave", slug, &certified.wave);
            }
            if certified.method != wave.method() {
                return Some(format!("wave '{slug}': another method than the release has"));
            }
            if certified.people != people || certified.groups as usize != groups {
                let found = format!("{} people and {} groups", certified.people, certified.groups);
                return differs(&format!("wave '{slug}'"), &format!("{people} people and {groups} groups"), &found);
            }
            let asked = release.codebook.question_ids().filter_map(|question| {
                let base = wave.table(question)?.rounding_base(release.parameters);
                Some((release.codebook.question(question).slug.clone(), base))
            });
            let found = certified.questions.iter().map(|found| (found.question.clone(), found.rounding_base));
            let same = asked.collect::<Vec<_>>() == found.collect::<Vec<_>>();
            (!same).then(|| format!("wave '{slug}': other questions, or other rounding bases, than the release has"))
        })
    }
}
