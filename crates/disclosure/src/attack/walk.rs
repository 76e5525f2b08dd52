use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};

use super::unknowns::Unknowns;

/// A walk over values of all unknowns that fit everything known: every place it comes to could be the truth.
///
/// A step moves one unknown by 1, and then others one by one until all facts hold again.
pub(super) struct Walk<'a> {
    unknowns: &'a Unknowns,
    at: Vec<i64>,
    /// What each fact's sum comes to here.
    sums: Vec<i64>,
    /// What was moved in this step, and by how much.
    trail: Vec<(usize, i64)>,
    chance: ChaCha20Rng,
}

/// How many other unknowns a step may move.
const DEPTH: usize = 6;
/// How many unknowns are tried at each of them.
const TRIES: usize = 4;

impl<'a> Walk<'a> {
    /// A walk that begins where all facts hold. The same seed gives the same walk.
    pub(super) fn new(unknowns: &'a Unknowns, at: Vec<i64>, seed: u64) -> Self {
        let sums = unknowns.facts().iter().map(|fact| fact.sum(&at)).collect();
        Self { unknowns, at, sums, trail: Vec::new(), chance: ChaCha20Rng::seed_from_u64(seed) }
    }

    /// Where it is.
    pub(super) fn at(&self) -> &[i64] {
        &self.at
    }

    /// Goes on from elsewhere, where all facts hold too.
    pub(super) fn move_to(&mut self, at: &[i64]) {
        self.at.copy_from_slice(at);
        for (sum, fact) in self.sums.iter_mut().zip(self.unknowns.facts()) {
            *sum = fact.sum(at);
        }
    }

    /// A number below `end`.
    pub(super) fn pick(&mut self, end: usize) -> usize {
        usize::try_from(self.chance.next_u32()).unwrap_or_default() % end.max(1)
    }

    /// Tries a step that moves an unknown by `by`, which is 1 or -1; gives whether there is one.
    pub(super) fn step(&mut self, unknown: usize, by: i64) -> bool {
        self.trail.clear();
        if !self.may_move(unknown, by) {
            return false;
        }
        self.shift(unknown, by);
        let settled = self.settle(DEPTH);
        if !settled {
            self.undo_to(0);
        }
        settled
    }

    /// Tries a step by which the sum of some unknowns grows (`by` is 1) or shrinks (-1); `within` tells of each
    /// unknown whether it is one of them.
    pub(super) fn push(&mut self, unknown: usize, by: i64, within: &[bool]) -> bool {
        if !self.step(unknown, by) {
            return false;
        }
        let gain: i64 = self.trail.iter().filter(|(moved, _)| within[*moved]).map(|(_, by)| by).sum();
        if gain * by <= 0 {
            self.undo_to(0);
        }
        gain * by > 0
    }

    fn may_move(&self, unknown: usize, by: i64) -> bool {
        (0..=self.unknowns.most(unknown)).contains(&(self.at[unknown] + by))
    }

    fn shift(&mut self, unknown: usize, by: i64) {
        self.at[unknown] += by;
        for (fact, weight) in self.unknowns.touching(unknown) {
            self.sums[*fact] += weight * by;
        }
        self.trail.push((unknown, by));
    }

    fn undo_to(&mut self, length: usize) {
        while self.trail.len() > length {
            if let Some((unknown, by)) = self.trail.pop() {
                self.shift(unknown, -by);
                self.trail.pop();
            }
        }
    }

    /// Moves others until every fact holds, or leaves everything as it is and gives `false`.
    fn settle(&mut self, depth: usize) -> bool {
        let Some((fact, above)) = self.broken() else { return true };
        if depth == 0 {
            return false;
        }
        let unknowns = self.unknowns;
        let terms = &unknowns.facts()[fact].terms;
        let start = self.pick(terms.len());
        for at in 0..terms.len().min(TRIES) {
            let (unknown, weight) = terms[(start + at) % terms.len()];
            let by = if above == (weight > 0) { -1 } else { 1 };
            if !self.may_move(unknown, by) || self.trail.iter().any(|(moved, _)| *moved == unknown) {
                continue;
            }
            let before = self.trail.len();
            self.shift(unknown, by);
            if self.settle(depth - 1) {
                return true;
            }
            self.undo_to(before);
        }
        false
    }

    /// A fact that this step has broken, and whether its sum is above its range.
    fn broken(&self) -> Option<(usize, bool)> {
        let touched = self.trail.iter().rev().flat_map(|(unknown, _)| self.unknowns.touching(*unknown));
        touched.map(|(fact, _)| *fact).find_map(|fact| {
            let range = self.unknowns.facts()[fact].range;
            (!range.holds(self.sums[fact])).then(|| (fact, self.sums[fact] > range.greatest))
        })
    }
}
