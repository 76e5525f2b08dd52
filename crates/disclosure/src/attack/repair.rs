use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};

use super::{Range, unknowns::Unknowns};

/// Repairs values that break some facts: one unknown of a broken fact after the other is moved by 1, whichever leaves
/// the least broken, until nothing is. Facts may be broken on the way, so that it comes where steps that break none do
/// not; that it comes nowhere says nothing.
pub(super) struct Repair<'a> {
    unknowns: &'a Unknowns,
    /// Which unknowns' sum must be in a range, besides the facts.
    within: &'a [bool],
    wanted: Range,
    values: Vec<i64>,
    /// What each fact's sum comes to.
    sums: Vec<i64>,
    sum_within: i64,
    /// The facts that are broken, and for each fact where it stands among them.
    broken: Vec<usize>,
    spots: Vec<Option<usize>>,
    /// For each unknown the move after which it may be moved again.
    resting: Vec<usize>,
    chance: ChaCha20Rng,
}

/// How many moves are made before it is given up.
const MOVES: usize = 1200;
/// How many moves an unknown rests for after it was moved, at most.
const REST: usize = 12;

impl<'a> Repair<'a> {
    /// The repair of values so that the sum of the unknowns in `within` is `wanted`.
    pub(super) fn new(
        unknowns: &'a Unknowns,
        values: &[i64],
        (within, wanted): (&'a [bool], Range),
        seed: u64,
    ) -> Self {
        let sums: Vec<i64> = unknowns.facts().iter().map(|fact| fact.sum(values)).collect();
        let counted = values.iter().zip(within).filter(|(_, is_within)| **is_within);
        let mut repair = Self {
            unknowns,
            within,
            wanted,
            values: values.to_vec(),
            sum_within: counted.map(|(value, _)| value).sum(),
            broken: Vec::new(),
            spots: vec![None; sums.len()],
            sums,
            resting: vec![0; values.len()],
            chance: ChaCha20Rng::seed_from_u64(seed),
        };
        (0..repair.sums.len()).for_each(|fact| repair.sort(fact));
        repair
    }

    /// The values once they are repaired.
    pub(super) fn repaired(mut self) -> Option<Vec<i64>> {
        for made in 0..MOVES {
            if self.broken.is_empty() && self.wanted.holds(self.sum_within) {
                return Some(self.values);
            }
            let (unknown, by) = self.best_move(made)?;
            self.make(unknown, by);
            self.resting[unknown] = made + 1 + self.pick(REST);
        }
        None
    }

    fn pick(&mut self, end: usize) -> usize {
        usize::try_from(self.chance.next_u32()).unwrap_or_default() % end.max(1)
    }

    /// Of all moves that mend one broken fact, or the sum that is wanted, the one that leaves the least broken.
    fn best_move(&mut self, made: usize) -> Option<(usize, i64)> {
        let of_sum = usize::from(!self.wanted.holds(self.sum_within));
        let picked = self.pick(self.broken.len() + of_sum);
        let unknowns = self.unknowns;
        let moves: Vec<(usize, i64)> = match self.broken.get(picked) {
            Some(fact) => {
                let by = if self.sums[*fact] < unknowns.facts()[*fact].range.least { 1 } else { -1 };
                let terms = unknowns.facts()[*fact].terms.iter();
                terms.map(|(unknown, weight)| (*unknown, by * weight.signum())).collect()
            }
            None => {
                let by = if self.sum_within < self.wanted.least { 1 } else { -1 };
                let within = self.within.iter().enumerate().filter(|(_, is_within)| **is_within);
                within.map(|(unknown, _)| (unknown, by)).collect()
            }
        };
        let mut best: Option<(i64, (usize, i64))> = None;
        let start = self.pick(moves.len());
        for at in 0..moves.len() {
            let (unknown, by) = moves[(start + at) % moves.len()];
            let fits = (0..=unknowns.most(unknown)).contains(&(self.values[unknown] + by));
            if !fits || self.resting[unknown] > made {
                continue;
            }
            let cost = self.cost(unknown, by);
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, (unknown, by)));
            }
        }
        match best {
            Some((_, best)) => Some(best),
            // All rest: any will do.
            None => {
                let fits = |(unknown, by): &&(usize, i64)| {
                    (0..=unknowns.most(*unknown)).contains(&(self.values[*unknown] + by))
                };
                moves[start..].iter().chain(&moves[..start]).find(fits).copied()
            }
        }
    }

    /// How much more a move breaks than it mends.
    fn cost(&self, unknown: usize, by: i64) -> i64 {
        let more = |range: Range, sum: i64, step: i64| off(range, sum + step) - off(range, sum);
        let facts = self
            .unknowns
            .touching(unknown)
            .iter()
            .map(|(fact, weight)| more(self.unknowns.facts()[*fact].range, self.sums[*fact], weight * by));
        let of_sum = if self.within[unknown] { more(self.wanted, self.sum_within, by) } else { 0 };
        facts.sum::<i64>() + of_sum
    }

    fn make(&mut self, unknown: usize, by: i64) {
        self.values[unknown] += by;
        if self.within[unknown] {
            self.sum_within += by;
        }
        let unknowns = self.unknowns;
        for (fact, weight) in unknowns.touching(unknown) {
            self.sums[*fact] += weight * by;
            self.sort(*fact);
        }
    }

    /// Puts a fact among the broken ones if it is, and takes it away if it is not.
    fn sort(&mut self, fact: usize) {
        let is_broken = !self.unknowns.facts()[fact].range.holds(self.sums[fact]);
        match (is_broken, self.spots[fact]) {
            (true, None) => {
                self.spots[fact] = Some(self.broken.len());
                self.broken.push(fact);
            }
            (false, Some(spot)) => {
                self.spots[fact] = None;
                self.broken.swap_remove(spot);
                if let Some(moved) = self.broken.get(spot) {
                    self.spots[*moved] = Some(spot);
                }
            }
            _ => {}
        }
    }
}

/// How far a sum is outside a range.
fn off(range: Range, sum: i64) -> i64 {
    (range.least - sum).max(sum - range.greatest).max(0)
}
