//! Which groups are published. Group sizes alone decide, so it is the same for every question.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use survey::{Base, Codebook, Group, Wave};

use crate::{Sum, sums, sums::reach, together::Together};

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

/// Chooses the groups to publish: one by one from coarse to fine, of equally coarse ones the larger first, each
/// that has at least `threshold` people, whose every whole is published, and with which nobody can tell apart
/// fewer than `threshold` people (but not none) by adding and subtracting published groups: no group, and
/// nothing that known parts leave of a known group, be it along one axis or on both.
#[must_use]
pub fn choose(codebook: &Codebook, size: impl Fn(Group) -> Base, threshold: u32) -> GroupChoice {
    choose_after(codebook, size, threshold, &[], BTreeSet::new())
}

/// Chooses the groups to publish beside earlier releases of the same wave: as [`choose`], but none with which, together
/// with these, more could be told apart: people of an earlier release, people of this one, or whoever came or left. Groups
/// that are `spared` are not published either.
#[must_use]
pub fn choose_after(
    codebook: &Codebook,
    size: impl Fn(Group) -> Base,
    threshold: u32,
    earlier: &[&Wave],
    mut spared: BTreeSet<Group>,
) -> GroupChoice {
    let before = Together::after(codebook, earlier, &size);
    loop {
        let choice = choose_without(codebook, &size, threshold, (&before, &spared));
        // What is left on both axes is seldom thin, so it is looked at last. Each time one more group is spared, of
        // which there are only so many.
        match spoiler(codebook, &choice, threshold, &before) {
            Some(group) => spared.insert(group),
            None => return choice,
        };
    }
}

/// The smallest of the finest published groups that tell a thin corner apart.
fn spoiler(codebook: &Codebook, choice: &GroupChoice, threshold: u32, before: &Together<'_>) -> Option<Group> {
    let mut known = before.clone();
    for (group, base) in &choice.published {
        if known.size(*group).is_none() {
            known.learn(*group, *base);
        }
    }
    let told = before.thin_corners(threshold);
    let corner = known.thin_corners(threshold).into_iter().find(|corner| !told.contains(corner))?.1;
    let of_corner = |group: &Group| corner.terms.iter().any(|(term, _)| term == group);
    let finest = |(group, base): &&(Group, Base)| (!of_corner(group), reach(codebook, *group), *base, *group);
    choice.published.iter().filter(|(group, _)| *group != Group::EVERYONE).min_by_key(finest).map(|(group, _)| *group)
}

fn choose_without(
    codebook: &Codebook,
    size: &impl Fn(Group) -> Base,
    threshold: u32,
    (before, spared): (&Together<'_>, &BTreeSet<Group>),
) -> GroupChoice {
    let sums = sums(codebook);
    let sizes: BTreeMap<_, _> = codebook.groups().map(|group| (group, size(group))).collect();
    let may_be_published = |(group, size): &(&Group, &Base)| size.0 >= threshold && !spared.contains(group);
    let mut candidates: Vec<_> = sizes.iter().filter(may_be_published).map(|(group, _)| *group).collect();
    candidates.sort_by_key(|group| (Reverse(reach(codebook, *group)), Reverse(sizes[group]), *group));

    let mut published = BTreeSet::new();
    let mut known = before.clone();
    for group in candidates {
        let mut wholes = sums.iter().filter(|sum| sum.children.contains(&group)).map(|sum| sum.parent);
        if wholes.any(|whole| !published.contains(&whole)) {
            continue;
        }
        if known.size(group).is_none() {
            if known.is_thinner_with(group, sizes[&group], &sums, threshold) {
                continue;
            }
            known.learn(group, sizes[&group]);
        }
        published.insert(group);
    }
    let lines = sums.iter().filter_map(|sum| line(sum, &published, &sizes)).collect();
    GroupChoice { published: published.into_iter().map(|group| (group, sizes[&group])).collect(), lines }
}

fn line(sum: &Sum, published: &BTreeSet<Group>, sizes: &BTreeMap<Group, Base>) -> Option<PublishedLine> {
    if !published.contains(&sum.parent) {
        return None;
    }
    let children: Vec<_> = sum.children.iter().copied().filter(|child| published.contains(child)).collect();
    let held: u32 = children.iter().map(|child| sizes[child].0).sum();
    let remainder = Base(sizes[&sum.parent].0 - held);
    (!children.is_empty()).then_some(PublishedLine { parent: sum.parent, children, remainder })
}
