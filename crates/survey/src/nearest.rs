//! Where to go from a selection that cannot be shown.

use crate::{Axis, Codebook, Covers, Hierarchy, Members, Selection};

/// The views nearest to a selection that cannot be shown, each of which can be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NearestViews {
    /// The same regions, every setting.
    pub regions: Option<Selection>,
    /// Every region, the same settings.
    pub settings: Option<Selection>,
    /// The smallest pair of coarser groups that holds the selection and still filters both.
    pub broad: Option<Selection>,
}

impl NearestViews {
    /// The nearest views to `selection`.
    #[must_use]
    pub fn of(selection: &Selection, codebook: &Codebook, covers: &Covers<'_>) -> Self {
        let (regions, settings) = (selection.in_every_setting(codebook), selection.in_every_region(codebook));
        let one_way = |view: Selection| (view != *selection && covers.cover(&view).is_some()).then_some(view);
        Self { regions: one_way(regions), settings: one_way(settings), broad: broad(selection, codebook, covers) }
    }
}

fn broad(selection: &Selection, codebook: &Codebook, covers: &Covers<'_>) -> Option<Selection> {
    let regions = widenings(&codebook.regions, selection.regions());
    let settings = widenings(&codebook.settings, selection.settings());
    let pairs = regions.iter().flat_map(|regions| settings.iter().map(move |settings| (regions, settings)));
    pairs
        .map(|(regions, settings)| Selection::new(codebook, regions.clone(), settings.clone()))
        .filter(|wider| wider != selection && wider.filters_regions(codebook) && wider.filters_settings(codebook))
        .filter_map(|wider| Some((covers.cover(&wider)?.base(), wider)))
        .min_by_key(|(base, _)| *base)
        .map(|(_, wider)| wider)
}

/// `members`, and for each level the nodes that touch it.
fn widenings<A: Axis>(hierarchy: &Hierarchy<A>, members: &Members<A>) -> Vec<Members<A>> {
    let touched = hierarchy.levels().iter().map(|level| {
        let touching = level.nodes.iter().map(|node| hierarchy.members(*node)).filter(|node| !node.disjoint(members));
        touching.fold(members.clone(), |wider, node| wider.union(node))
    });
    [members.clone()].into_iter().chain(touched).collect()
}
