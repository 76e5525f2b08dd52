//! What may be said of one answer among one selection: the one value that figure, table, sentence and file read.

use crate::{Base, ConfidenceLevel, Count, Difference, Interval, Share};

/// Whether a number of people is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// As counted.
    Exact,
    /// Rounded to protect people.
    Rounded,
}

/// An answer's share, with all that a reader needs to weigh it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// How many gave the answer; always rounded.
    pub count: Count,
    /// Of how many who were asked.
    pub base: Base,
    /// Whether that base is exact: it is, unless only some were asked.
    pub base_precision: Precision,
    /// Count over base.
    pub share: Share,
    /// The 95% interval of the share, wide enough for the rounding too.
    pub interval: Interval,
    /// How many exactly counted people would tell as much; at most the base.
    pub effective_base: f64,
}

impl Shown {
    /// This share less another of other people, with its 95% interval.
    #[must_use]
    pub fn less(&self, other: &Self) -> Difference {
        let level = ConfidenceLevel::NINETY_FIVE;
        Difference::newcombe(self.share, self.effective_base, other.share, other.effective_base, level)
    }
}

/// What may be said, or why nothing may.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Estimate {
    /// A share with its interval.
    Shown(Shown),
    /// Fewer people than may be shown, possibly none: which, is not told.
    TooFew,
    /// The question was not put to them.
    NotAsked,
    /// There can be nobody: the codebook says so, not the answers.
    Nobody,
}

impl Estimate {
    /// The share, where there is one.
    #[must_use]
    pub fn shown(&self) -> Option<&Shown> {
        match self {
            Self::Shown(shown) => Some(shown),
            Self::TooFew | Self::NotAsked | Self::Nobody => None,
        }
    }
}
