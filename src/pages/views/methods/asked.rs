use chart::Context;
use leptos::prelude::*;

use super::section::{Section, list};
use crate::route::{Page, Route};

/// How the survey was asked, and of whom, as far as its publisher made it known.
pub(super) fn section(page: Page, context: Context<'_>) -> Section {
    let (words, codebook) = (context.words(), context.codebook());
    let facts = &codebook.facts;
    let publisher = context.label(&facts.publisher);
    let waves = context.release().waves().iter().map(|wave| {
        let (label, days) = (context.label(&wave.info().label), wave.info().fieldwork);
        words.asked_when(label, &words.period(days.start.parts(), days.end.parts()))
    });
    let answered = facts.answered.iter().map(|(people, whom)| words.answered(*people, context.label(whom)));
    let (day, month, year) = facts.published.parts();
    let source = words.source_line(publisher, &words.date(day, month, year));
    let announcement = facts.announcement.clone().map(|href| view! { <a href=href>{words.announcement()}</a> });
    let question = |id| {
        let question = codebook.question(id);
        let href = page.link(page.to(Route::Question(id)), "", codebook);
        let (title, wording) = (context.label(&question.title).to_owned(), context.label(&question.wording).to_owned());
        view! { <li><a href=href>{title}</a> ": " {wording}</li> }
    };
    let questions: Vec<_> = codebook.question_ids().map(question).collect();
    let body = view! {
        <p>{words.asked_whom(publisher, context.label(&facts.population))}</p>
        {list(waves.chain(answered))}
        <p>{words.source_heading()} ": " {source} " " {announcement}</p>
        <p>{words.asked_not_known()}</p>
        <p>{words.asked_questions()}</p>
        <ul>{questions}</ul>
    };
    Section { id: "asked", heading: words.asked_heading(), body: body.into_any() }
}
