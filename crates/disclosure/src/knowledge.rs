//! What anybody can have by adding and subtracting groups whose sizes are known.

use std::collections::BTreeMap;

use survey::{Base, Codebook, Group};

use crate::Sum;

/// Some groups' sizes, and all that follows from them.
#[derive(Clone, Debug)]
pub(crate) struct Knowledge<'a> {
    codebook: &'a Codebook,
    /// Each is a weighted sum of pairs of a region place and a setting place, with the people of that sum
    /// behind them. In its leading pair it has weight 1, and every other row 0.
    rows: Vec<(usize, Vec<f64>)>,
}

/// Fewer people than may be told of, who can be told apart all the same. In a file that somebody made by hand
/// they can be fewer than none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thin {
    /// They are a group.
    Group {
        /// The group.
        group: Group,
        /// How many they are.
        found: i64,
    },
    /// They are what is left of a group once its known parts are taken away.
    Rest {
        /// The whole.
        parent: Group,
        /// How many they are.
        found: i64,
    },
}

/// Below this a weight counts as nothing.
const TINY: f64 = 1e-7;

impl<'a> Knowledge<'a> {
    /// Nothing yet.
    pub(crate) fn new(codebook: &'a Codebook) -> Self {
        Self { codebook, rows: Vec::new() }
    }

    /// Adds the size of a group, and whatever follows.
    pub(crate) fn learn(&mut self, group: Group, size: Base) {
        let mut row = self.indicator(group);
        *row.last_mut().unwrap_or(&mut 0.0) = f64::from(size.0);
        self.reduce(&mut row);
        let weights = row[..row.len() - 1].iter().enumerate();
        let Some((lead, weight)) = weights.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs())).map(|(at, w)| (at, *w))
        else {
            return;
        };
        if weight.abs() < TINY {
            return;
        }
        row.iter_mut().for_each(|cell| *cell /= weight);
        for (_, other) in &mut self.rows {
            subtract(other, &row, lead);
        }
        self.rows.push((lead, row));
    }

    /// How many people are in a group, if that can be had.
    pub(crate) fn size(&self, group: Group) -> Option<i64> {
        let mut row = self.indicator(group);
        self.reduce(&mut row);
        let (people, weights) = row.split_last()?;
        if weights.iter().any(|weight| weight.abs() > TINY) {
            return None;
        }
        // A sum of numbers of people, which is whole but for floating point and far from any limit.
        #[expect(clippy::cast_possible_truncation)]
        let size = (-people).round() as i64;
        Some(size)
    }

    /// Every group, and every rest of one, that can be had and is of fewer than `threshold` people, but not of
    /// nobody.
    pub(crate) fn thin(&self, sums: &[Sum], threshold: u32) -> Vec<Thin> {
        let few = |people: &i64| *people < i64::from(threshold) && *people != 0;
        let sizes: BTreeMap<Group, i64> =
            self.codebook.groups().filter_map(|group| Some((group, self.size(group)?))).collect();
        let groups = sizes.iter().filter(|(_, size)| few(size));
        let groups = groups.map(|(group, found)| Thin::Group { group: *group, found: *found });
        let rests = sums.iter().filter_map(|sum| {
            let held: i64 = sum.children.iter().filter_map(|child| sizes.get(child)).sum();
            let found = Some(sizes.get(&sum.parent)? - held).filter(few)?;
            Some(Thin::Rest { parent: sum.parent, found })
        });
        groups.chain(rests).collect()
    }

    fn indicator(&self, group: Group) -> Vec<f64> {
        let (regions, settings) = (self.codebook.regions.places().len(), self.codebook.settings.places().len());
        let mut row = vec![0.0; regions * settings + 1];
        for region in self.codebook.regions.members(group.region).positions() {
            for setting in self.codebook.settings.members(group.setting).positions() {
                row[region * settings + setting] = 1.0;
            }
        }
        row
    }

    fn reduce(&self, row: &mut [f64]) {
        for (lead, known) in &self.rows {
            subtract(row, known, *lead);
        }
    }
}

/// Takes from `row` as much of `known` as leaves nothing at `lead`.
fn subtract(row: &mut [f64], known: &[f64], lead: usize) {
    let weight = row[lead];
    if weight != 0.0 {
        row.iter_mut().zip(known).for_each(|(cell, other)| *cell -= weight * other);
    }
}
