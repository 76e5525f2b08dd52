//! One share, place by place.

use crate::{
    Against, Axis, Choice, Covers, Hierarchy, Measure, Members, NodeId, QuestionId, Region, Release, Row, Selection,
    Setting, View,
};

/// One share, for each place of an axis in the codebook's order, beside all other places of the axis together: of one
/// setting in the South the others are the other settings there, and not the same setting elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Breakdown<A> {
    /// The place and what may be said of it.
    pub rows: Vec<(NodeId<A>, Row)>,
}

impl Breakdown<Region> {
    /// A measure of a question region by region, among those in the choice's settings and wave.
    #[must_use]
    pub fn by_region(release: &Release, choice: &Choice, question: QuestionId, measure: Measure) -> Self {
        let codebook = &release.codebook;
        let selection = |regions: &Members<Region>| choice.selection.with_regions(codebook, regions.clone());
        Self { rows: rows(release, choice, (question, measure), &codebook.regions, &selection) }
    }
}

impl Breakdown<Setting> {
    /// A measure of a question setting by setting, among those in the choice's regions and wave.
    #[must_use]
    pub fn by_setting(release: &Release, choice: &Choice, question: QuestionId, measure: Measure) -> Self {
        let codebook = &release.codebook;
        let selection = |settings: &Members<Setting>| choice.selection.with_settings(codebook, settings.clone());
        Self { rows: rows(release, choice, (question, measure), &codebook.settings, &selection) }
    }
}

fn rows<A: Axis>(
    release: &Release,
    choice: &Choice,
    (question, measure): (QuestionId, Measure),
    hierarchy: &Hierarchy<A>,
    selection: &dyn Fn(&Members<A>) -> Selection,
) -> Vec<(NodeId<A>, Row)> {
    // One search for all places: they share most of what it finds.
    let covers = Covers::of_wave(release, choice.wave);
    let places = (0..hierarchy.places().len()).map(|at| hierarchy.place_node(at));
    let row = |place: NodeId<A>| {
        let members = hierarchy.members(place);
        let others = hierarchy.members(NodeId::EVERYONE).without(members);
        let against = if others.is_empty() { Against::Rest } else { Against::Others(selection(&others)) };
        let one = Choice { wave: choice.wave, against, ..Choice::of(selection(members), release) };
        let reading = View::within(&covers, release, &one).read(release, question);
        reading.row(measure).map(|row| (place, *row))
    };
    places.filter_map(row).collect()
}
