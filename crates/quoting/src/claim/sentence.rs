//! A sentence that a text may be.

use super::{
    Claim, Compared,
    fit::Fit,
    token::{Token, tokens},
};

/// A sentence, ready to be laid over texts.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    text: String,
    pub(crate) tokens: Vec<Token>,
}

impl Sentence {
    pub(crate) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), tokens: tokens(text) }
    }

    /// Beside a part of a claim that it fits.
    pub(crate) fn beside(&self, claim: &Claim, fit: &Fit) -> Compared {
        Compared::of(&self.text, &self.tokens, &claim.words, fit)
    }
}
