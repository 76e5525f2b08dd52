use std::fmt;

use survey::{Codebook, Group};

use crate::{Sum, Tabulation, corners::corners};

use super::Range;

/// Some people of a wave whom an attacker would like to know more of.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) name: PartName,
    /// The pairs of a region place and a setting place that make it up.
    pub(super) pairs: Vec<usize>,
    pub(super) size: i64,
}

/// What names a part of a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartName {
    /// A group, published or not.
    Group {
        /// Its region node's slug.
        region: String,
        /// Its setting node's slug.
        setting: String,
    },
    /// What is left of a published group without its published parts along one axis.
    Rest {
        /// The whole's region node's slug.
        region: String,
        /// The whole's setting node's slug.
        setting: String,
        /// How many published parts are taken away.
        parts: usize,
    },
    /// Some pairs of a region and a setting, which are left of a group without its published parts along both axes.
    Corner {
        /// The whole's region node's slug.
        region: String,
        /// The whole's setting node's slug.
        setting: String,
        /// How many pairs are left.
        pairs: usize,
    },
}

impl fmt::Display for PartName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Group { region, setting } => write!(f, "region '{region}', setting '{setting}'"),
            Self::Rest { region, setting, parts } => {
                write!(f, "region '{region}', setting '{setting}' less its {parts} published parts")
            }
            Self::Corner { region, setting, pairs } => {
                write!(
                    f,
                    "region '{region}', setting '{setting}', the {pairs} pairs of a region and a setting that are left"
                )
            }
        }
    }
}

/// The pairs of places in a group, as positions in a wave's raw counts.
pub(crate) fn pairs(codebook: &Codebook, group: Group) -> Vec<usize> {
    let (regions, settings) = (codebook.regions.members(group.region), codebook.settings.members(group.setting));
    let all = codebook.settings.places().len();
    regions.positions().flat_map(|region| settings.positions().map(move |setting| region * all + setting)).collect()
}

impl PartName {
    pub(crate) fn of_group(codebook: &Codebook, group: Group) -> Self {
        let (region, setting) = slugs(codebook, group);
        Self::Group { region, setting }
    }

    pub(super) fn of_rest(codebook: &Codebook, rest: &Rest) -> Self {
        let (region, setting) = slugs(codebook, rest.parent);
        Self::Rest { region, setting, parts: rest.parts.len() }
    }
}

fn slugs(codebook: &Codebook, group: Group) -> (String, String) {
    (codebook.regions.node(group.region).slug.clone(), codebook.settings.node(group.setting).slug.clone())
}

/// Every part: all groups, then all rests, then those that earlier releases leave as well, then what is left on both axes
/// of any that are `told`, in rising order.
pub(super) fn parts(
    codebook: &Codebook,
    raw: &Tabulation,
    (rests, all_rests): (&[Rest], &[Rest]),
    told: &[Group],
) -> Vec<Part> {
    let groups = codebook.groups().map(|group| (PartName::of_group(codebook, group), pairs(codebook, group)));
    let rests = rests.iter().map(|rest| (PartName::of_rest(codebook, rest), rest.pairs.clone()));
    let part = |(name, mut pairs): (PartName, Vec<usize>)| {
        pairs.sort_unstable();
        let size = pairs.iter().map(|pair| i64::from(raw.people_of_pair(*pair).0)).sum();
        Part { name, pairs, size }
    };
    let mut parts: Vec<Part> = groups.chain(rests).map(part).collect();
    let rests = all_rests.iter().map(|rest| part((PartName::of_rest(codebook, rest), rest.pairs.clone())));
    for rest in rests.collect::<Vec<_>>() {
        if parts.iter().all(|part| part.pairs != rest.pairs) {
            parts.push(rest);
        }
    }
    for corner in corners(codebook, |group| told.binary_search(&group).is_ok()) {
        let (region, setting) = slugs(codebook, corner.whole);
        let pairs = corner.left.iter().flat_map(|group| pairs(codebook, *group)).collect();
        let corner = part((PartName::Corner { region, setting, pairs: corner.left.len() }, pairs));
        // Many are groups or remainders too, or are left whichever axis comes first.
        if parts.iter().all(|part| part.pairs != corner.pairs) {
            parts.push(corner);
        }
    }
    parts
}

/// What the published parts of a published group leave of it.
#[derive(Clone, Debug)]
pub(super) struct Rest {
    pub(super) parent: Group,
    pub(super) parts: Vec<Group>,
    pub(super) pairs: Vec<usize>,
}

/// Every line of a published group of which some parts are published, but not all. `published` is in rising order.
pub(super) fn rests(codebook: &Codebook, sums: &[Sum], published: &[Group]) -> Vec<Rest> {
    let is_published = |group: &Group| published.binary_search(group).is_ok();
    let rest = |sum: &Sum| {
        let (parts, others): (Vec<Group>, Vec<Group>) = sum.children.iter().copied().partition(is_published);
        let some = is_published(&sum.parent) && !parts.is_empty() && !others.is_empty();
        let pairs = || others.iter().flat_map(|other| pairs(codebook, *other)).collect();
        some.then(|| Rest { parent: sum.parent, parts, pairs: pairs() })
    };
    sums.iter().filter_map(rest).collect()
}

/// What an attacker could find out of a count: that nobody may, if the range is narrower than needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The wave's slug.
    pub wave: String,
    /// The question's slug.
    pub question: String,
    /// The slug of the answer, or of another category.
    pub category: String,
    /// Of whom.
    pub part: PartName,
    /// How many people they are.
    pub size: i64,
    /// Between which numbers those lie who are counted under the category.
    pub range: Range,
    /// How wide that range must be.
    pub needed: i64,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { wave, question, category, part, size, range, needed } = self;
        write!(f, "question '{question}', answer '{category}', wave '{wave}', {part}: ")?;
        write!(f, "anybody can work out that {range} of {size} people are counted; ")?;
        write!(f, "expected a range at least {needed} wide, found {}", range.width())
    }
}
