use leptos::{either::Either, prelude::*};
use survey::{Codebook, Measure, QuestionId};

use super::{absence::Absence, compare::Compare, figures, target::RESULT};
use crate::{explorer::Explorer, platform, route::Route};

/// The figures of the choice, or what can be shown instead of them.
#[component]
pub(super) fn Result(explorer: Explorer) -> impl IntoView {
    let whom = move || {
        let view = explorer.view().get();
        explorer.with_codebook(|codebook| view.selection().name(codebook, explorer.language()))
    };
    let words = explorer.words();
    let unmet = move || {
        let unmet = explorer.unmet().get();
        unmet
            .into_iter()
            .map(|unmet| view! { <p class="unmet">{words.unmet(unmet.parameter, &unmet.value)}</p> })
            .collect_view()
    };
    let can_be_shown = Memo::new(move |_| explorer.view().with(|view| view.people().is_some()));
    let question = explorer.page.question();
    view! {
        <section class="result" aria-labelledby=RESULT>
            {unmet}
            <h3 id=RESULT tabindex="-1">{whom}</h3>
            <p role="status" class="visually-hidden">{explorer.announcement()}</p>
            <Compare explorer/>
            {move || if can_be_shown.get() {
                Either::Left(match question {
                    Some(question) => Either::Left(
                        figures::answers(explorer, explorer.view().into(), question).on_page(explorer)
                    ),
                    None => Either::Right(view! { <Findings explorer/> }),
                })
            } else {
                Either::Right(view! { <Absence explorer/> })
            }}
            {question.map(|question| view! { <Breakdowns explorer question/> })}
        </section>
    }
}

/// Every question: at a glance, then one by one; then who answered.
#[component]
fn Findings(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let questions: Vec<(QuestionId, String)> = explorer.with(|context| {
        let title = |id| context.label(&context.codebook().question(id).title).to_owned();
        context.codebook().question_ids().map(|id| (id, title(id))).collect()
    });
    let questions = questions.into_iter().map(|(question, title)| {
        let page = explorer.page.to(Route::Question(question));
        view! {
            <h4><a href=move || explorer.choice().with(|choice| explorer.link(page, choice))>{title}</a></h4>
            {figures::answers(explorer, explorer.view().into(), question).on_page(explorer)}
        }
    });
    view! {
        <h4>{words.summary_title()}</h4>
        {figures::summary(explorer, explorer.view().into()).on_page(explorer)}
        {questions.collect_view()}
        <h4 id="who-answered">{words.who_answered()}</h4>
        {figures::mix_by_region(explorer).on_page(explorer)}
        {figures::mix_by_setting(explorer).on_page(explorer)}
    }
}

/// One answer to the page's question by region, by setting, by both, and by wave where there are several.
#[component]
fn Breakdowns(explorer: Explorer, question: QuestionId) -> impl IntoView {
    let words = explorer.words();
    let waves = explorer.with_release(|release| release.waves().len() > 1);
    view! {
        <h3 id="places">{words.places_heading()}</h3>
        <Answer explorer question/>
        <h4>{words.by_region()}</h4>
        {figures::by_region(explorer, question).on_page(explorer)}
        <h4>{words.by_setting()}</h4>
        {figures::by_setting(explorer, question).on_page(explorer)}
        {waves.then(|| view! {
            <h4>{words.by_wave()}</h4>
            {figures::by_wave(explorer, question).on_page(explorer)}
        })}
        <h4>{words.by_both()}</h4>
        {figures::grid(explorer, question).on_page(explorer)}
    }
}

/// Which answer is looked at by place. Of two answers one is what the other leaves, so there is nothing to choose.
#[component]
fn Answer(explorer: Explorer, question: QuestionId) -> impl IntoView {
    let words = explorer.words();
    let measures: Vec<Measure> = explorer.with_codebook(|codebook| codebook.question(question).measures());
    let two_way = explorer.with_codebook(|codebook: &Codebook| codebook.question(question).is_two_way());
    let options: Vec<_> = measures
        .iter()
        .map(|measure| {
            let measure = *measure;
            let name = explorer.with(|context| chart::measure_name(context, context.codebook().question(question), measure));
            let chosen = untrack(|| explorer.measure(question) == measure);
            view! { <option selected=chosen prop:selected=move || explorer.measure(question) == measure>{name}</option> }
        })
        .collect();
    let choose = move |event| {
        let chosen = platform::selected_position(&event).and_then(|at| measures.get(at).copied());
        if chosen.is_some() {
            explorer.choose(survey::Choice { measure: chosen, ..explorer.choice().get_untracked() });
        }
    };
    (!two_way).then(|| {
        view! {
            <p class="choice">
                <label>
                    {words.which_answer()} " "
                    <select disabled=platform::WRITTEN data-needs-scripts="" on:change=choose>{options}</select>
                </label>
            </p>
        }
    })
}
