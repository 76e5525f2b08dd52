//! Everything that a release has, as data: every pair of a region node and a setting node, of everybody and compared with
//! nobody.

use survey::{Answers, Axis, Cover, Hierarchy, NodeId, People, QuestionId, Selection, WaveId};
use words::Language;

use crate::{
    Data, Field, Source,
    data::{Writer, status},
    numbers::Numbers,
};

/// A pair of nodes in a wave, and the published groups that it is made of.
struct Group {
    selection: Selection,
    wave: WaveId,
    cover: Option<Cover>,
}

/// Every group of a release, each with what it is made of, which is the same for every question.
pub struct EveryGroup<'a> {
    source: &'a Source<'a>,
    groups: Vec<Group>,
}

impl<'a> EveryGroup<'a> {
    /// Every group of a release in each of its waves, wave by wave, regions and settings in an order to be read.
    #[must_use]
    pub fn of(source: &'a Source<'a>) -> Self {
        let release = source.release();
        let codebook = &release.codebook;
        let settings = in_order(&codebook.settings);
        let pairs = in_order(&codebook.regions)
            .into_iter()
            .flat_map(|region| settings.iter().map(move |setting| Selection::of_nodes(codebook, region, *setting)));
        let pairs: Vec<_> = pairs.collect();
        let groups = release.wave_ids().flat_map(|wave| {
            let covers = source.memory().covers(release, wave);
            pairs.iter().map(move |pair| Group { selection: pair.clone(), wave, cover: covers.cover(pair) })
        });
        Self { source, groups: groups.collect() }
    }

    /// What each group answered to a question: a row for each answer.
    #[must_use]
    pub fn answers(&self, question: QuestionId, language: Language) -> Data {
        let writer = Writer { source: self.source, language };
        let release = self.source.release();
        let measures = release.codebook.question(question).measures();
        let replies: Vec<_> = measures.iter().map(|measure| writer.reply(question, *measure)).collect();
        let rows = self.groups.iter().flat_map(|group| {
            let Group { selection, wave, cover } = group;
            let answers = Answers::of(release, *wave, question, selection, cover.as_ref());
            let row = |(estimate, reply): (_, &Vec<Field>)| {
                writer.row((selection, *wave), reply, (Numbers::of(&estimate).as_ref(), status(&estimate)), Vec::new())
            };
            answers.estimates.into_iter().zip(&replies).map(row).collect::<Vec<_>>()
        });
        Data::of_groups(rows.collect())
    }

    /// How many people of everybody are in each group.
    #[must_use]
    pub fn people(&self, language: Language) -> Data {
        let writer = Writer { source: self.source, language };
        let release = self.source.release();
        let rows = self.groups.iter().map(|Group { selection, wave, .. }| {
            let people = People::of(selection, &release.codebook, &self.source.memory().covers(release, *wave));
            let everybody = release.wave(*wave).respondents();
            writer.people_row((selection, *wave), people, Some(everybody), Vec::new())
        });
        Data::of_groups(rows.collect())
    }
}

/// Every node: in an order to be read, then those of other levels.
fn in_order<A: Axis>(hierarchy: &Hierarchy<A>) -> Vec<NodeId<A>> {
    let mut nodes = hierarchy.outline();
    let others: Vec<_> = hierarchy.ids().filter(|node| !nodes.contains(node)).collect();
    nodes.extend(others);
    nodes
}
