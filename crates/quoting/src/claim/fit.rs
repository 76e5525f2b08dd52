//! How well a sentence fits into a text.

use std::ops::Range;

use super::sign::Sign;

/// A sentence laid over the part of a text that it fits best.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fit {
    /// The part of the text.
    pub(crate) part: Range<usize>,
    /// How the two are read beside each other.
    pub(crate) steps: Vec<Step>,
    /// How much of the text the sentence explains.
    pub(crate) gain: i32,
}

/// One step of a text that is read beside a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Same,
    Replaced,
    LeftOut,
    Added,
}

impl Fit {
    /// Lays a sentence over a stretch of a text with as few differences as may be.
    pub(crate) fn of(sentence: &[Sign], text: &[Sign], stretch: Range<usize>) -> Self {
        let within = &text[stretch.clone()];
        let (height, width) = (sentence.len() + 1, within.len() + 1);
        let mut costs = vec![0_u32; height * width];
        let mut whole = 0;
        for (row, should) in sentence.iter().enumerate() {
            let (above, below) = costs.split_at_mut((row + 1) * width);
            let (above, below) = (&above[row * width..], &mut below[..width]);
            whole += 1;
            below[0] = whole;
            for (column, found) in within.iter().enumerate() {
                let replaced = above[column] + cost(*should, *found);
                below[column + 1] = replaced.min(above[column + 1] + 1).min(below[column] + 1);
            }
        }
        let at = |row: usize, column: usize| costs[row * width + column];
        // What stands before and after the sentence costs nothing.
        let end = (0..width).min_by_key(|column| at(height - 1, *column)).unwrap_or_default();
        let (mut row, mut column) = (height - 1, end);
        let mut steps = Vec::new();
        while row > 0 {
            let here = at(row, column);
            let paired = (column > 0).then(|| cost(sentence[row - 1], within[column - 1]));
            // Of what could be left out in several places, the last. A number that a sentence begins with is rather another one
            // than left out.
            let begins_with_another = row == 1 && paired == Some(1) && sentence[0].is_number();
            if at(row - 1, column) + 1 == here && !begins_with_another {
                row -= 1;
                steps.push(Step::LeftOut);
            } else if paired.is_some_and(|cost| at(row - 1, column - 1) + cost == here) {
                (row, column) = (row - 1, column - 1);
                steps.push(if paired == Some(0) { Step::Same } else { Step::Replaced });
            } else {
                column -= 1;
                steps.push(Step::Added);
            }
        }
        steps.reverse();
        let of_kind = |kind: Step| steps.iter().filter(|step| **step == kind).count();
        let left_out = of_kind(Step::LeftOut);
        let distance = usize::try_from(at(height - 1, end)).unwrap_or(usize::MAX);
        let gain = gain(of_kind(Step::Same), left_out, distance - left_out);
        Self { part: stretch.start + column..stretch.start + end, steps, gain }
    }
}

/// What it costs that one stands where the other should: a number for a word is no mere change.
fn cost(should: Sign, found: Sign) -> u32 {
    match should == found {
        true => 0,
        false if should.is_like(found) => 1,
        false => 2,
    }
}

/// How much of a text a sentence explains of which so many tokens are the same, left out, and different. To leave out is
/// the least of changes: who quotes half a sentence means it still.
pub(crate) fn gain(same: usize, left_out: usize, different: usize) -> i32 {
    let number = |size: usize| i32::try_from(size).unwrap_or(i32::MAX / 8);
    2 * number(same) - number(left_out) - 4 * number(different)
}
