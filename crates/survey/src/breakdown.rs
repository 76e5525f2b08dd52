//! One answer, place by place.

use crate::{
    Axis, Codebook, Covers, Hierarchy, Members, NodeId, QuestionId, Region, Release, Row, Selection, Setting, View,
    Wave,
};

/// One answer to one question, for each place of an axis in the codebook's order, beside the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown<A> {
    /// The place and what may be said of it.
    pub rows: Vec<(NodeId<A>, Row)>,
}

impl Breakdown<Region> {
    /// The category at `position` region by region, among those who work in `settings`.
    #[must_use]
    pub fn by_region(
        (release, wave): (&Release, &Wave),
        (question, position): (QuestionId, usize),
        settings: &Members<Setting>,
    ) -> Self {
        let selection =
            |codebook: &Codebook, region: &Members<Region>| Selection::new(codebook, region.clone(), settings.clone());
        Self { rows: rows(release, wave, (question, position), &release.codebook.regions, selection) }
    }
}

impl Breakdown<Setting> {
    /// The category at `position` setting by setting, among those of `regions`.
    #[must_use]
    pub fn by_setting(
        (release, wave): (&Release, &Wave),
        (question, position): (QuestionId, usize),
        regions: &Members<Region>,
    ) -> Self {
        let selection = |codebook: &Codebook, setting: &Members<Setting>| {
            Selection::new(codebook, regions.clone(), setting.clone())
        };
        Self { rows: rows(release, wave, (question, position), &release.codebook.settings, selection) }
    }
}

fn rows<A: Axis>(
    release: &Release,
    wave: &Wave,
    (question, position): (QuestionId, usize),
    hierarchy: &Hierarchy<A>,
    selection: impl Fn(&Codebook, &Members<A>) -> Selection,
) -> Vec<(NodeId<A>, Row)> {
    let codebook = &release.codebook;
    // One search for all places: they share most of what it finds.
    let covers = Covers::new(codebook, wave, release.parameters.threshold);
    let places = (0..hierarchy.places().len()).map(|at| hierarchy.place_node(at));
    let row = |place: NodeId<A>| {
        let view = View::within(&covers, codebook, selection(codebook, hierarchy.members(place)));
        view.read(release, wave, question).rows.into_iter().nth(position).map(|row| (place, row))
    };
    places.filter_map(row).collect()
}
