//! Who answered.

use crate::{Axis, Base, Choice, Codebook, Covers, Hierarchy, Members, NodeId, Region, Release, Selection, Setting};

/// How many people answered, or why that is not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum People {
    /// So many; exact.
    Number(Base),
    /// Fewer than may be told, possibly none.
    TooFew,
    /// There can be nobody: the codebook says so.
    Nobody,
}

impl People {
    /// How many people a selection has.
    #[must_use]
    pub fn of(selection: &Selection, codebook: &Codebook, covers: &Covers<'_>) -> Self {
        if codebook.rules_out(selection) {
            return Self::Nobody;
        }
        covers.cover(selection).map_or(Self::TooFew, |cover| Self::Number(cover.base()))
    }
}

/// The people of a selection, place by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mix<A> {
    /// Each place of the selection, in the codebook's order, and how many people of the selection are there.
    pub rows: Vec<(NodeId<A>, People)>,
}

impl Mix<Region> {
    /// The people of a choice region by region; `covers` searches in its wave.
    #[must_use]
    pub fn by_region(covers: &Covers<'_>, release: &Release, choice: &Choice) -> Self {
        let (codebook, selection) = (&release.codebook, &choice.selection);
        let part = |regions: Members<Region>| selection.with_regions(codebook, regions);
        Self { rows: rows((covers, release), &codebook.regions, selection.regions(), &part) }
    }
}

impl Mix<Setting> {
    /// The people of a choice setting by setting; `covers` searches in its wave.
    #[must_use]
    pub fn by_setting(covers: &Covers<'_>, release: &Release, choice: &Choice) -> Self {
        let (codebook, selection) = (&release.codebook, &choice.selection);
        let part = |settings: Members<Setting>| selection.with_settings(codebook, settings);
        Self { rows: rows((covers, release), &codebook.settings, selection.settings(), &part) }
    }
}

fn rows<A: Axis>(
    (covers, release): (&Covers<'_>, &Release),
    hierarchy: &Hierarchy<A>,
    selected: &Members<A>,
    part: &dyn Fn(Members<A>) -> Selection,
) -> Vec<(NodeId<A>, People)> {
    let row = |at: usize| {
        let node = hierarchy.place_node(at);
        (node, People::of(&part(hierarchy.members(node).clone()), &release.codebook, covers))
    };
    selected.positions().map(row).collect()
}
