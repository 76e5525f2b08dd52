//! A publication: the only thing that the explorer ever reads.

use std::fmt;

use crate::{Codebook, Parameters, PublishedFigure, QuestionId, Wave};

/// Whether a release tells of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// People gave these answers.
    Observed,
    /// A program made these answers up, to show what the explorer does.
    Illustrative,
}

/// What names a release for ever: the beginning of the SHA-256 of its content, in lower-case hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseId(String);

impl ReleaseId {
    /// How many hexadecimal digits an id has.
    pub const LENGTH: usize = 16;

    /// The id written as `text`, if it has the right form.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == Self::LENGTH && text.bytes().all(fits)).then(|| Self(text.to_owned()))
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ReleaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A round of a survey, by its position in [`Release::waves`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WaveId(usize);

/// Everything that is published of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Whether it tells of people.
    pub provenance: Provenance,
    /// What was asked of whom.
    pub codebook: Codebook,
    /// What its disclosure control was told to do.
    pub parameters: Parameters,
    /// The percentages that the publisher printed; not from these counts.
    pub published: Vec<PublishedFigure>,
    /// Its rounds, the oldest first; never empty.
    waves: Vec<Wave>,
}

impl Release {
    /// A release of `waves`, the oldest first; `None` if there is none.
    #[must_use]
    pub fn new(
        provenance: Provenance,
        codebook: Codebook,
        parameters: Parameters,
        published: Vec<PublishedFigure>,
        waves: Vec<Wave>,
    ) -> Option<Self> {
        (!waves.is_empty()).then_some(Self { provenance, codebook, parameters, published, waves })
    }

    /// Its rounds, the oldest first.
    #[must_use]
    pub fn waves(&self) -> &[Wave] {
        &self.waves
    }

    /// The newest round: what is shown unless another is asked for.
    #[must_use]
    pub fn latest(&self) -> &Wave {
        self.wave(self.latest_id())
    }

    /// The id of the newest round.
    #[must_use]
    pub fn latest_id(&self) -> WaveId {
        WaveId(self.waves.len() - 1)
    }

    /// Every round's id, the oldest first.
    pub fn wave_ids(&self) -> impl Iterator<Item = WaveId> + use<> {
        (0..self.waves.len()).map(WaveId)
    }

    /// The round of an id of this release.
    #[must_use]
    pub fn wave(&self, id: WaveId) -> &Wave {
        &self.waves[id.0]
    }

    /// What the counts of some questions in a round are multiples of; the largest, where they are of several.
    #[must_use]
    pub fn rounding_base(&self, wave: WaveId, questions: &[QuestionId]) -> u32 {
        let tables = questions.iter().filter_map(|question| self.wave(wave).table(*question));
        let bases = tables.map(|table| table.rounding_base(self.parameters));
        bases.max().unwrap_or(self.parameters.rounding_base)
    }

    /// The round that addresses name so.
    #[must_use]
    pub fn find_wave(&self, slug: &str) -> Option<WaveId> {
        self.waves.iter().position(|wave| wave.info().slug == slug).map(WaveId)
    }
}
