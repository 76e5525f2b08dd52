//! What was pasted, read beside what is said.

use super::{
    fit::{Fit, Step},
    token::{Token, read_out},
};

/// What is said, in pieces, with what the claim has instead of some of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared(Vec<Piece>);

/// A piece of what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// It is in the claim too, as far as letters and digits go.
    Same(String),
    /// The claim differs.
    Differs(Change),
}

/// In what a claim differs from what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another number.
    Number {
        /// As claimed.
        found: String,
        /// As it is.
        should: String,
    },
    /// Other words.
    Words {
        /// As claimed.
        found: String,
        /// As they are.
        should: String,
    },
    /// Words that are not there.
    Added(String),
    /// Words that are lacking.
    LeftOut(String),
}

impl Compared {
    /// A text that nothing is held to.
    pub(crate) fn alone(text: &str) -> Self {
        Self(vec![Piece::Same(text.to_owned())])
    }

    /// A text beside a part of another one that it fits.
    pub(crate) fn of(text: &str, tokens: &[Token], claimed: &[Token], fit: &Fit) -> Self {
        let mut pieces = Pieces { text, written: 0, pieces: Vec::new() };
        let mut pairs = Pairs { should: tokens.iter(), found: claimed[fit.part.clone()].iter() };
        let (mut lacking, mut instead) = (Vec::new(), Vec::new());
        for step in &fit.steps {
            let (should, found) = pairs.next(*step);
            let numbers = [should, found].into_iter().flatten().all(Token::is_number);
            match (step, should, found) {
                (Step::Same, Some(should), _) => pieces.words(&mut lacking, &mut instead, should.at.start),
                // A number for a number is told of by itself, words that differ together.
                (Step::Replaced, Some(should), Some(found)) if numbers => {
                    pieces.words(&mut lacking, &mut instead, should.at.start);
                    pieces.number(should, found);
                }
                _ => {
                    lacking.extend(should.cloned());
                    instead.extend(found.cloned());
                }
            }
        }
        let end = pairs.should.next().map_or(text.len(), |next| next.at.start);
        pieces.words(&mut lacking, &mut instead, end);
        pieces.finish()
    }

    /// Its pieces, in order.
    #[must_use]
    pub fn pieces(&self) -> &[Piece] {
        &self.0
    }

    /// In what the claim differs, in order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Differs(change) => Some(change),
            Piece::Same(_) => None,
        })
    }

    /// Whether the claim says exactly this.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.changes().next().is_none()
    }
}

/// Tokens of a sentence and of a claim, side by side.
struct Pairs<'t> {
    should: std::slice::Iter<'t, Token>,
    found: std::slice::Iter<'t, Token>,
}

impl<'t> Pairs<'t> {
    fn next(&mut self, step: Step) -> (Option<&'t Token>, Option<&'t Token>) {
        match step {
            Step::Same | Step::Replaced => (self.should.next(), self.found.next()),
            Step::LeftOut => (self.should.next(), None),
            Step::Added => (None, self.found.next()),
        }
    }
}

/// Pieces of a text, as they come about.
struct Pieces<'t> {
    text: &'t str,
    /// Up to where it is in pieces.
    written: usize,
    pieces: Vec<Piece>,
}

impl Pieces<'_> {
    fn same_up_to(&mut self, end: usize) {
        if end > self.written {
            self.pieces.push(Piece::Same(self.text[self.written..end].to_owned()));
            self.written = end;
        }
    }

    fn number(&mut self, should: &Token, found: &Token) {
        self.same_up_to(should.at.start);
        let change = Change::Number { found: found.text.clone(), should: self.text[should.at.clone()].to_owned() };
        self.pieces.push(Piece::Differs(change));
        self.written = should.at.end;
    }

    /// Tells of words that are lacking, and of those that are there instead, before what begins at `next`.
    fn words(&mut self, lacking: &mut Vec<Token>, instead: &mut Vec<Token>, next: usize) {
        let found = read_out(instead);
        let should = match (lacking.first(), lacking.last()) {
            (Some(first), Some(last)) => {
                self.same_up_to(first.at.start);
                self.written = last.at.end;
                self.text[first.at.start..last.at.end].to_owned()
            }
            _ => String::new(),
        };
        let change = match (lacking.is_empty(), instead.is_empty()) {
            (true, true) => None,
            (true, false) => Some(Change::Added(found)),
            (false, true) => Some(Change::LeftOut(should)),
            (false, false) => Some(Change::Words { found, should }),
        };
        if let Some(change) = change {
            if lacking.is_empty() {
                self.same_up_to(next);
            }
            self.pieces.push(Piece::Differs(change));
        }
        lacking.clear();
        instead.clear();
    }

    fn finish(mut self) -> Compared {
        self.same_up_to(self.text.len());
        Compared(self.pieces)
    }
}
