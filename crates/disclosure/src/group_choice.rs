//! Which groups are published. Group sizes alone decide, so it is the same for every question.

use std::collections::{BTreeMap, BTreeSet};

use survey::{Base, Codebook, Group};

use crate::{Sum, sums, sums::reach};

/// The groups to publish, with their sizes, and the ways in which they add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupChoice {
    /// In rising order.
    pub published: Vec<(Group, Base)>,
    /// For each division of a published group: the published children and what they leave.
    pub lines: Vec<PublishedLine>,
}

/// A published group, those of its children that are published, and the people they leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedLine {
    /// The whole.
    pub parent: Group,
    /// Its published parts, at least one.
    pub children: Vec<Group>,
    /// How many people are in no published part: none, or at least the threshold.
    pub remainder: Base,
}

/// Chooses the groups to publish: those of at least `threshold` people whose every whole is published too,
/// less those that would leave a remainder of fewer than `threshold` (but not of none). From such a line the
/// smallest group goes, with whatever is part of it, until no line leaves too few.
#[must_use]
pub fn choose(codebook: &Codebook, size: impl Fn(Group) -> Base, threshold: u32) -> GroupChoice {
    let sums = sums(codebook);
    let mut chosen = Chosen::candidates(codebook, size, threshold);
    chosen.drop_orphans(&sums);
    while let Some(smallest) = sums.iter().find_map(|sum| chosen.smallest_of_a_thin_line(sum, threshold)) {
        chosen.published.remove(&smallest);
        chosen.drop_orphans(&sums);
    }
    let lines = sums.iter().filter_map(|sum| chosen.line(sum)).collect();
    let published = chosen.published.iter().map(|group| (*group, chosen.sizes[group])).collect();
    GroupChoice { published, lines }
}

struct Chosen<'a> {
    codebook: &'a Codebook,
    sizes: BTreeMap<Group, Base>,
    published: BTreeSet<Group>,
}

impl<'a> Chosen<'a> {
    fn candidates(codebook: &'a Codebook, size: impl Fn(Group) -> Base, threshold: u32) -> Self {
        let settings = || codebook.settings.ids();
        let all = codebook.regions.ids().flat_map(|region| settings().map(move |setting| Group { region, setting }));
        let sizes: BTreeMap<_, _> = all.map(|group| (group, size(group))).collect();
        let published = sizes.iter().filter(|(_, size)| size.0 >= threshold).map(|(group, _)| *group).collect();
        Self { codebook, sizes, published }
    }

    /// Takes away groups that are part of a whole that is not published. Coarse sums come first, so one pass
    /// reaches parts of parts.
    fn drop_orphans(&mut self, sums: &[Sum]) {
        for sum in sums {
            if !self.published.contains(&sum.parent) {
                for child in &sum.children {
                    self.published.remove(child);
                }
            }
        }
    }

    fn line(&self, sum: &Sum) -> Option<PublishedLine> {
        if !self.published.contains(&sum.parent) {
            return None;
        }
        let children: Vec<_> = sum.children.iter().copied().filter(|child| self.published.contains(child)).collect();
        let held: u32 = children.iter().map(|child| self.sizes[child].0).sum();
        let remainder = Base(self.sizes[&sum.parent].0 - held);
        (!children.is_empty()).then_some(PublishedLine { parent: sum.parent, children, remainder })
    }

    /// If a line leaves too few people: the smallest of its groups; of equal ones the finer, then the later.
    fn smallest_of_a_thin_line(&self, sum: &Sum, threshold: u32) -> Option<Group> {
        let line = self.line(sum)?;
        let thin = (1..threshold).contains(&line.remainder.0);
        let rank = |group: &Group| (self.sizes[group], reach(self.codebook, *group), std::cmp::Reverse(*group));
        thin.then(|| line.children.into_iter().min_by_key(rank)).flatten()
    }
}
