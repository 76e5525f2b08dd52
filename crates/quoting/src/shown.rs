//! Everything that a page says of a choice.

use survey::{
    Breakdown, Choice, Codebook, Measure, NearestViews, QuestionId, Selection, Trend,
    page::{Page, Route},
};

use crate::{Place, Source, Statistic};

/// Every statistic that a page shows for a choice, in the order of its figures; none where the page has no numbers. Where the choice cannot be shown, that comes first, and the nearest that can be follows.
#[must_use]
pub fn shown(source: &Source<'_>, page: Page, choice: &Choice) -> Vec<Statistic> {
    if !page.is_live() {
        return Vec::new();
    }
    let codebook = &source.release().codebook;
    let choice = page.within(choice.clone(), codebook);
    let questions = page.question().map_or_else(|| codebook.question_ids().collect(), |question| vec![question]);
    let view = source.view(&choice);
    let instead = view.nearest().map(|nearest| nearest_choices(nearest, &choice)).unwrap_or_default();
    let mut all = Vec::new();
    if page.route == Route::Overview {
        all.extend((0..source.release().published.len()).map(Statistic::Published));
    }
    for one in [&choice].into_iter().chain(&instead) {
        all.extend(questions.iter().flat_map(|question| answers(one, *question, codebook)));
    }
    if page.question().is_none() && view.people().is_some() {
        all.extend(who_answered(&choice, codebook));
    }
    if let Route::Question(question) = page.route {
        let measure = choice.measure.unwrap_or_else(|| codebook.question(question).headline());
        all.extend(by_place(source, &choice, question, measure));
    }
    all
}

/// The one-way views that are shown instead of a choice.
fn nearest_choices(nearest: &NearestViews, choice: &Choice) -> Vec<Choice> {
    let views = [&nearest.regions, &nearest.settings].into_iter().flatten();
    let beside_the_rest = |selection: &Selection| Choice {
        selection: selection.clone(),
        wave: choice.wave,
        against: survey::Against::Rest,
        measure: None,
    };
    views.map(beside_the_rest).collect()
}

fn answers(choice: &Choice, question: QuestionId, codebook: &Codebook) -> Vec<Statistic> {
    let measures = codebook.question(question).measures().into_iter();
    measures.map(|measure| Statistic::share(choice, question, measure, codebook)).collect()
}

/// The people of a choice by region, then by setting.
fn who_answered(choice: &Choice, codebook: &Codebook) -> Vec<Statistic> {
    let regions = choice.selection.regions().positions().map(|at| Place::Region(codebook.regions.place_node(at)));
    let settings = choice.selection.settings().positions().map(|at| Place::Setting(codebook.settings.place_node(at)));
    regions.chain(settings).map(|place| Statistic::people(choice, place)).collect()
}

/// One answer by region, by setting, by wave, and for every pair.
fn by_place(source: &Source<'_>, choice: &Choice, question: QuestionId, measure: Measure) -> Vec<Statistic> {
    let release = source.release();
    let codebook = &release.codebook;
    let regions = Breakdown::regions(release, choice).into_iter().map(|(_, one)| one);
    let settings = Breakdown::settings(release, choice).into_iter().map(|(_, one)| one);
    let waves = Trend::waves(release, choice).into_iter().map(|(_, one)| one);
    let pairs = codebook.regions.outline().into_iter().flat_map(|region| {
        let within = codebook.settings.outline().into_iter();
        within.map(move |setting| Selection::of_nodes(codebook, region, setting))
    });
    let pairs = pairs.map(|pair| Choice { wave: choice.wave, ..Choice::of(pair, release) });
    let all = regions.chain(settings).chain(waves).chain(pairs);
    all.map(|one| Statistic::share(&one, question, measure, codebook)).collect()
}
