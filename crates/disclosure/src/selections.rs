//! The explorer's own way to a selection's count, over many selections.

use std::fmt;

use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use survey::{Axis, Base, Cover, Covers, Group, Hierarchy, Members, Method, Release, Selection, Sign, Wave};

use crate::{Atoms, RawWave, Tabulation};

/// A selection for which the explorer's arithmetic does not come to what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misread {
    /// The wave and the selection's address.
    pub place: String,
    /// How many people are in it.
    pub expected: u32,
    /// How many the explorer would say.
    pub found: Base,
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, expected, found } = self;
        write!(
            f,
            "{place}: the explorer would add and subtract published groups to {found} people; there are {expected}"
        )
    }
}

/// How many selections are looked at besides every group.
pub const SELECTIONS: usize = 400;

/// Looks at every group and at random selections of several places: what the explorer makes of published groups must
/// be each person of the selection once and nobody else, and never fewer than the threshold.
pub(crate) fn misread(release: &Release, wave: &Wave, raw: &RawWave) -> Vec<Misread> {
    let codebook = &release.codebook;
    // By atoms the explorer tells of those who are counted, and of nobody else.
    let held = match wave.method() {
        Method::Lattice => vec![true; raw.tabulation.pairs()],
        Method::Atoms => Atoms::of_wave(codebook, wave).held().to_vec(),
    };
    let tabulation = raw.tabulation.among(&held);
    let covers = Covers::new(codebook, wave, release.parameters.threshold);
    let groups = codebook.groups().map(|group| Selection::of_nodes(codebook, group.region, group.setting));
    let mut draws = ChaCha20Rng::seed_from_u64(1);
    let chosen = (0..SELECTIONS).map(|_| {
        let regions = some(&codebook.regions, &mut draws);
        let settings = some(&codebook.settings, &mut draws);
        Selection::everyone(codebook).with_regions(codebook, regions).with_settings(codebook, settings)
    });
    let mut misread = Vec::new();
    for selection in groups.chain(chosen) {
        let Some(cover) = covers.cover(&selection) else { continue };
        let expected = people(&selection, release, &tabulation);
        if !is_exactly(&cover, &selection, &held, release, wave) || cover.base().0 != expected {
            let place = format!("wave '{}', selection '{}'", wave.info().slug, selection.query(codebook));
            misread.push(Misread { place, expected, found: cover.base() });
        }
    }
    misread
}

/// Some places of an axis, each as likely as not; all of them where it would be none.
fn some<A: Axis>(hierarchy: &Hierarchy<A>, draws: &mut ChaCha20Rng) -> Members<A> {
    let places = hierarchy.places().len();
    let members = Members::of((0..places).filter(|_| draws.next_u32().is_multiple_of(2)).collect::<Vec<_>>(), places);
    if members.positions().next().is_none() { Members::all(places) } else { members }
}

fn people(selection: &Selection, release: &Release, tabulation: &Tabulation) -> u32 {
    let all = release.codebook.settings.places().len();
    let pairs = selection
        .regions()
        .positions()
        .flat_map(|region| selection.settings().positions().map(move |setting| region * all + setting));
    pairs.map(|pair| tabulation.people_of_pair(pair).0).sum()
}

/// Whether a cover holds each pair of places of a selection once, and no other; of those that are counted.
fn is_exactly(cover: &Cover, selection: &Selection, held: &[bool], release: &Release, wave: &Wave) -> bool {
    let codebook = &release.codebook;
    let (regions, settings) = (codebook.regions.places().len(), codebook.settings.places().len());
    let mut times = vec![0_i32; regions * settings];
    for term in cover.terms() {
        let (Group { region, setting }, _) = wave.groups()[term.group];
        for region in codebook.regions.members(region).positions() {
            for setting in codebook.settings.members(setting).positions() {
                times[region * settings + setting] += if term.sign == Sign::Plus { 1 } else { -1 };
            }
        }
    }
    let selected =
        |pair: usize| selection.regions().holds(pair / settings) && selection.settings().holds(pair % settings);
    times.iter().enumerate().all(|(pair, times)| !held[pair] || *times == i32::from(selected(pair)))
}
