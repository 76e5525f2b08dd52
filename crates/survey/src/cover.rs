//! Which published groups, added and subtracted, make exactly a selection.

use std::{
    cell::{OnceCell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use crate::{
    Axis, Base, Codebook, Group, Hierarchy, Members, Method, NodeId, Region, Release, Selection, Setting, Wave, WaveId,
    reach::Reach,
};

/// Whether a group's people are added or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken away.
    Minus,
}

impl Sign {
    fn times(self, other: Self) -> Self {
        if self == other { Self::Plus } else { Self::Minus }
    }
}

/// A published group, added or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// Its position in [`Wave::groups`].
    pub group: usize,
    /// Whether it is added.
    pub sign: Sign,
}

/// Published groups whose signed sum is exactly a selection: each of its people once, nobody else. By
/// [`Method::Atoms`] it is of those who are counted: nobody else is in any group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    terms: Vec<Term>,
    base: Base,
}

impl Cover {
    /// The groups, in rising order; never empty.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// How many people are in the selection.
    #[must_use]
    pub fn base(&self) -> Base {
        self.base
    }
}

/// How deep groups are taken apart in search of a cover. A remainder of a remainder on both axes is four
/// steps; further ones would add up so many rounded counts that nothing could be told from them.
const DEPTH: usize = 4;

type Piece = (Members<Region>, Members<Setting>, usize);

/// What was found in one wave of a release. Kept by whoever will look for more: most of what one selection is made of
/// others are made of too. It is not copied: what is found in one wave must not be taken for what another has.
#[derive(Debug, Default)]
pub struct Known(Rc<Found>);

#[derive(Debug, Default)]
struct Found {
    terms: RefCell<BTreeMap<Piece, Option<Vec<Term>>>>,
    reach: OnceCell<Reach>,
}

/// Finds covers in one wave, and remembers what it found.
#[derive(Debug)]
pub struct Covers<'a> {
    codebook: &'a Codebook,
    wave: &'a Wave,
    threshold: u32,
    known: Known,
}

impl<'a> Covers<'a> {
    /// A search over the published groups of `wave`; no cover of fewer than `threshold` people is given.
    #[must_use]
    pub fn new(codebook: &'a Codebook, wave: &'a Wave, threshold: u32) -> Self {
        Self { codebook, wave, threshold, known: Known::default() }
    }

    /// A search over what a release publishes of one of its waves.
    #[must_use]
    pub fn of_wave(release: &'a Release, wave: WaveId) -> Self {
        Self::new(&release.codebook, release.wave(wave), release.parameters.threshold)
    }

    /// The same search, which begins with what is known of the same wave and adds to it.
    #[must_use]
    pub fn remembering(self, known: &Known) -> Self {
        Self { known: Known(Rc::clone(&known.0)), ..self }
    }

    /// The fewest published groups found that make exactly `selection`; `None` if it cannot be shown.
    #[must_use]
    pub fn cover(&self, selection: &Selection) -> Option<Cover> {
        let terms = match self.wave.method() {
            Method::Lattice => {
                (0..=DEPTH).find_map(|depth| self.terms(selection.regions(), selection.settings(), depth))?
            }
            Method::Atoms => self.atoms(selection),
        };
        let size = |term: &Term| {
            let size = i64::from(self.wave.groups()[term.group].1.0);
            if term.sign == Sign::Plus { size } else { -size }
        };
        let base = Base(u32::try_from(terms.iter().map(size).sum::<i64>()).ok()?);
        (base.0 >= self.threshold).then_some(Cover { terms, base })
    }

    /// The published pairs of a region and a setting of a selection: by [`Method::Atoms`] every group is the sum of
    /// them, so there is nothing to search for, and as many terms as counts that were rounded.
    fn atoms(&self, selection: &Selection) -> Vec<Term> {
        let Codebook { regions, settings, .. } = self.codebook;
        let mut terms = Vec::new();
        for region in selection.regions().positions() {
            for setting in selection.settings().positions() {
                let pair = Group { region: regions.place_node(region), setting: settings.place_node(setting) };
                terms.extend(self.wave.position(pair).map(|group| Term { group, sign: Sign::Plus }));
            }
        }
        terms
    }

