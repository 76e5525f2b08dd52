//! What the method of atoms does not fit.

use std::fmt;

/// Why a survey cannot be published by atoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Too many people are in pairs of too few.
    FewInAtoms {
        /// The wave.
        wave: String,
        /// Of a hundred people so many are in a single region crossed with a single setting of enough people.
        percent: u64,
        /// How many must be counted.
        needed: u32,
    },
    /// The release has other atoms than the method chooses.
    OtherAtoms {
        /// The wave.
        wave: String,
    },
    /// A printed percentage bounds the counts so closely that atoms are not free of one another.
    Printed {
        /// The wave.
        wave: String,
        /// What names the percentage.
        figure: String,
        /// Why nothing can be said of both together.
        reason: &'static str,
    },
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FewInAtoms { wave, percent, needed } => write!(
                f,
                "wave '{wave}': {percent} in 100 people could be counted; expected at least {needed}, as all others are \
                 left out"
            ),
            Self::OtherAtoms { wave } => {
                write!(f, "wave '{wave}': expected the single regions crossed with single settings that sizes choose")
            }
            Self::Printed { wave, figure, reason } => {
                write!(f, "wave '{wave}', printed figure '{figure}': what it tells together with the counts {reason}")
            }
        }
    }
}
