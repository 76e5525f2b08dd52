//! What an attacker knows besides a release.

use survey::{Group, Release};

/// Everything that an attacker may know besides the release, its method, and the size of every group.
#[derive(Clone, Debug, Default)]
pub struct Background {
    /// Percentages that the publisher printed of the same answers.
    pub printed: Vec<Printed>,
    /// Earlier releases of the same survey.
    pub earlier: Vec<Release>,
}

/// A percentage in print: so many in a hundred of `among` gave one of some answers and are in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// What names it.
    pub slug: String,
    /// The wave, by its position.
    pub wave: usize,
    /// To the whole percent.
    pub percent: u8,
    /// The question, by its position.
    pub question: usize,
    /// The positions of the answers.
    pub answers: Vec<usize>,
    /// Where those counted are.
    pub group: Group,
    /// Of whom it is a share.
    pub among: Among,
}

/// Of whom a printed percentage is a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Of everyone in the group.
    People,
    /// Of everyone who gave one of the answers, wherever they are.
    Answers,
}
