//! The difference between two shares, and what may be said of it.

use crate::{ConfidenceLevel, Interval, Share};

/// What the interval of a difference allows one to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The first share is higher.
    Higher,
    /// The first share is lower.
    Lower,
    /// The two cannot be told apart.
    CannotTell,
}

/// A difference of two shares, from -1 to 1, with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The first share less the second.
    pub value: f64,
    /// The lower end of the interval.
    pub lower: f64,
    /// The upper end, never below the lower.
    pub upper: f64,
}

impl Difference {
    /// The share `first` among `first_base` people less the share `second` among `second_base` others, with
    /// Newcombe's hybrid score interval. Bases may be effective ones and need not be whole.
    ///
    /// Newcombe, R. G. (1998), "Interval estimation for the difference between independent proportions:
    /// comparison of eleven methods", method 10.
    #[must_use]
    pub fn newcombe(first: Share, first_base: f64, second: Share, second_base: f64, level: ConfidenceLevel) -> Self {
        let of_first = Interval::wilson(first, first_base, level);
        let of_second = Interval::wilson(second, second_base, level);
        let value = first.value() - second.value();
        let down = (first.value() - of_first.lower().value()).hypot(of_second.upper().value() - second.value());
        let up = (of_first.upper().value() - first.value()).hypot(second.value() - of_second.lower().value());
        Self { value, lower: (value - down).max(-1.0), upper: (value + up).min(1.0) }
    }

    /// What the interval allows one to say.
    #[must_use]
    pub fn verdict(self) -> Verdict {
        if self.lower > 0.0 {
            Verdict::Higher
        } else if self.upper < 0.0 {
            Verdict::Lower
        } else {
            Verdict::CannotTell
        }
    }
}
