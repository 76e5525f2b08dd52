//! Where in a long text a sentence may stand at all.

use std::ops::Range;

use super::{fit::gain, sign::Sign};

/// A stretch of a text in which a sentence may stand, and the most that it can explain there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) part: Range<usize>,
    pub(crate) most: i32,
}

/// Counts what a sentence and a window of a text have in common, as the window moves.
#[derive(Debug)]
pub(crate) struct Counter {
    lacking: Vec<i32>,
}

impl Counter {
    /// A counter for signs of which the last has a position below `size`.
    pub(crate) fn new(size: usize) -> Self {
        Self { lacking: vec![0; size] }
    }

    /// Every stretch of a part of a text in which a sentence explains anything. Nothing that explains anything is longer
    /// than half as much again as its sentence: one different token outweighs two that are the same.
    pub(crate) fn stretches(&mut self, sentence: &[Sign], text: &[Sign], part: Range<usize>) -> Vec<Stretch> {
        let window = sentence.len() + sentence.len() / 2;
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut shared = 0_usize;
        for sign in sentence {
            self.lacking[sign.position()] += 1;
        }
        for end in part.clone() {
            let start = (end + 1).saturating_sub(window).max(part.start);
            let lacking = &mut self.lacking[text[end].position()];
            shared += usize::from(*lacking > 0);
            *lacking -= 1;
            if let Some(gone) = start.checked_sub(1).filter(|gone| *gone >= part.start) {
                let lacking = &mut self.lacking[text[gone].position()];
                *lacking += 1;
                shared -= usize::from(*lacking > 0);
            }
            let most = gain(shared, sentence.len() - shared, 0);
            match stretches.last_mut() {
                _ if most <= 0 => {}
                Some(last) if last.part.end >= start => {
                    last.part.end = end + 1;
                    last.most = last.most.max(most);
                }
                _ => stretches.push(Stretch { part: start..end + 1, most }),
            }
        }
        self.forget(sentence, text, part);
        stretches
    }

    fn forget(&mut self, sentence: &[Sign], text: &[Sign], part: Range<usize>) {
        for sign in sentence.iter().chain(&text[part]) {
            self.lacking[sign.position()] = 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::claim::{fit::Fit, sign::Alphabet, token::tokens};

    fn signs(alphabet: &mut Alphabet, letters: &[u8]) -> Vec<Sign> {
        let text: String = letters.iter().map(|letter| format!("{} ", char::from(b'a' + letter))).collect();
        tokens(&text).iter().map(|token| alphabet.learn(token)).collect()
    }

    proptest! {
        #[test]
        fn whatever_a_sentence_explains_lies_in_a_stretch_that_promises_as_much(
            sentence in vec(0_u8..6, 1..9),
            text in vec(0_u8..9, 0..40),
        ) {
            let mut alphabet = Alphabet::default();
            let (sentence, text) = (signs(&mut alphabet, &sentence), signs(&mut alphabet, &text));
            let stretches = Counter::new(alphabet.size()).stretches(&sentence, &text, 0..text.len());
            let fit = Fit::of(&sentence, &text, 0..text.len());
            if fit.gain > 0 {
                let holds = |stretch: &Stretch| {
                    stretch.part.start <= fit.part.start && fit.part.end <= stretch.part.end && fit.gain <= stretch.most
                };
                prop_assert!(stretches.iter().any(holds), "{fit:?} in {stretches:?}");
            }
            for pair in stretches.windows(2) {
                prop_assert!(pair[0].part.end <= pair[1].part.start, "{stretches:?}");
            }
        }
    }
}
