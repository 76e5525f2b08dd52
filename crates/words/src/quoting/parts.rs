use crate::Percent;

/// The parts of a sentence about a share, each as it stands in it.
#[derive(Clone, Copy, Debug)]
pub struct ShareParts<'a> {
    /// What was asked.
    pub question: &'a str,
    /// How many said so, such as "about 9".
    pub count: &'a str,
    /// Of how many.
    pub base: &'a str,
    /// Who they are; empty for everyone.
    pub group: &'a str,
    /// What they replied.
    pub reply: Reply<'a>,
    /// How many that is of a hundred.
    pub share: Percent,
    /// The lower end of the range.
    pub lower: Percent,
    /// The upper end of the range.
    pub upper: Percent,
    /// What is said of others; empty where there are none.
    pub compared: &'a str,
}

/// The parts of a sentence about a percentage that was printed.
#[derive(Clone, Copy, Debug)]
pub struct PublishedParts<'a> {
    /// As printed.
    pub percent: Percent,
    /// Of whom, such as "of everyone who answered".
    pub population: &'a str,
    /// What is said of them.
    pub statement: &'a str,
    /// Who printed it.
    pub publisher: &'a str,
    /// On what day.
    pub date: &'a str,
}

/// What people replied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply<'a> {
    /// The one answer that they gave.
    Said(&'a str),
    /// One of the answers of which they could give several.
    Chose(&'a str),
    /// Nothing.
    GaveNone,
}

/// Whom somebody is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside<'a> {
    /// Everyone who answered.
    Everyone,
    /// Everyone else.
    EveryoneElse,
    /// People of the same work settings, in other regions.
    OtherRegions(&'a str),
    /// People of the same regions, in other work settings.
    OtherSettings(&'a str),
    /// People of that name.
    Group(&'a str),
    /// The same people, when they were asked another time.
    Wave(&'a str),
}
