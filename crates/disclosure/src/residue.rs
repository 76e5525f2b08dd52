//! Whole numbers modulo a prime.

use std::ops::{Add, AddAssign, Mul, Sub};

/// A whole number modulo 2^61 − 1. Sums, products and quotients are exact and never longer than a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Residue(u64);

const PRIME: u64 = (1 << 61) - 1;

impl Residue {
    pub(crate) const ONE: Self = Self(1);

    pub(crate) fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// What it must be multiplied with to give 1. Of 0, which nothing does that for, it is 0.
    pub(crate) fn inverse(self) -> Self {
        // By Fermat, a number to the power of a prime less 1 is 1.
        let exponent = PRIME - 2;
        let squares = std::iter::successors(Some(self), |square| Some(*square * *square));
        let needed = squares.take(61).enumerate().filter(|(bit, _)| exponent >> bit & 1 == 1);
        needed.fold(Self::ONE, |product, (_, square)| product * square)
    }

    /// The number next to 0 that it stands for.
    pub(crate) fn signed(self) -> i64 {
        let least = if self.0 > PRIME / 2 { i128::from(self.0) - i128::from(PRIME) } else { i128::from(self.0) };
        // Both are within 60 bits.
        i64::try_from(least).unwrap_or_default()
    }

    fn reduced(number: u64) -> Self {
        Self(if number >= PRIME { number - PRIME } else { number })
    }
}

impl From<u32> for Residue {
    fn from(number: u32) -> Self {
        Self(u64::from(number))
    }
}

impl Add for Residue {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::reduced(self.0 + other.0)
    }
}

impl AddAssign for Residue {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Residue {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self::reduced(self.0 + PRIME - other.0)
    }
}

impl Mul for Residue {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let product = u128::from(self.0) * u128::from(other.0);
        // 2^61 is 1, so what stands above the lowest 61 bits is added to them; each half is within 61 bits.
        #[expect(clippy::cast_possible_truncation)]
        let (low, high) = (product as u64 & PRIME, (product >> 61) as u64);
        Self::reduced(low + high)
    }
}

impl std::iter::Sum for Residue {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_back_with_its_sign() {
        let (seven, nine) = (Residue::from(7), Residue::from(9));
        assert_eq!(((seven - nine).signed(), (nine - seven).signed(), (seven - seven).signed()), (-2, 2, 0));
    }

    #[test]
    fn products_are_those_of_long_numbers_shortened() {
        let large = [1, 2, PRIME / 2, PRIME / 3, PRIME - 2, PRIME - 1];
        for (a, b) in large.iter().flat_map(|a| large.iter().map(move |b| (*a, *b))) {
            let expected = u128::from(a) * u128::from(b) % u128::from(PRIME);
            assert_eq!(u128::from((Residue(a) * Residue(b)).0), expected);
        }
    }

    #[test]
    fn a_number_times_its_inverse_is_one() {
        for number in [1, 2, 3, 12, 1 << 40, PRIME - 1] {
            assert_eq!(Residue(number) * Residue(number).inverse(), Residue::ONE);
        }
    }
}
