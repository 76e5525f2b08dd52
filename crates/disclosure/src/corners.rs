//! What is left of a group on both axes at once: subtraction reaches it, though it is a remainder of no line.
//!
//! Where everyone, a region, a setting and the two together are known, so are those in neither: everyone less the
//! region, less the setting, and those in both, who were taken away twice, added again. Each remainder along a line may
//! be of enough people and this one of a single person.

use std::collections::BTreeSet;

use survey::{Axis, Codebook, Group, Hierarchy, Line, NodeId};

use crate::knowledge::Knowledge;

/// Some parts along one axis of some parts along the other: what is left when all that is known is taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Corner {
    /// The group that is divided.
    pub(crate) whole: Group,
    /// The groups that it is the sum of, which need not be known.
    pub(crate) left: Vec<Group>,
    /// The known groups that tell how many people are left, each with how often it is added.
    pub(crate) terms: Vec<(Group, i64)>,
}

/// Every corner of fewer than `threshold` people, but not of nobody, with how many they are. In a file that somebody
/// made by hand they can be fewer than none.
pub(crate) fn thin_corners(codebook: &Codebook, known: &Knowledge<'_>, threshold: u32) -> Vec<(Corner, i64)> {
    let size = |(group, times): &(Group, i64)| times * known.size(*group).unwrap_or_default();
    let sized = corners(codebook, |group| known.size(group).is_some()).into_iter().map(|corner| {
        let found = corner.terms.iter().map(size).sum::<i64>();
        (corner, found)
    });
    sized.filter(|(_, found)| known.are_few(*found, threshold)).collect()
}

/// Every corner that known groups leave, each once.
pub(crate) fn corners(codebook: &Codebook, is_known: impl Fn(Group) -> bool) -> Vec<Corner> {
    let (regions, settings) = (&codebook.regions, &codebook.settings);
    let by_region = of_axes((regions, settings), |region, setting| Group { region, setting }, &is_known);
    let by_setting = of_axes((settings, regions), |setting, region| Group { region, setting }, &is_known);
    let mut seen = BTreeSet::new();
    let mut corners = [by_region, by_setting].concat();
    corners.retain(|corner| seen.insert(corner.left.iter().copied().collect::<BTreeSet<_>>()));
    corners
}

fn of_axes<A: Axis, B: Axis>(
    (first, second): (&Hierarchy<A>, &Hierarchy<B>),
    group: impl Fn(NodeId<A>, NodeId<B>) -> Group,
    is_known: &impl Fn(Group) -> bool,
) -> Vec<Corner> {
    let mut corners = Vec::new();
    for line in first.lines() {
        let strips = Strips { line, group: &group, is_known };
        for across in second.lines() {
            corners.extend(strips.corners(across));
        }
    }
    corners
}

/// The parts of a line, some of which are taken together.
struct Strips<'a, A, G, K> {
    line: &'a Line<A>,
    group: &'a G,
    is_known: &'a K,
}

impl<A: Axis, G, K: Fn(Group) -> bool> Strips<'_, A, G, K> {
    fn corners<B: Axis>(&self, across: &Line<B>) -> Vec<Corner>
    where
        G: Fn(NodeId<A>, NodeId<B>) -> Group,
    {
        // Those parts are worth taking together that are not known one by one: where some are in one part of the other
        // line and some in another, all of these.
        let mut together: BTreeSet<BTreeSet<NodeId<A>>> = BTreeSet::new();
        for part in across.children.iter().chain([&across.parent]) {
            let children = self.line.children.iter().copied();
            let unknown: BTreeSet<_> = children.filter(|child| !(self.is_known)((self.group)(*child, *part))).collect();
            let more: Vec<_> = together.iter().map(|other| other | &unknown).collect();
            together.extend(more.into_iter().chain([unknown]));
        }
        together.iter().filter_map(|strip| self.corner(strip, across)).collect()
    }

    fn corner<B: Axis>(&self, strip: &BTreeSet<NodeId<A>>, across: &Line<B>) -> Option<Corner>
    where
        G: Fn(NodeId<A>, NodeId<B>) -> Group,
    {
        // All of the line is a group, and what is left of that is a remainder.
        if strip.is_empty() || strip.len() == self.line.children.len() {
            return None;
        }
        let mut terms = self.told(strip, across.parent)?;
        let mut left = Vec::new();
        for part in &across.children {
            match self.told(strip, *part) {
                Some(told) => terms.extend(told.into_iter().map(|(group, times)| (group, -times))),
                None => left.extend(strip.iter().map(|child| (self.group)(*child, *part))),
            }
        }
        let some = !left.is_empty() && left.len() < strip.len() * across.children.len();
        some.then(|| Corner { whole: (self.group)(self.line.parent, across.parent), left, terms })
    }

    /// The known groups that tell of a strip within a node of the other axis: its parts, or the whole line less all
    /// others.
    fn told<B: Axis>(&self, strip: &BTreeSet<NodeId<A>>, within: NodeId<B>) -> Option<Vec<(Group, i64)>>
    where
        G: Fn(NodeId<A>, NodeId<B>) -> Group,
    {
        let group = |node: &NodeId<A>| (self.group)(*node, within);
        let others = self.line.children.iter().filter(|child| !strip.contains(child));
        let parts: Vec<_> = strip.iter().map(|child| (group(child), 1)).collect();
        let less: Vec<_> =
            [(group(&self.line.parent), 1)].into_iter().chain(others.map(|child| (group(child), -1))).collect();
        [parts, less].into_iter().find(|terms| terms.iter().all(|(group, _)| (self.is_known)(*group)))
    }
}
