//! Which sentences stand in a text, and where.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
    ops::Range,
};

use super::{
    fit::Fit,
    sign::Sign,
    stretch::{Counter, Stretch},
};

/// A sentence that may stand in a part of a text.
#[derive(Debug, PartialEq, Eq)]
struct Candidate {
    /// The most that it can explain there; with a fit, how much it does.
    gain: i32,
    sentence: usize,
    stretch: Range<usize>,
    fit: Option<Fit>,
}

/// Finds sentences in a text: first whichever explains most of it, then whichever explains most of what is left, and so
/// on. A sentence may be the beginning of another: whichever leaves less to explain is meant. Of equal ones the first.
#[derive(Debug)]
pub(crate) struct Search<'s> {
    sentences: &'s [Vec<Sign>],
    text: &'s [Sign],
    counter: Counter,
    taken: Vec<bool>,
    candidates: BinaryHeap<Candidate>,
}

impl<'s> Search<'s> {
    /// A search for sentences in a text whose signs have positions below `size`.
    pub(crate) fn new(sentences: &'s [Vec<Sign>], text: &'s [Sign], size: usize) -> Self {
        let (counter, taken) = (Counter::new(size), vec![false; text.len()]);
        let mut search = Self { sentences, text, counter, taken, candidates: BinaryHeap::new() };
        (0..sentences.len()).for_each(|sentence| search.consider(sentence, 0..text.len()));
        search
    }

    /// What was found, in the order of the text: which sentence, and how it fits.
    pub(crate) fn found(mut self) -> Vec<(usize, Fit)> {
        let mut found = Vec::new();
        while let Some(Candidate { gain, sentence, stretch, fit }) = self.candidates.pop() {
            let needed = fit.as_ref().map_or(stretch.clone(), |fit| fit.part.clone());
            if self.taken[needed.clone()].contains(&true) {
                self.consider(sentence, stretch);
                continue;
            }
            match fit {
                // Nothing else can explain more.
                Some(fit) => {
                    self.taken[fit.part.clone()].fill(true);
                    found.push((sentence, fit));
                    // It may stand there twice.
                    self.consider(sentence, stretch);
                }
                None => {
                    let fit = Fit::of(&self.sentences[sentence], self.text, stretch.clone());
                    debug_assert!(fit.gain <= gain, "{sentence}: {} where {gain} is the most", fit.gain);
                    if fit.gain > 0 {
                        self.candidates.push(Candidate { gain: fit.gain, sentence, stretch, fit: Some(fit) });
                    }
                }
            }
        }
        found.sort_by_key(|(_, fit)| fit.part.start);
        found
    }

    /// Adds a sentence wherever it may stand in what is left of a part of the text.
    fn consider(&mut self, sentence: usize, part: Range<usize>) {
        let mut from = part.start;
        while from < part.end {
            let free = self.taken[from..part.end].iter().take_while(|taken| !**taken).count();
            let stretches = self.counter.stretches(&self.sentences[sentence], self.text, from..from + free);
            let candidates = stretches.into_iter();
            self.candidates.extend(candidates.map(|Stretch { part, most }| Candidate {
                gain: most,
                sentence,
                stretch: part,
                fit: None,
            }));
            from += free + 1;
        }
    }
}

impl Candidate {
    fn rank(&self) -> (i32, Reverse<usize>, Reverse<usize>, bool) {
        (self.gain, Reverse(self.sentence), Reverse(self.stretch.start), self.fit.is_some())
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{sign::Alphabet, token::tokens};

    /// Which sentences are found in a text, in its order, and whether exactly.
    fn found(sentences: &[&str], text: &str) -> Vec<(usize, bool)> {
        let mut alphabet = Alphabet::default();
        let mut signs = |text: &str| tokens(text).iter().map(|token| alphabet.learn(token)).collect::<Vec<_>>();
        let (all, text) = (sentences.iter().map(|one| signs(one)).collect::<Vec<_>>(), signs(text));
        let found = Search::new(&all, &text, alphabet.size()).found();
        found
            .into_iter()
            .map(|(which, fit)| (which, fit.gain == 2 * i32::try_from(all[which].len()).unwrap_or(0)))
            .collect()
    }

    #[test]
    fn a_sentence_is_found_as_often_as_it_stands_there_in_the_order_of_the_text() {
        let sentences = ["nine of ten people sleep well", "four of ten people sleep badly"];
        let text = "They say four of ten people sleep badly. And nine of ten people sleep well, they say, and again: \
                    four of ten people sleep badly.";
        assert_eq!(found(&sentences, text), [(1, true), (0, true), (1, true)]);
        assert_eq!(found(&sentences, "Nothing of the kind is said here at all."), []);
    }

    #[test]
    fn the_beginning_of_a_sentence_is_not_taken_for_a_shorter_one() {
        let sentences =
            ["four of ten people sleep badly", "four of ten people sleep badly but five of nine in the south do not"];
        assert_eq!(
            found(&sentences, "four of ten people sleep badly but five of nine in the south do not"),
            [(1, true)]
        );
        assert_eq!(
            found(&sentences, "four of ten people sleep badly but six of nine in the south do not"),
            [(1, false)]
        );
        assert_eq!(found(&sentences, "four of ten people sleep badly."), [(0, true)]);
    }
}
