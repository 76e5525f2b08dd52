use std::fmt;

/// Between which numbers something lies; both are possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The least that it can be.
    pub least: i64,
    /// The greatest that it can be.
    pub greatest: i64,
}

impl Range {
    /// Exactly one number.
    pub(crate) fn exactly(number: i64) -> Self {
        Self { least: number, greatest: number }
    }

    /// The numbers that are at most `distance` from `middle`.
    pub(crate) fn around(middle: i64, distance: i64) -> Self {
        Self { least: middle - distance, greatest: middle + distance }
    }

    /// How far its ends are apart.
    #[must_use]
    pub fn width(self) -> i64 {
        self.greatest - self.least
    }

    /// Whether a number lies within.
    #[must_use]
    pub fn holds(self, number: i64) -> bool {
        (self.least..=self.greatest).contains(&number)
    }

    /// The least range that holds this one and a number.
    pub(crate) fn with(self, number: i64) -> Self {
        Self { least: self.least.min(number), greatest: self.greatest.max(number) }
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.least, self.greatest)
    }
}
