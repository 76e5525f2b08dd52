use leptos::prelude::*;
use survey::{ConfidenceLevel, Period, PublishedBase, PublishedFigure, wire::Edition};
use words::{Language, Percent};

use crate::route::Page;

/// What the publisher made known: its figures as printed, and who calls for what.
#[component]
pub(crate) fn PublishedFigures<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let (language, words) = (page.language, page.language.words());
    let release = &edition.release;
    let facts = &release.codebook.facts;
    let publisher = facts.publisher.text(language).to_owned();
    let fieldwork = period(release.latest().info().fieldwork, language);
    let lead = words.published_lead(&publisher, facts.population.text(language), &fieldwork);
    let answered = facts.answered.iter().map(|(people, whom)| {
        view! { <li>{words.answered(*people, whom.text(language))}</li> }
    });
    let answered = answered.collect_view();
    let figures = release.published.iter().map(|figure| card(figure, language)).collect_view();
    let calls_for: Vec<_> = facts.calls_for.iter().map(|thing| thing.text(language)).collect();
    let calls_on: Vec<_> = facts.calls_on.iter().map(|body| body.text(language)).collect();
    let calls_for = (!calls_for.is_empty()).then(|| words.calls_for(&publisher, &calls_for));
    let calls_on = (!calls_on.is_empty()).then(|| words.calls_on(&calls_on));
    let (day, month, year) = facts.published.parts();
    let source = words.source_line(&publisher, &words.date(day, month, year));
    let announcement = facts.announcement.clone().map(|href| view! { <a href=href>{words.announcement()}</a> });
    let press = facts.press_contact.clone().map(|mail| {
        let href = format!("mailto:{mail}");
        view! { <p>{words.press_contact()} " " <a href=href>{mail}</a></p> }
    });
    let has_figures = !release.published.is_empty();
    view! {
        <section class="published" aria-labelledby="published">
            <h1>{facts.title.text(language).to_owned()}</h1>
            <p class="lead">{lead}</p>
            <ul class="answered">{answered}</ul>
            {has_figures.then(|| view! {
                <h2 id="published">{words.published_heading()}</h2>
                <ul class="cards">{figures}</ul>
                <p class="tools" data-exhibit="published" data-query="">
                    <button
                        type="button" class="tool" data-press="quote" aria-haspopup="dialog" disabled
                        data-needs-scripts="alone"
                    >
                        {words.quote_these()}
                    </button>
                </p>
            })}
            <p class="caveat">{words.chose_to_answer()}</p>
            {calls_for.map(|text| view! { <p>{text}</p> })}
            {calls_on.map(|text| view! { <p>{text}</p> })}
            <div class="source">
                <h2>{words.source_heading()}</h2>
                <p>{source} " " {announcement}</p>
                {press}
            </div>
        </section>
    }
}

fn period(period: Period, language: Language) -> String {
    language.words().period(period.start.parts(), period.end.parts())
}

fn card(figure: &PublishedFigure, language: Language) -> impl IntoView + use<> {
    let words = language.words();
    let interval = figure.interval(ConfidenceLevel::NINETY_FIVE);
    let base = match (figure.base, interval) {
        (PublishedBase::Stated(base), Some(interval)) => {
            let ends = (Percent(interval.lower().percent()), Percent(interval.upper().percent()));
            words.range_of_stated_base(ends.0, ends.1, base.0)
        }
        _ => words.base_not_stated().to_owned(),
    };
    let caution = figure.caution.as_ref().map(|caution| caution.text(language).to_owned());
    view! {
        <li class="card">
            <p class="percent">{Percent(figure.percent).to_string()}</p>
            <p class="population">{figure.population.text(language).to_owned()}</p>
            <p class="statement">{figure.statement.text(language).to_owned()}</p>
            <p class="base">{base}</p>
            {caution.map(|text| view! { <p class="caution">{text}</p> })}
        </li>
    }
}
