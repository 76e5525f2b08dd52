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
    /// A measure of a question region by region, among those in the choice's settings and wave, in which `covers` searches.
    #[must_use]
    pub fn by_region(covers: &Covers<'_>, release: &Release, choice: &Choice, of: (QuestionId, Measure)) -> Self {
        Self { rows: rows((covers, release), Self::regions(release, choice), of) }
    }

    /// Whom the rows are of and compared with, region by region.
    #[must_use]
    pub fn regions(release: &Release, choice: &Choice) -> Vec<(NodeId<Region>, Choice)> {
        let codebook = &release.codebook;
        let selection = |regions: &Members<Region>| choice.selection.with_regions(codebook, regions.clone());
        choices(release, choice, &codebook.regions, &selection)
    }
}

impl Breakdown<Setting> {
    /// A measure of a question setting by setting, among those in the choice's regions and wave, in which `covers` searches.
    #[must_use]
    pub fn by_setting(covers: &Covers<'_>, release: &Release, choice: &Choice, of: (QuestionId, Measure)) -> Self {
        Self { rows: rows((covers, release), Self::settings(release, choice), of) }
    }

    /// Whom the rows are of and compared with, setting by setting.
    #[must_use]
    pub fn settings(release: &Release, choice: &Choice) -> Vec<(NodeId<Setting>, Choice)> {
        let codebook = &release.codebook;
        let selection = |settings: &Members<Setting>| choice.selection.with_settings(codebook, settings.clone());
        choices(release, choice, &codebook.settings, &selection)
    }
}

fn choices<A: Axis>(
    release: &Release,
    choice: &Choice,
    hierarchy: &Hierarchy<A>,
    selection: &dyn Fn(&Members<A>) -> Selection,
) -> Vec<(NodeId<A>, Choice)> {
    let places = (0..hierarchy.places().len()).map(|at| hierarchy.place_node(at));
    let one = |place: NodeId<A>| {
        let members = hierarchy.members(place);
        let others = hierarchy.members(NodeId::EVERYONE).without(members);
        let against = if others.is_empty() { Against::Rest } else { Against::Others(selection(&others)) };
        (place, Choice { wave: choice.wave, against, ..Choice::of(selection(members), release) })
    };
    places.map(one).collect()
}

fn rows<A: Axis>(
    (covers, release): (&Covers<'_>, &Release),
    choices: Vec<(NodeId<A>, Choice)>,
    (question, measure): (QuestionId, Measure),
) -> Vec<(NodeId<A>, Row)> {
    let row = |(place, one): (NodeId<A>, Choice)| {
        let reading = View::within(covers, release, &one).read(release, question);
        reading.row(measure).map(|row| (place, *row))
    };
    choices.into_iter().filter_map(row).collect()
}
