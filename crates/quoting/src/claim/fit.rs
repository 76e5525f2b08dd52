//! How well a sentence fits into a text, and in what the two differ.

use super::{
    Change,
    token::{Token, read_out},
};

/// A sentence laid over the part of a text that it fits best.
pub(crate) struct Fit {
    /// The part of the text: from which token to before which.
    pub(crate) part: (usize, usize),
    /// How many tokens are the same.
    pub(crate) same: usize,
    /// How many had to be changed, added or left out; one for another of another kind counts twice.
    pub(crate) distance: usize,
    /// How many of them are left out.
    pub(crate) left_out: usize,
    /// What differs, in order.
    pub(crate) changes: Vec<Change>,
}

/// One step of a text that is read beside a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Same,
    Replaced,
    LeftOut,
    Added,
}

impl Fit {
    /// Lays a sentence over a text with as few differences as may be.
    pub(crate) fn of(sentence: &[Token], text: &[Token]) -> Self {
        let (height, width) = (sentence.len() + 1, text.len() + 1);
        let mut costs = vec![0_usize; height * width];
        let at = |row: usize, column: usize| row * width + column;
        for row in 1..height {
            costs[at(row, 0)] = row;
            for column in 1..width {
                let replaced = costs[at(row - 1, column - 1)] + cost(&sentence[row - 1], &text[column - 1]);
                let left_out = costs[at(row - 1, column)] + 1;
                let added = costs[at(row, column - 1)] + 1;
                costs[at(row, column)] = replaced.min(left_out).min(added);
            }
        }
        // What stands before and after the sentence costs nothing.
        let end = (0..width).min_by_key(|column| costs[at(height - 1, *column)]).unwrap_or_default();
        let (mut row, mut column) = (height - 1, end);
        let mut steps = Vec::new();
        while row > 0 {
            let here = costs[at(row, column)];
            let paired = (column > 0).then(|| cost(&sentence[row - 1], &text[column - 1]));
            // Of what could be left out in several places, the last.
            if costs[at(row - 1, column)] + 1 == here {
                row -= 1;
                steps.push(Step::LeftOut);
            } else if paired.is_some_and(|cost| costs[at(row - 1, column - 1)] + cost == here) {
                (row, column) = (row - 1, column - 1);
                steps.push(if paired == Some(0) { Step::Same } else { Step::Replaced });
            } else {
                column -= 1;
                steps.push(Step::Added);
            }
        }
        steps.reverse();
        let of_kind = |kind: Step| steps.iter().filter(|step| **step == kind).count();
        let (same, left_out) = (of_kind(Step::Same), of_kind(Step::LeftOut));
        let changes = changes(&steps, sentence, &text[column..end]);
        Self { part: (column, end), same, distance: costs[at(height - 1, end)], left_out, changes }
    }
}

/// What it costs that one stands where the other should: a number for a word is no mere change.
fn cost(should: &Token, found: &Token) -> usize {
    match should.key == found.key {
        true => 0,
        false if should.is_number() == found.is_number() => 1,
        false => 2,
    }
}

fn changes(steps: &[Step], sentence: &[Token], text: &[Token]) -> Vec<Change> {
    let (mut should, mut found) = (sentence.iter(), text.iter());
    let mut changes = Vec::new();
    let (mut lacking, mut instead) = (Vec::new(), Vec::new());
    for step in steps {
        let (one, other) = match step {
            Step::Same | Step::Replaced => (should.next(), found.next()),
            Step::LeftOut => (should.next(), None),
            Step::Added => (None, found.next()),
        };
        let numbers = [one, other].into_iter().flatten().all(Token::is_number);
        match step {
            Step::Same => flush(&mut lacking, &mut instead, &mut changes),
            Step::Replaced if numbers => {
                flush(&mut lacking, &mut instead, &mut changes);
                let texts = [other, one].map(|token| token.map(|token| token.text.clone()).unwrap_or_default());
                let [found, should] = texts;
                changes.push(Change::Number { found, should });
            }
            _ => {
                lacking.extend(one.cloned());
                instead.extend(other.cloned());
            }
        }
    }
    flush(&mut lacking, &mut instead, &mut changes);
    changes
}

/// Tells of words that are lacking and of those that are there instead.
fn flush(lacking: &mut Vec<Token>, instead: &mut Vec<Token>, changes: &mut Vec<Change>) {
    let (should, found) = (read_out(lacking), read_out(instead));
    match (lacking.is_empty(), instead.is_empty()) {
        (true, true) => {}
        (true, false) => changes.push(Change::Added(found)),
        (false, true) => changes.push(Change::LeftOut(should)),
        (false, false) => changes.push(Change::Words { found, should }),
    }
    lacking.clear();
    instead.clear();
}
