//! What releases of the same survey tell together by adding and subtracting groups: those of one, those of the other, and
//! whoever came or left in between.

use std::collections::BTreeMap;

use survey::{Base, Codebook, Group, Wave};

use crate::{
    Sum,
    attack::pairs,
    combination::Combination,
    corners::{Corner, thin_corners},
    knowledge::{Counted, Knowledge, Thin},
    residue::Residue,
};

/// What is known of the people of each release, the newest last, and of how many more one has than another.
#[derive(Clone, Debug)]
pub(crate) struct Together<'a> {
    codebook: &'a Codebook,
    /// What the newest tells by itself.
    alone: Knowledge<'a>,
    /// The people of each release; of none where there is no earlier one.
    people: Vec<Knowledge<'a>>,
    /// How many more each has than each before it.
    more: Vec<Knowledge<'a>>,
}

/// Of whom too few can be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whom {
    /// The people of an earlier release.
    Then,
    /// The people of this one.
    Now,
    /// Whoever came or left between two of them.
    Changed,
}

impl<'a> Together<'a> {
    /// What some earlier releases of a wave tell, before anything of a new one is known. Sizes now, published or not, say
    /// who is still the same.
    pub(crate) fn after(codebook: &'a Codebook, earlier: &[&Wave], now: &impl Fn(Group) -> Base) -> Self {
        let known: Vec<BTreeMap<Group, i64>> = earlier
            .iter()
            .map(|wave| known_sizes(codebook, wave))
            .chain([codebook.groups().map(|group| (group, i64::from(now(group).0))).collect()])
            .collect();
        let same = Same::of(codebook, &known);
        let people = |release: usize| {
            let open = |group| same.people(codebook, release, group);
            Knowledge::over(codebook, Counted::People, open)
        };
        let more = |(earlier, later): (usize, usize)| {
            let open = |group| {
                let before = same.people(codebook, earlier, group);
                same.people(codebook, later, group).less(Residue::ONE, &before)
            };
            Knowledge::over(codebook, Counted::More, open)
        };
        let releases = if earlier.is_empty() { 0..0 } else { 0..known.len() };
        let pairs = releases.clone().flat_map(|later| (0..later).map(move |earlier| (earlier, later)));
        let people = releases.map(people).collect();
        let mut together = Self { codebook, alone: Knowledge::new(codebook), people, more: pairs.map(more).collect() };
        for (release, wave) in earlier.iter().enumerate() {
            wave.groups().iter().for_each(|(group, base)| together.learn_of(release, *group, *base));
        }
        together
    }

    /// How many people are in a group now, if the newest release tells.
    pub(crate) fn size(&self, group: Group) -> Option<i64> {
        self.alone.size(group)
    }

    /// Adds the size of a group now, and whatever follows.
    pub(crate) fn learn(&mut self, group: Group, size: Base) {
        self.alone.learn(group, size);
        if let Some(now) = self.people.len().checked_sub(1) {
            self.learn_of(now, group, size);
        }
    }

    fn learn_of(&mut self, release: usize, group: Group, size: Base) {
        let Some(lesson) = self.people[release].lesson(group, size) else { return };
        self.people.iter_mut().for_each(|known| known.take(&lesson));
        self.more.iter_mut().for_each(|known| known.take(&lesson));
    }

    /// Whether more people could be told apart, who are fewer than `threshold`, once the size of one more group now were
    /// known.
    pub(crate) fn is_thinner_with(&self, group: Group, size: Base, sums: &[Sum], threshold: u32) -> bool {
        let alone = self.alone.lesson(group, size);
        let all = self.people.last().and_then(|now| now.lesson(group, size));
        let others = || self.people.iter().chain(&self.more);
        alone.is_some_and(|lesson| self.alone.is_thinner_after(&lesson, sums, threshold))
            || all.is_some_and(|lesson| others().any(|known| known.is_thinner_after(&lesson, sums, threshold)))
    }

