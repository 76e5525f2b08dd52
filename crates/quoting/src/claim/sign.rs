//! Tokens as numbers, which are compared fast.

use std::collections::BTreeMap;

use super::token::Token;

/// What stands for a token where many are compared: equal for equal tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sign(u32);

impl Sign {
    /// Whether both stand for numbers, or both for words.
    pub(crate) fn is_like(self, other: Self) -> bool {
        (self.0 ^ other.0) & 1 == 0
    }

    /// Whether it stands for a number.
    pub(crate) fn is_number(self) -> bool {
        self.0 & 1 == 1
    }

    /// Its position among those that an alphabet may give.
    pub(crate) fn position(self) -> usize {
        self.0 as usize
    }
}

/// The signs of all tokens of some sentences.
#[derive(Clone, Debug, Default)]
pub(crate) struct Alphabet(BTreeMap<String, Sign>);

impl Alphabet {
    /// The sign of a token, a new one if it has none yet.
    pub(crate) fn learn(&mut self, token: &Token) -> Sign {
        if let Some(sign) = self.0.get(&token.key) {
            return *sign;
        }
        // The first two are for what is in no sentence.
        let known = u32::try_from(self.0.len() + 1).unwrap_or(u32::MAX / 2);
        let sign = Sign(2 * known + u32::from(token.is_number()));
        self.0.insert(token.key.clone(), sign);
        sign
    }

    /// The sign of a token of another text: like that of no other where no sentence has it.
    pub(crate) fn find(&self, token: &Token) -> Sign {
        self.0.get(&token.key).copied().unwrap_or(Sign(u32::from(token.is_number())))
    }

    /// How many positions its signs have at most.
    pub(crate) fn size(&self) -> usize {
        2 * self.0.len() + 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::token::tokens;

    #[test]
    fn equal_tokens_have_equal_signs_and_what_was_never_learned_has_that_of_none() {
        let mut alphabet = Alphabet::default();
        let learned: Vec<_> = tokens("38 of 38 people").iter().map(|token| alphabet.learn(token)).collect();
        let found: Vec<_> = tokens("People of 39").iter().map(|token| alphabet.find(token)).collect();
        assert_eq!(learned[0], learned[2]);
        assert_eq!((found[0], found[1]), (learned[3], learned[1]));
        assert!(!learned.contains(&found[2]));
        assert!(found[2].is_like(learned[0]) && !found[2].is_like(learned[1]));
        assert!(learned.iter().chain(&found).all(|sign| sign.position() < alphabet.size()));
    }
}
