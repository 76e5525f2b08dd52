//! One share for every region and setting at once.

use crate::{Answers, Covers, Estimate, Measure, NodeId, QuestionId, Region, Release, Selection, Setting, WaveId};

/// One share for each region and setting, and for the groups that they make up.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The settings, all of them together first.
    pub settings: Vec<NodeId<Setting>>,
    /// Each region, all of them together first, with one estimate for each of the settings.
    pub rows: Vec<(NodeId<Region>, Vec<Estimate>)>,
}

impl Grid {
    /// A measure of a question in a wave, in which `covers` searches.
    #[must_use]
    pub fn of(
        covers: &Covers<'_>,
        release: &Release,
        wave: WaveId,
        (question, measure): (QuestionId, Measure),
    ) -> Self {
        let codebook = &release.codebook;
        let at = codebook.question(question).measures().iter().position(|one| *one == measure).unwrap_or_default();
        let settings = codebook.settings.outline();
        let estimate = |region: NodeId<Region>, setting: NodeId<Setting>| {
            let selection = Selection::of_nodes(codebook, region, setting);
            let cover = covers.cover(&selection);
            Answers::of(release, wave, question, &selection, cover.as_ref()).estimates[at]
        };
        let row = |region| (region, settings.iter().map(|setting| estimate(region, *setting)).collect());
        let rows = codebook.regions.outline().into_iter().map(row).collect();
        Self { settings, rows }
    }
}
