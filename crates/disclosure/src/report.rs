//! What an audit looked at and what came of it: for everybody, and for the steward alone.

use survey::{Base, Group, Method, Release};

use crate::{RawWave, secure::Passed};

/// What an audit looked at, wave by wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// In the release's order.
    pub waves: Vec<WaveReport>,
}

/// What an audit looked at in one wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveReport {
    /// The wave's slug.
    pub wave: String,
    /// How its counts are protected.
    pub method: Method,
    /// How many people are counted: all who answered or, by atoms, those in a published pair.
    pub people: Base,
    /// How many people answered. Private.
    pub answered: u32,
    /// How many groups are published.
    pub published: usize,
    /// Question by question, in the codebook's order.
    pub questions: Vec<QuestionReport>,
    /// The groups that are not published and have somebody in them, with their sizes. Private.
    pub hidden: Vec<(String, u32)>,
    /// The slugs of percentages in print that the answers do not bear out. Private.
    pub unborne: Vec<String>,
}

/// What an audit looked at of one question, together with those that tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionReport {
    /// The question's slug.
    pub question: String,
    /// What its counts are multiples of.
    pub rounding_base: u32,
    /// How many counts were attacked: parts of the wave times answers.
    pub counts: usize,
    /// The narrowest range that is left to the attacker is at least this wide.
    pub narrowest: Option<i64>,
}

impl Report {
    pub(crate) fn new(release: &Release, raw: &[RawWave], passed: &[Passed]) -> Self {
        let codebook = &release.codebook;
        let waves = release.waves().iter().zip(raw).enumerate().map(|(at, (wave, raw))| {
            let of_wave: Vec<&Passed> = passed.iter().filter(|passed| passed.wave == at).collect();
            let question = |id: survey::QuestionId| {
                let place = |passed: &&Passed| passed.bundle.iter().position(|question| *question == id.0);
                let (passed, place) = of_wave.iter().find_map(|passed| Some((passed, place(passed)?)))?;
                Some(QuestionReport {
                    question: codebook.question(id).slug.clone(),
                    rounding_base: wave.table(id)?.rounding_base(release.parameters),
                    counts: passed.withstood.counts[place],
                    narrowest: passed.withstood.narrowest.as_ref().map(|narrowest| narrowest.width),
                })
            };
            let hidden = codebook.groups().filter(|group| wave.position(*group).is_none()).filter_map(|group| {
                let size = raw.tabulation.people(codebook, group).0;
                let (region, setting) = (codebook.regions.node(group.region), codebook.settings.node(group.setting));
                (size > 0).then(|| (format!("region '{}', setting '{}'", region.slug, setting.slug), size))
            });
            let mut unborne: Vec<String> =
                of_wave.iter().flat_map(|passed| passed.withstood.unborne.iter().cloned()).collect();
            unborne.dedup();
            WaveReport {
                wave: wave.info().slug.clone(),
                method: wave.method(),
                people: wave.respondents(),
                answered: raw.tabulation.people(codebook, Group::EVERYONE).0,
                published: wave.groups().len(),
                questions: codebook.question_ids().filter_map(question).collect(),
                hidden: hidden.collect(),
                unborne,
            }
        });
        Self { waves: waves.collect() }
    }
}
