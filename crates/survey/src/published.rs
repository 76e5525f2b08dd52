//! Figures that the publisher printed: percentages without counts, shown as printed and never as counts.

use crate::{Base, ConfidenceLevel, Count, Interval, Label, Share};

/// Whether the publisher said of how many people a percentage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublishedBase {
    /// Of this many people, as stated.
    Stated(Base),
    /// Not stated.
    NotStated,
}

/// A percentage that the publisher printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFigure {
    /// Lower-case letters, digits and hyphens; unique in its survey.
    pub slug: String,
    /// As printed, to the whole percent.
    pub percent: u8,
    /// What it says, without the number: "had no support at all".
    pub statement: Label,
    /// Of whom it says so.
    pub population: Label,
    /// Of how many.
    pub base: PublishedBase,
    /// What it does not say, where it is easily misread.
    pub caution: Option<Label>,
}

impl PublishedFigure {
    /// The least and the greatest count that print as this percentage of a stated base; `None` where the
    /// base is not stated, or where no count of it prints so.
    #[must_use]
    pub fn counts(&self) -> Option<(Count, Count)> {
        let PublishedBase::Stated(base) = self.base else { return None };
        let prints = |count: &u32| Share::of(Count(*count), base).is_some_and(|share| share.percent() == self.percent);
        let least = (0..=base.0).find(prints)?;
        let greatest = (least..=base.0).take_while(prints).last()?;
        Some((Count(least), Count(greatest)))
    }

    /// The interval that holds those of every count that prints as this percentage.
    #[must_use]
    pub fn interval(&self, level: ConfidenceLevel) -> Option<Interval> {
        let PublishedBase::Stated(base) = self.base else { return None };
        let (least, greatest) = self.counts()?;
        let wilson = |count| Some(Interval::wilson(Share::of(count, base)?, f64::from(base.0), level));
        Some(wilson(least)?.hull(wilson(greatest)?))
    }
}
