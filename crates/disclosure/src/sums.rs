//! Which groups add up to which.

use survey::{Codebook, Group, Line};

/// A group and the groups that share it out between them, along one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The whole.
    pub parent: Group,
    /// Its parts, at least two, in the codebook's order.
    pub children: Vec<Group>,
}

/// Every direct division of a group: by region within each setting node, by setting within each region node;
/// wholes before their parts.
#[must_use]
pub fn sums(codebook: &Codebook) -> Vec<Sum> {
    let by_region =
        codebook.regions.lines().iter().flat_map(|line| {
            codebook.settings.ids().map(move |setting| along(line, |region| Group { region, setting }))
        });
    let by_setting =
        codebook.settings.lines().iter().flat_map(|line| {
            codebook.regions.ids().map(move |region| along(line, |setting| Group { region, setting }))
        });
    let mut sums: Vec<_> = by_region.chain(by_setting).collect();
    sums.sort_by_key(|sum| std::cmp::Reverse(reach(codebook, sum.parent)));
    sums
}

fn along<A: survey::Axis>(line: &Line<A>, group: impl Fn(survey::NodeId<A>) -> Group) -> Sum {
    Sum { parent: group(line.parent), children: line.children.iter().map(|child| group(*child)).collect() }
}

/// How many pairs of places a group spans: larger is coarser.
pub(crate) fn reach(codebook: &Codebook, group: Group) -> usize {
    codebook.regions.members(group.region).len() * codebook.settings.members(group.setting).len()
}
