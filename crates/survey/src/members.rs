use std::marker::PhantomData;

use smallvec::{SmallVec, smallvec};

/// A set of the finest places of one axis (regions, or settings), by their position among them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Members<A> {
    // Most surveys have up to 64 places: then a set is a word, and copying it asks for no memory.
    bits: SmallVec<[u64; 1]>,
    axis: PhantomData<A>,
}

const WORD: usize = u64::BITS as usize;

impl<A> Members<A> {
    /// The set of nobody, out of `places` places.
    #[must_use]
    pub fn none(places: usize) -> Self {
        Self { bits: smallvec![0; places.div_ceil(WORD)], axis: PhantomData }
    }

    /// The set of the places at `positions`, out of `places`. Positions beyond the last are left out.
    #[must_use]
    pub fn of(positions: impl IntoIterator<Item = usize>, places: usize) -> Self {
        let mut set = Self::none(places);
        for at in positions.into_iter().filter(|at| *at < places) {
            set.bits[at / WORD] |= 1 << (at % WORD);
        }
        set
    }

    /// The set of all `places` places.
    #[must_use]
    pub fn all(places: usize) -> Self {
        Self::of(0..places, places)
    }

    /// The positions in the set, in order.
    pub fn positions(&self) -> impl Iterator<Item = usize> + '_ {
        let next = |left: &u64| Some(left & (left - 1)).filter(|left| *left != 0);
        self.bits.iter().enumerate().flat_map(move |(word, bits)| {
            let lefts = std::iter::successors(Some(*bits).filter(|bits| *bits != 0), next);
            lefts.map(move |left| word * WORD + left.trailing_zeros() as usize)
        })
    }

    /// Whether the place at `position` is in the set.
    #[must_use]
    pub fn holds(&self, position: usize) -> bool {
        self.bits.get(position / WORD).is_some_and(|word| word & (1 << (position % WORD)) != 0)
    }

    /// How many places are in the set.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bits.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether no place is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|word| *word == 0)
    }

    /// Whether every place of this set is in `other`.
    #[must_use]
    pub fn within(&self, other: &Self) -> bool {
        self.bits.iter().zip(&other.bits).all(|(mine, theirs)| mine & !theirs == 0)
    }

    /// Whether no place is in both sets.
    #[must_use]
    pub fn disjoint(&self, other: &Self) -> bool {
        self.bits.iter().zip(&other.bits).all(|(mine, theirs)| mine & theirs == 0)
    }

    /// The places in either set.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        self.combine(other, |mine, theirs| mine | theirs)
    }

    /// The places of this set that are not in `other`.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        self.combine(other, |mine, theirs| mine & !theirs)
    }

    /// The places in one of the sets and not in the other.
    #[must_use]
    pub(crate) fn in_one_of(&self, other: &Self) -> Self {
        self.combine(other, |mine, theirs| mine ^ theirs)
    }

    fn combine(&self, other: &Self, word: impl Fn(u64, u64) -> u64) -> Self {
        let bits = self.bits.iter().zip(&other.bits).map(|(mine, theirs)| word(*mine, *theirs)).collect();
        Self { bits, axis: PhantomData }
    }
}
