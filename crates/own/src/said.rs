//! Faults in words.

use words::Words;

use crate::{Excerpt, Fault, LARGEST, NumberFault, What};

impl Fault {
    /// The fault as a sentence: line and column, what was expected and what was found.
    #[must_use]
    pub fn text(&self, words: Words) -> String {
        words.own_fault(self.at.line, &self.at.letters(), self.at.heading, &self.what.text(words))
    }
}

impl What {
    fn text(&self, words: Words) -> String {
        let found = |excerpt: &Excerpt| words.own_found(excerpt.text());
        match self {
            Self::Empty => words.own_empty().to_owned(),
            Self::TooLarge => words.own_too_large(LARGEST / 1024),
            Self::Spreadsheet => words.own_spreadsheet().to_owned(),
            Self::NotText => words.own_not_text().to_owned(),
            Self::Ours => words.own_ours().to_owned(),
            Self::NoColumn(heading) => words.own_no_column(heading),
            Self::ColumnTwice => words.own_column_twice().to_owned(),
            Self::Unclosed => words.own_unclosed().to_owned(),
            Self::NoHeading(excerpt) => words.own_no_heading(&found(excerpt)),
            Self::Nothing => words.own_nothing().to_owned(),
            Self::NoQuestion { found: excerpt, nearest } => words.own_no_question(&found(excerpt), nearest.as_deref()),
            Self::NoAnswer { found: excerpt, nearest } => words.own_no_answer(&found(excerpt), nearest.as_deref()),
            Self::Twice(line) => words.own_twice(*line),
            Self::Number(fault, excerpt) => fault.text(words, &found(excerpt)),
            Self::NobodyAsked => words.own_nobody_asked().to_owned(),
            Self::OtherAsked { asked, before, line } => words.own_other_asked(*asked, *before, *line),
            Self::AboveAsked { count, asked } => words.own_above_asked(*count, *asked),
            Self::SumAboveAsked { sum, asked } => words.own_sum_above_asked(*sum, *asked),
            Self::OtherName(line) => words.own_other_name(*line),
            Self::LongName(letters) => words.own_long_name(*letters),
            Self::NoCounts => words.own_no_counts().to_owned(),
        }
    }
}

impl NumberFault {
    fn text(self, words: Words, found: &str) -> String {
        match self {
            Self::Negative => words.own_negative(found),
            Self::Fraction => words.own_fraction(found),
            Self::Percentage => words.own_percentage(found),
            Self::Grouped => words.own_grouped(found),
            Self::TooLarge => words.own_large_number(found),
            Self::NoNumber => words.own_no_number(found),
        }
    }
}
