//! The card of every page of some surveys, made up and as if people had given the answers, in both languages.

use std::{fs, path::PathBuf};

use chart::{Context, Drawing, Subject, Summary, printed_card, text_card};
use survey::{
    Choice, Codebook, NodeId, Provenance, Region, Selection, View,
    wire::{self, Edition},
};
use words::Language;

use super::{Names, Said, edition};

/// A card.
#[derive(Clone, Debug)]
pub(crate) struct Card {
    /// The survey, the language, and of what it is.
    pub(crate) name: String,
    /// Of what it is.
    pub(crate) shows: Shows,
    /// Whether the survey's answers are made up.
    pub(crate) provenance: Provenance,
    pub(crate) language: Language,
    pub(crate) drawing: Drawing,
}

/// What a card shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shows {
    Question,
    Area,
    Printed,
    Text,
}

/// Long enough that it has to be made smaller.
const ADDRESS: &str = "https://surveys.example.org/social-prescribing/care-for-the-carer/question/considering-leaving/";

/// Every card.
pub(crate) fn cards() -> Vec<Card> {
    let provenances = [Provenance::Illustrative, Provenance::Observed];
    let all = provenances.into_iter().flat_map(|provenance| {
        let invented = [("usual", Names::Usual), ("long", Names::Long)];
        let invented = invented.map(|(name, names)| (name.to_owned(), edition(provenance, Said::AllKinds, names)));
        invented.into_iter().chain(["care-for-the-carer-2020", "example"].map(|survey| published(survey, provenance)))
    });
    all.flat_map(|(name, edition)| {
        Language::ALL
            .map(|language| of_survey(&name, Context { edition: &edition, language }))
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
    })
    .collect()
}

/// The newest release of a survey, as if its answers were of another provenance.
fn published(survey: &str, provenance: Provenance) -> (String, Edition) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(survey);
    let latest = fs::read_to_string(folder.join("latest")).expect("the newest release's name");
    let text = fs::read_to_string(folder.join(format!("{}.json", latest.trim()))).expect("the newest release");
    let mut edition = wire::read(&text).expect("a release");
    edition.release.provenance = provenance;
    (survey.to_owned(), edition)
}

fn of_survey(survey: &str, context: Context<'_>) -> Vec<Card> {
    let (words, codebook) = (context.words(), context.codebook());
    let provenance = context.release().provenance;
    let named = |what: &str, shows: Shows, drawing: Drawing| Card {
        name: format!("{survey}-{provenance:?}-{}-{what}", context.language.tag()).to_lowercase(),
        shows,
        provenance,
        language: context.language,
        drawing,
    };
    let everyone = View::of(context.release(), &Choice::everyone(context.release()));
    let questions = codebook.question_ids().map(|question| {
        let reading = everyone.read(context.release(), question);
        let card = Subject { context, view: &everyone, reading: &reading }.card(ADDRESS);
        named(&codebook.question(question).slug, Shows::Question, card)
    });
    let areas = codebook.regions.ids().filter(|id| *id != NodeId::EVERYONE).map(|area| {
        let view = View::of(context.release(), &Choice::of(in_area(codebook, area), context.release()));
        let readings: Vec<_> = codebook.question_ids().map(|question| view.read(context.release(), question)).collect();
        let node = codebook.regions.node(area);
        let card = Summary { context, view: &view, readings: &readings }.card(context.label(&node.label), ADDRESS);
        named(&node.slug, Shows::Area, card)
    });
    let printed = (!context.release().published.is_empty()).then(|| printed_card(context, ADDRESS));
    let printed = printed.map(|card| named("printed", Shows::Printed, card));
    let text = text_card(context, words.methods_name(), words.methods_lead(), ADDRESS);
    questions.chain(areas).chain(printed).chain([named("methods", Shows::Text, text)]).collect()
}

fn in_area(codebook: &Codebook, area: NodeId<Region>) -> Selection {
    Selection::of_nodes(codebook, area, NodeId::EVERYONE)
}
