//! The committed releases, and one of them as if people had answered.

use std::{fs, path::Path};

use quoting::{Finding, Statistic};
use quoting::{Source, shown};
use survey::{
    Choice, Provenance, QuestionId, Selection,
    page::{Page, Route},
    wire::{self, Edition},
};
use words::Language;

pub(crate) const SITE: &str = "https://example.org/";

pub(crate) fn edition(survey: &str, id: &str) -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(survey);
    wire::read(&fs::read_to_string(folder.join(format!("{id}.json"))).unwrap()).unwrap()
}

pub(crate) fn newest(survey: &str) -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(survey);
    edition(survey, fs::read_to_string(folder.join("latest")).unwrap().trim())
}

/// The real survey's release, the invented one's, and both as if people had answered.
pub(crate) fn editions() -> Vec<Edition> {
    let made_up = ["care-for-the-carer-2020", "example"].map(newest);
    let observed = made_up.clone().map(|mut edition| {
        edition.release.provenance = Provenance::Observed;
        edition
    });
    made_up.into_iter().chain(observed).collect()
}

/// What a page says of a choice.
pub(crate) fn of_page(source: &Source<'_>, route: Route, query: &str, language: Language) -> Vec<Finding> {
    let page = Page { language, route };
    let (choice, unmet) = Choice::read(query, source.release(), page.question());
    assert!(unmet.is_empty(), "{query}: {unmet:?}");
    let statistics = shown(source, page, &choice);
    statistics.iter().map(|statistic| Finding::of(source, statistic, language)).collect()
}

/// Every statistic that any page can show of any pair of a region node and a setting node, in every wave, beside the
/// rest, everyone, the first broad area, and the other waves.
pub(crate) fn every_statistic(edition: &Edition) -> Vec<Statistic> {
    let (source, release) = (Source::new(edition), &edition.release);
    let codebook = &release.codebook;
    let area = codebook.regions.levels().last().unwrap().nodes[0];
    let area = Selection::of_nodes(codebook, area, survey::NodeId::EVERYONE);
    let mut all = Vec::new();
    for group in codebook.groups() {
        let selection = Selection::of_nodes(codebook, group.region, group.setting);
        for wave in release.wave_ids() {
            let others = [Selection::everyone(codebook), area.clone()].map(survey::Against::Others);
            let waves = release.wave_ids().filter(|other| *other != wave).map(survey::Against::Wave);
            for against in [survey::Against::Rest].into_iter().chain(others).chain(waves) {
                let choice = Choice { selection: selection.clone(), wave, against, measure: None };
                for question in codebook.question_ids() {
                    let measures = codebook.question(question).measures();
                    all.extend(measures.into_iter().map(|it| Statistic::share(&choice, question, it, codebook)));
                }
            }
        }
    }
    let overview = Page { language: Language::English, route: Route::Overview };
    all.extend(shown(&source, overview, &Choice::everyone(release)));
    let question = Page { language: Language::English, route: Route::Question(QuestionId(0)) };
    all.extend(shown(&source, question, &Choice::everyone(release)));
    all
}
