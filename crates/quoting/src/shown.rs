//! Everything that a figure or a page says of a choice.

use chart::Exhibit;
use survey::{
    Breakdown, Choice, Codebook, Measure, NearestViews, QuestionId, Selection, Trend,
    page::{Page, Route},
};

use crate::{Place, Source, Statistic};

/// Every statistic that an exhibit shows for a choice, in the order of its table's rows.
#[must_use]
pub fn exhibited(source: &Source<'_>, exhibit: Exhibit, choice: &Choice) -> Vec<Statistic> {
    let release = source.release();
    let codebook = &release.codebook;
    let measure = |question| choice.measure.unwrap_or_else(|| codebook.question(question).headline());
    match exhibit {
        Exhibit::Answers(question) => answers(choice, question, codebook),
        Exhibit::Summary => {
            let headline = |question| codebook.question(question).headline();
            codebook.question_ids().map(|id| Statistic::share(choice, id, headline(id), codebook)).collect()
        }
        Exhibit::ByRegion(question) => {
            let regions = Breakdown::regions(release, choice).into_iter().map(|(_, one)| one);
            shares(regions, question, measure(question), codebook)
        }
        Exhibit::BySetting(question) => {
            let settings = Breakdown::settings(release, choice).into_iter().map(|(_, one)| one);
            shares(settings, question, measure(question), codebook)
        }
        Exhibit::ByWave(question) => {
            let waves = Trend::waves(release, choice).into_iter().map(|(_, one)| one);
            shares(waves, question, measure(question), codebook)
        }
        Exhibit::Grid(question) => {
            let pairs = codebook.regions.outline().into_iter().flat_map(|region| {
                let within = codebook.settings.outline().into_iter();
                within.map(move |setting| Selection::of_nodes(codebook, region, setting))
            });
            let pairs = pairs.map(|pair| Choice { wave: choice.wave, ..Choice::of(pair, release) });
            shares(pairs, question, measure(question), codebook)
        }
        Exhibit::MixByRegion => {
            let regions = choice.selection.regions().positions();
            let regions = regions.map(|at| Place::Region(codebook.regions.place_node(at)));
            regions.map(|place| Statistic::people(choice, place)).collect()
        }
        Exhibit::MixBySetting => {
            let settings = choice.selection.settings().positions();
            let settings = settings.map(|at| Place::Setting(codebook.settings.place_node(at)));
            settings.map(|place| Statistic::people(choice, place)).collect()
        }
    }
}

fn shares(
    choices: impl Iterator<Item = Choice>,
    question: QuestionId,
    measure: Measure,
    codebook: &Codebook,
) -> Vec<Statistic> {
    choices.map(|one| Statistic::share(&one, question, measure, codebook)).collect()
}

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
        all.extend(
            [Exhibit::MixByRegion, Exhibit::MixBySetting].iter().flat_map(|mix| exhibited(source, *mix, &choice)),
        );
    }
    if let Route::Question(question) = page.route {
        let broken_down = [Exhibit::ByRegion, Exhibit::BySetting, Exhibit::ByWave, Exhibit::Grid];
        all.extend(broken_down.iter().flat_map(|of| exhibited(source, of(question), &choice)));
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
