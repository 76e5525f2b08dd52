//! Which way counts may move so that they go on adding up.

use std::collections::{BTreeMap, BTreeSet};

use crate::combination::{Combination, Weight};

/// Equations between counts that are still free, solved: each of some counts is told by others, and those others, the
/// loose ones, by nothing. As many of the first counts are told as can be.
#[derive(Clone, Debug)]
pub(crate) struct Tableau {
    /// For each count that is told: it and the loose ones that tell it. However they move, the sum does not change.
    rows: BTreeMap<usize, Combination<f64>>,
    loose: BTreeSet<usize>,
}

/// Below this a weight counts as nothing. Weights are quotients of small whole numbers, and errors do not pile up: rows
/// are combined a few hundred times before all is settled. In 20,000 steps with 42 areas by 12 settings, where weights
/// go up to 70, none was off by more than 10^-12 from what solving the equations anew gives.
const TINY: f64 = 1e-7;

impl Weight for f64 {
    fn is_nothing(self) -> bool {
        self.abs() < TINY
    }
}

impl Tableau {
    /// The tableau of equations in which the count at the first position is the sum of those at the others, over the
    /// counts that are `free`.
    pub(crate) fn new(equations: &[Vec<usize>], free: BTreeSet<usize>) -> Self {
        let mut tableau = Self { rows: BTreeMap::new(), loose: free };
        for equation in equations {
            let weights = [1.0].into_iter().chain(std::iter::repeat(-1.0));
            let terms = equation.iter().copied().zip(weights).filter(|(count, _)| tableau.is_free(*count));
            let row = tableau.reduced(&Combination::of(terms));
            tableau.tell(&row);
        }
        tableau
    }

    /// The counts that may be moved at will.
    pub(crate) fn loose(&self) -> &BTreeSet<usize> {
        &self.loose
    }

    /// Whether no count is free any more.
    pub(crate) fn is_settled(&self) -> bool {
        self.rows.is_empty() && self.loose.is_empty()
    }

    /// Whether some count is still free that nothing could move along with.
    pub(crate) fn is_stuck(&self) -> bool {
        self.rows.values().any(Combination::is_single)
    }

    /// How counts move, if a loose one moves by 1 and no other loose one does.
    pub(crate) fn direction(&self, mover: usize) -> Vec<(usize, f64)> {
        let told = self.rows.iter().filter_map(|(told, row)| Some((*told, -row.weight(mover)?)));
        told.chain([(mover, 1.0)]).collect()
    }

    /// Takes out counts that move no more.
    pub(crate) fn settle(&mut self, counts: &BTreeSet<usize>) {
        self.loose.retain(|count| !counts.contains(count));
        for row in self.rows.values_mut() {
            row.retain(|count| !counts.contains(&count));
        }
        for told in counts {
            if let Some(row) = self.rows.remove(told) {
                self.tell(&row);
            }
        }
    }

    /// Takes a sum of loose counts that does not change as telling the first of them.
    fn tell(&mut self, row: &Combination<f64>) {
        let Some((told, weight)) = row.first() else { return };
        let row = row.scaled(1.0 / weight);
        for other in self.rows.values_mut() {
            if let Some(weight) = other.weight(told) {
                *other = other.less(weight, &row);
            }
        }
        self.loose.remove(&told);
        self.rows.insert(told, row);
    }

    /// The same sum without counts that are told.
    fn reduced(&self, row: &Combination<f64>) -> Combination<f64> {
        let told = self.rows.iter().filter_map(|(told, known)| Some((row.weight(*told)?, known)));
        told.fold(row.clone(), |row, (weight, known)| row.less(weight, known))
    }

    fn is_free(&self, count: usize) -> bool {
        self.loose.contains(&count) || self.rows.contains_key(&count)
    }
}