    fn terms(&self, regions: &Members<Region>, settings: &Members<Setting>, depth: usize) -> Option<Vec<Term>> {
        if let Some(group) = self.published(regions, settings) {
            return Some(vec![Term { group, sign: Sign::Plus }]);
        }
        if depth == 0 {
            return None;
        }
        let reach = self.known.0.reach.get_or_init(|| Reach::of(self.codebook, self.wave));
        if !reach.holds(self.codebook, regions, settings) {
            return None;
        }
        let piece = (regions.clone(), settings.clone(), depth);
        if let Some(known) = self.known.0.terms.borrow().get(&piece) {
            return known.clone();
        }
        let by_region = divisions(&self.codebook.regions, regions).into_iter().filter_map(|parts| {
            self.sum(parts.into_iter().map(|(sign, part)| (sign, self.terms(&part, settings, depth - 1))))
        });
        let by_setting = divisions(&self.codebook.settings, settings).into_iter().filter_map(|parts| {
            self.sum(parts.into_iter().map(|(sign, part)| (sign, self.terms(regions, &part, depth - 1))))
        });
        let best = by_region.chain(by_setting).min_by_key(Vec::len);
        self.known.0.terms.borrow_mut().insert(piece, best.clone());
        best
    }

    fn published(&self, regions: &Members<Region>, settings: &Members<Setting>) -> Option<usize> {
        let region = self.codebook.regions.node_of(regions)?;
        let setting = self.codebook.settings.node_of(settings)?;
        self.wave.position(Group { region, setting })
    }

    /// The parts' terms under one sum, where what is added and taken away again is left out.
    fn sum(&self, parts: impl Iterator<Item = (Sign, Option<Vec<Term>>)>) -> Option<Vec<Term>> {
        // Most sums fail by one of their parts.
        let parts: Vec<_> = parts.map(|(sign, terms)| Some((sign, terms?))).collect::<Option<_>>()?;
        let mut weights = vec![0_i32; self.wave.groups().len()];
        for (sign, terms) in parts {
            for term in terms {
                weights[term.group] += if sign.times(term.sign) == Sign::Plus { 1 } else { -1 };
            }
        }
        let repeated = weights.iter().enumerate().flat_map(|(group, weight)| {
            let sign = if *weight > 0 { Sign::Plus } else { Sign::Minus };
            (0..weight.unsigned_abs()).map(move |_| Term { group, sign })
        });
        Some(repeated.collect())
    }
}

/// Ways to make `members` of other sets: its parts by each level, and each larger node less what is too much.
fn divisions<A: Axis>(hierarchy: &Hierarchy<A>, members: &Members<A>) -> Vec<Vec<(Sign, Members<A>)>> {
    let mut ways = Vec::new();
    let levels = hierarchy.levels().iter().map(|level| level.nodes.as_slice()).chain([[].as_slice()]);
    for nodes in levels {
        let way: Vec<_> = parts(hierarchy, nodes, members).into_iter().map(|part| (Sign::Plus, part)).collect();
        if way.len() > 1 && !ways.contains(&way) {
            ways.push(way);
        }
    }
    for node in hierarchy.nodes() {
        if members.within(&node.members) && node.members != *members {
            let excess = node.members.without(members);
            ways.push(vec![(Sign::Plus, node.members.clone()), (Sign::Minus, excess)]);
        }
    }
    ways
}

/// `members` as whole nodes of `nodes` where they fit, and single places for what is left.
fn parts<A: Axis>(hierarchy: &Hierarchy<A>, nodes: &[NodeId<A>], members: &Members<A>) -> Vec<Members<A>> {
    let mut left = members.clone();
    let mut parts = Vec::new();
    for node in nodes.iter().map(|node| hierarchy.members(*node)).filter(|node| node.within(members)) {
        left = left.without(node);
        parts.push(node.clone());
    }
    let single = |position| hierarchy.members(hierarchy.place_node(position)).clone();
    parts.extend(left.positions().map(single));
    parts
}
