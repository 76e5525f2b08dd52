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
