//! A sentence that a text may be.

use std::cmp::Reverse;

use super::{
    fit::Fit,
    token::{Token, tokens},
};

/// A sentence, ready to be laid over texts.
#[derive(Debug)]
pub(crate) struct Sentence {
    tokens: Vec<Token>,
    /// What its tokens are compared by, in rising order.
    keys: Vec<String>,
}

impl Sentence {
    pub(crate) fn new(text: &str) -> Self {
        let tokens = tokens(text);
        let mut keys: Vec<_> = tokens.iter().map(|token| token.key.clone()).collect();
        keys.sort_unstable();
        Self { tokens, keys }
    }

    /// How many of its tokens stand somewhere among some keys, which are in rising order.
    fn shared(&self, keys: &[&str]) -> usize {
        let mut left = keys.iter().peekable();
        let mut shared = 0;
        for key in &self.keys {
            while left.next_if(|other| **other < key.as_str()).is_some() {}
            shared += usize::from(left.next_if(|other| **other == key.as_str()).is_some());
        }
        shared
    }

    /// The sentence that explains most of a text, by its position, if one is near to any part of it. A sentence may be
    /// the beginning of another: whichever leaves less to explain is meant.
    pub(crate) fn best<'s>(sentences: impl Iterator<Item = &'s Self>, text: &[Token]) -> Option<(usize, Fit)> {
        let mut keys: Vec<_> = text.iter().map(|token| token.key.as_str()).collect();
        keys.sort_unstable();
        let most = |sentence: &Self| {
            let shared = sentence.shared(&keys);
            gain(shared, sentence.tokens.len() - shared, 0)
        };
        let mut promising: Vec<_> = sentences.enumerate().map(|(at, one)| (most(one), at, one)).collect();
        promising.sort_by_key(|(most, at, _)| (Reverse(*most), *at));
        let mut best: Option<(i32, usize, Fit)> = None;
        for (most, at, sentence) in promising {
            // No sentence explains more than if all that it shares with the text stood in order.
            if most <= best.as_ref().map_or(0, |(gain, ..)| *gain) {
                break;
            }
            let fit = Fit::of(&sentence.tokens, text);
            let gain = gain(fit.same, fit.left_out, fit.distance - fit.left_out);
            if gain > 0 && best.as_ref().is_none_or(|(least, ..)| gain > *least) {
                best = Some((gain, at, fit));
            }
        }
        best.map(|(_, at, fit)| (at, fit))
    }
}

/// How much of a text a sentence explains of which so many tokens are the same, left out, and different. To leave out is
/// the least of changes: who quotes half a sentence means it still.
fn gain(same: usize, left_out: usize, different: usize) -> i32 {
    let number = |size: usize| i32::try_from(size).unwrap_or(i32::MAX / 4);
    2 * number(same) - number(left_out) - 4 * number(different)
}
