//! What a page is about, in a sentence or three. Where a number is said, so is of how many people it is, and its range.

use chart::{Context, Subject, Summary};
use survey::{ConfidenceLevel, PublishedBase, PublishedFigure};
use words::{Language, Percent};

use super::{Observed, Printed};
use crate::route::{Page, Route};

impl Printed<'_> {
    /// Who asked whom and when, and the first figure of which more is known than the number.
    pub(super) fn description(self, language: Language) -> String {
        let context = Context { edition: self.0, language };
        let figure = self.figures().iter().find_map(|figure| said(figure, language));
        [lead(context)].into_iter().chain(figure).collect::<Vec<_>>().join(" ")
    }
}

impl Observed<'_> {
    /// What is read on the page, with the numbers of its figure.
    pub(super) fn description(self, page: Page) -> String {
        let context = Context { edition: self.edition(), language: page.language };
        let words = context.words();
        match page.route {
            Route::Areas => return words.areas_lead().to_owned(),
            Route::Check => return words.check_lead().to_owned(),
            Route::Methods => return words.methods_lead().to_owned(),
            Route::Overview | Route::Question(_) | Route::Embed(_) | Route::Area(_) | Route::Setting(_) => {}
        }
        let (view, readings) = self.shown(page);
        match (page.route, &readings[..]) {
            (Route::Question(_), [reading]) => {
                let subject = Subject { context, view: &view, reading };
                let asked = context.label(&subject.question().wording).to_owned();
                [asked].into_iter().chain(subject.headline()).collect::<Vec<_>>().join(" ")
            }
            (Route::Overview, _) => {
                let summary = Summary { context, view: &view, readings: &readings };
                format!("{} {}", lead(context), summary.people_and_headline())
            }
            _ => Summary { context, view: &view, readings: &readings }.people_and_headline(),
        }
    }
}

/// Who asked whom, and when.
fn lead(context: Context<'_>) -> String {
    let (words, facts) = (context.words(), &context.codebook().facts);
    let fieldwork = context.release().latest().info().fieldwork;
    let period = words.period(fieldwork.start.parts(), fieldwork.end.parts());
    words.published_lead(context.label(&facts.publisher), context.label(&facts.population), &period)
}

/// A figure with its base and its range; `None` where these are not known.
fn said(figure: &PublishedFigure, language: Language) -> Option<String> {
    let PublishedBase::Stated(base) = figure.base else { return None };
    let interval = figure.interval(ConfidenceLevel::NINETY_FIVE)?;
    let words = language.words();
    let (population, statement) = (figure.population.text(language), figure.statement.text(language));
    let range = (Percent(interval.lower().percent()), Percent(interval.upper().percent()));
    Some(format!(
        "{} {}",
        words.described_printed(Percent(figure.percent), population, statement),
        words.card_range_of_stated_base(range.0, range.1, base.0)
    ))
}
