//! What is quoted from.

use chart::Context;
use survey::{Base, Choice, Measure, Memory, People, QuestionId, Release, Row, View, wire::Edition};
use words::Language;

use crate::Place;

/// A release that is quoted from. It remembers what its statistics are made of, as most have much in common.
#[derive(Debug)]
pub struct Source<'a> {
    edition: &'a Edition,
    memory: Memory,
}

impl<'a> Source<'a> {
    /// A release to quote from.
    #[must_use]
    pub fn new(edition: &'a Edition) -> Self {
        Self { edition, memory: Memory::of(&edition.release) }
    }

    /// The release and its name.
    #[must_use]
    pub fn edition(&self) -> &'a Edition {
        self.edition
    }

    /// The release.
    #[must_use]
    pub fn release(&self) -> &'a Release {
        &self.edition.release
    }

    /// What was found in the release.
    #[must_use]
    pub fn memory(&self) -> &Memory {
        &self.memory
    }

    pub(crate) fn context(&self, language: Language) -> Context<'a> {
        Context { edition: self.edition, language }
    }

    pub(crate) fn view(&self, choice: &Choice) -> View {
        self.memory.view(self.release(), choice)
    }

    pub(crate) fn row(&self, view: &View, question: QuestionId, measure: Measure) -> Option<Row> {
        view.read(self.release(), question).row(measure).copied()
    }

    /// How many people a choice has, and how many of them belong to a place of it.
    pub(crate) fn people(&self, choice: &Choice, place: Place) -> (Option<Base>, People) {
        let (codebook, covers) = (&self.release().codebook, self.memory.covers(self.release(), choice.wave));
        let part = match place {
            Place::Region(id) => choice.selection.with_regions(codebook, codebook.regions.members(id).clone()),
            Place::Setting(id) => choice.selection.with_settings(codebook, codebook.settings.members(id).clone()),
        };
        (covers.cover(&choice.selection).map(|cover| cover.base()), People::of(&part, codebook, &covers))
    }
}
