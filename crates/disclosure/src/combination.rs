//! Weighted sums of things that go by number, most of which are not in them.

use std::{
    collections::BTreeMap,
    ops::{Add, Mul, Sub},
};

use crate::residue::Residue;

/// What a thing in a sum can be weighted with.
pub(crate) trait Weight:
    Copy + Default + PartialEq + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self>
{
    /// Whether a thing of this weight is not in the sum.
    fn is_nothing(self) -> bool;
}

impl Weight for Residue {
    fn is_nothing(self) -> bool {
        self.is_zero()
    }
}

/// A weighted sum of things that go by number.
#[derive(Clone, Debug)]
pub(crate) struct Combination<W> {
    /// In rising order; no weight is nothing.
    terms: Vec<(usize, W)>,
}

impl<W: Weight> Combination<W> {
    /// The sum of terms, of which several may be of the same thing.
    pub(crate) fn of(terms: impl IntoIterator<Item = (usize, W)>) -> Self {
        let mut weights = BTreeMap::new();
        for (thing, weight) in terms {
            let sum = weights.entry(thing).or_default();
            *sum = *sum + weight;
        }
        Self { terms: weights.into_iter().filter(|(_, weight): &(_, W)| !weight.is_nothing()).collect() }
    }

    /// Whether nothing is in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether one thing alone is in it.
    pub(crate) fn is_single(&self) -> bool {
        self.terms.len() == 1
    }

    /// The first thing in it, and its weight.
    pub(crate) fn first(&self) -> Option<(usize, W)> {
        self.terms.first().copied()
    }

    /// The weight of a thing, if it is in it.
    pub(crate) fn weight(&self, thing: usize) -> Option<W> {
        let at = self.terms.binary_search_by_key(&thing, |(thing, _)| *thing).ok()?;
        Some(self.terms[at].1)
    }

    /// Leaves only the things in it that are to be kept.
    pub(crate) fn retain(&mut self, kept: impl Fn(usize) -> bool) {
        self.terms.retain(|(thing, _)| kept(*thing));
    }

    /// This sum so many times.
    pub(crate) fn scaled(&self, times: W) -> Self {
        Self { terms: self.times(times).collect() }
    }

    /// Whether this sum is another so many times.
    pub(crate) fn is(&self, times: W, other: &Self) -> bool {
        self.terms.len() == other.terms.len() && self.terms.iter().copied().eq(other.times(times))
    }

    /// This sum less another so many times.
    pub(crate) fn less(&self, times: W, other: &Self) -> Self {
        let (mut mine, mut theirs) = (self.terms.iter().copied().peekable(), other.times(times).peekable());
        let mut terms = Vec::with_capacity(self.terms.len() + other.terms.len());
        let weight = |term: Option<(usize, W)>| term.map(|(_, weight)| weight).unwrap_or_default();
        while let Some(thing) = mine.peek().into_iter().chain(theirs.peek()).map(|term| term.0).min() {
            let here = |term: &(usize, W)| term.0 == thing;
            let left = weight(mine.next_if(here)) - weight(theirs.next_if(here));
            if !left.is_nothing() {
                terms.push((thing, left));
            }
        }
        Self { terms }
    }

    fn times(&self, times: W) -> impl Iterator<Item = (usize, W)> + '_ {
        self.terms.iter().map(move |(thing, weight)| (*thing, *weight * times))
    }
}
