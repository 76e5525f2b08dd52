//! Which pairs are counted. Sizes alone decide.

use survey::{Base, Codebook, Group, Method, Wave};

use crate::{Tabulation, attack::pairs};

/// Of a hundred people in any group that is published, at least so many are counted. Were more asked for, one small
/// pair could hide a group, that group a larger one, and so on until nothing is left.
pub const MOST: u32 = 50;

/// The pairs of a region and a setting that are counted, and the groups that they add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Atoms {
    /// For each pair whether it is one.
    held: Vec<bool>,
    /// Every group with an atom in it, in rising order, and its atoms by their pairs' positions.
    sums: Vec<(Group, Vec<usize>)>,
}

impl Atoms {
    /// The largest set of pairs of at least `threshold` people with which every group is counted to at least [`MOST`] in
    /// a hundred of its people, and everyone to [`Method::NEARLY_ALL`], or not at all.
    ///
    /// Where two sets are such, so are both together, so there is a largest one. What is taken away here is in none.
    #[must_use]
    pub fn choose(codebook: &Codebook, raw: &Tabulation, threshold: u32) -> Self {
        let size = |pair: usize| raw.people_of_pair(pair).0;
        let mut held: Vec<bool> = (0..raw.pairs()).map(|pair| size(pair) >= threshold).collect();
        let groups: Vec<(u32, Vec<usize>)> = codebook
            .groups()
            .map(|group| (if group == Group::EVERYONE { Method::NEARLY_ALL } else { MOST }, pairs(codebook, group)))
            .collect();
        let people = |pairs: &mut dyn Iterator<Item = &usize>| pairs.map(|pair| u64::from(size(*pair))).sum::<u64>();
        loop {
            let mut settled = true;
            for (enough, group) in &groups {
                let counted = people(&mut group.iter().filter(|pair| held[**pair]));
                if counted > 0 && counted * 100 < people(&mut group.iter()) * u64::from(*enough) {
                    group.iter().for_each(|pair| held[*pair] = false);
                    settled = false;
                }
            }
            if settled {
                return Self::of(codebook, held);
            }
        }
    }

    /// The atoms that a wave publishes.
    pub(crate) fn of_wave(codebook: &Codebook, wave: &Wave) -> Self {
        let mut held = vec![false; codebook.regions.places().len() * codebook.settings.places().len()];
        for (group, _) in wave.groups() {
            if let [pair] = pairs(codebook, *group)[..] {
                held[pair] = true;
            }
        }
        Self::of(codebook, held)
    }

    fn of(codebook: &Codebook, held: Vec<bool>) -> Self {
        let atoms = |group: Group| pairs(codebook, group).into_iter().filter(|pair| held[*pair]).collect::<Vec<_>>();
        let sums = codebook.groups().map(|group| (group, atoms(group))).filter(|(_, atoms)| !atoms.is_empty());
        Self { sums: sums.collect(), held }
    }

    /// For each pair whether it is an atom.
    #[must_use]
    pub fn held(&self) -> &[bool] {
        &self.held
    }

    /// The atoms, by their pairs' positions.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = usize> + '_ {
        self.held.iter().enumerate().filter(|(_, held)| **held).map(|(pair, _)| pair)
    }

    /// Every group with an atom in it, in rising order, and its atoms.
    pub(crate) fn sums(&self) -> &[(Group, Vec<usize>)] {
        &self.sums
    }

    /// Every group that is published, and how many people are counted there.
    pub(crate) fn groups(&self, raw: &Tabulation) -> Vec<(Group, Base)> {
        let counted = |atoms: &Vec<usize>| Base(atoms.iter().map(|pair| raw.people_of_pair(*pair).0).sum());
        self.sums.iter().map(|(group, atoms)| (*group, counted(atoms))).collect()
    }
}
