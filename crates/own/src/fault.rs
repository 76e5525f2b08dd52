//! What can be wrong with a file, and where.

use crate::{Excerpt, NumberFault};

/// Where something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What heads the column, where that is known.
    pub heading: Option<&'static str>,
}

impl Position {
    /// The beginning of a file, for what is wrong with the whole of it.
    pub(crate) const START: Self = Self { line: 1, column: 1, heading: None };

    /// A column, whatever the line.
    #[must_use]
    pub const fn column(column: usize) -> Self {
        Self { column, ..Self::START }
    }

    /// The column as spreadsheets name it: A to Z, then AA.
    #[must_use]
    pub fn letters(self) -> String {
        let mut letters = String::new();
        let mut left = self.column;
        while left > 0 {
            left -= 1;
            letters.insert(0, char::from(b'A' + u8::try_from(left % 26).unwrap_or_default()));
            left /= 26;
        }
        letters
    }
}

/// Something that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: Position,
    /// What.
    pub what: What,
}

/// Everything that is wrong with a file, from its beginning to its end; at least one thing.
pub type Faults = Vec<Fault>;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Nothing is in the file.
    Empty,
    /// It is larger than [`crate::LARGEST`].
    TooLarge,
    /// It is a spreadsheet, or another kind of file that has no lines.
    Spreadsheet,
    /// It is no text.
    NotText,
    /// It is a file that this site gave away, and no survey of somebody's own.
    Ours,
    /// A column that must be there is not.
    NoColumn(&'static str),
    /// A column is there twice.
    ColumnTwice,
    /// A quotation mark is never closed.
    Unclosed,
    /// A cell stands behind the last heading.
    NoHeading(Excerpt),
    /// A cell that must say something does not.
    Nothing,
    /// No question is called so.
    NoQuestion {
        /// What it says.
        found: Excerpt,
        /// One that is called nearly so.
        nearest: Option<String>,
    },
    /// No answer to the question is called so.
    NoAnswer {
        /// What it says.
        found: Excerpt,
        /// One that is called nearly so.
        nearest: Option<String>,
    },
    /// The same answer was there on an earlier line.
    Twice(usize),
    /// It is not a number of people.
    Number(NumberFault, Excerpt),
    /// Nobody was asked.
    NobodyAsked,
    /// Another number of people was asked the same question.
    OtherAsked {
        /// The number.
        asked: u32,
        /// The number that was there before.
        before: u32,
        /// On which line.
        line: usize,
    },
    /// More people gave the answer than were asked.
    AboveAsked {
        /// How many gave it.
        count: u32,
        /// How many were asked.
        asked: u32,
    },
    /// With those above it more answers were given than people were asked, each of whom gave one at most.
    SumAboveAsked {
        /// How many were given.
        sum: u64,
        /// How many people were asked.
        asked: u32,
    },
    /// The survey was called something else on an earlier line.
    OtherName(usize),
    /// A name has more letters than there is room for.
    LongName(usize),
    /// No count is in the file.
    NoCounts,
}