    /// Every group and every rest of one of whom fewer than `threshold`, but not none, can be told apart.
    pub(crate) fn thin(&self, sums: &[Sum], threshold: u32) -> Vec<(Whom, Thin)> {
        let of_known = |(whom, known): (Whom, &Knowledge<'_>)| {
            known.thin(sums, threshold).into_iter().map(move |thin| (whom, thin)).collect::<Vec<_>>()
        };
        self.all().flat_map(of_known).collect()
    }

    /// Every corner of whom fewer than `threshold`, but not none, can be told apart.
    pub(crate) fn thin_corners(&self, threshold: u32) -> Vec<(Whom, Corner, i64)> {
        let of_known = |(whom, known): (Whom, &Knowledge<'_>)| {
            let corners = thin_corners(self.codebook, known, threshold);
            corners.into_iter().map(move |(corner, found)| (whom, corner, found)).collect::<Vec<_>>()
        };
        self.all().flat_map(of_known).collect()
    }

    fn all(&self) -> impl Iterator<Item = (Whom, &Knowledge<'a>)> {
        let now = self.people.len().saturating_sub(1);
        let people = self.people.iter().enumerate();
        let people = people.map(move |(release, known)| (if release == now { Whom::Now } else { Whom::Then }, known));
        let more = self.more.iter().map(|known| (Whom::Changed, known));
        [(Whom::Now, &self.alone)].into_iter().chain(people).chain(more)
    }
}

/// The size of each group that a wave tells.
fn known_sizes(codebook: &Codebook, wave: &Wave) -> BTreeMap<Group, i64> {
    let mut known = Knowledge::new(codebook);
    wave.groups().iter().for_each(|(group, base)| known.learn(*group, *base));
    codebook.groups().filter_map(|group| Some((group, known.size(group)?))).collect()
}

/// In which pairs of a region and a setting releases are of the same people: where a group that they are in is as large
/// in both. Whoever left and was replaced is taken for the same.
struct Same {
    /// For each release and pair the first release that is of the same people there.
    first: Vec<Vec<usize>>,
}

impl Same {
    fn of(codebook: &Codebook, known: &[BTreeMap<Group, i64>]) -> Self {
        let pairs = codebook.regions.places().len() * codebook.settings.places().len();
        let mut first: Vec<Vec<usize>> = (0..known.len()).map(|release| vec![release; pairs]).collect();
        for later in 0..known.len() {
            for earlier in 0..later {
                for pair in same(codebook, pairs, (&known[earlier], &known[later])) {
                    let (one, two) = (first[earlier][pair], first[later][pair]);
                    first.iter_mut().filter(|of| of[pair] == one.max(two)).for_each(|of| of[pair] = one.min(two));
                }
            }
        }
        Self { first }
    }

    /// The people of a group in a release, each pair as of the first release that is of the same people.
    fn people(&self, codebook: &Codebook, release: usize, group: Group) -> Combination<Residue> {
        let first = &self.first[release];
        let pairs = pairs(codebook, group).into_iter();
        Combination::of(pairs.map(|pair| (first[pair] * first.len() + pair, Residue::ONE)))
    }
}

/// The pairs in groups that are as large in both, without groups of these that are not.
fn same(codebook: &Codebook, all: usize, (before, now): (&BTreeMap<Group, i64>, &BTreeMap<Group, i64>)) -> Vec<usize> {
    let mut same = vec![false; all];
    let both =
        || before.iter().filter_map(|(group, before)| Some((pairs(codebook, *group), *before, *now.get(group)?)));
    for (pairs, ..) in both().filter(|(_, before, now)| before == now) {
        pairs.into_iter().for_each(|pair| same[pair] = true);
    }
    for (pairs, ..) in both().filter(|(_, before, now)| before != now) {
        if pairs.iter().all(|pair| same[*pair]) {
            pairs.into_iter().for_each(|pair| same[pair] = false);
        }
    }
    (0..all).filter(|pair| same[*pair]).collect()
}
