use std::sync::Arc;

use chart::Exhibit;
use leptos::{either::Either, prelude::*};
use survey::{Choice, Measure, QuestionId};

use super::{absence::Absence, compare::Compare, exhibit::chosen, figure::figure, select::select, target::RESULT};
use crate::{explorer::Explorer, route::Route};

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
    let shown: Memo<bool> = Memo::new(move |_| explorer.view().with(|view| view.people().is_some()));
    let absent_before = Memo::new(move |before| before == Some(&true) || !shown.get());
    let question = explorer.page.question();
    let broken_down = match explorer.page.route {
        Route::Question(question) => Some(question),
        _ => None,
    };
    view! {
        <section class="result" aria-labelledby=RESULT>
            {unmet}
            <h3 id=RESULT tabindex="-1">{whom}</h3>
            <p role="status" class="visually-hidden">{explorer.announcement()}</p>
            <Compare explorer/>
            // The figures stay where they are while they cannot be shown: to make them anew takes longer than to read.
            <div hidden=move || !shown.get()>
                {match question {
                    Some(question) => {
                        Either::Left(figure(explorer, shown, chosen(explorer, Exhibit::Answers(question))))
                    }
                    None => Either::Right(view! { <Findings explorer shown/> }),
                }}
            </div>
            {move || absent_before.get().then(|| view! { <Absence explorer figures_shown=shown/> })}
            {broken_down.map(|question| view! { <Breakdowns explorer question/> })}
        </section>
    }
}

/// Every question: at a glance, then one by one; then who answered.
#[component]
fn Findings(explorer: Explorer, shown: Memo<bool>) -> impl IntoView {
    let words = explorer.words();
    // An area that is one region has no regions to tell apart, nor has a setting settings.
    let (regions, settings) = explorer.with_codebook(|codebook| match explorer.page.route {
        Route::Area(area) => (codebook.regions.members(area).len() > 1, true),
        Route::Setting(setting) => (true, codebook.settings.members(setting).len() > 1),
        _ => (true, true),
    });
    let questions: Vec<(QuestionId, String, String)> = explorer.with(|context| {
        let named = |id| {
            let question = context.codebook().question(id);
            (id, question.slug.clone(), context.label(&question.title).to_owned())
        };
        context.codebook().question_ids().map(named).collect()
    });
    let start = explorer.start();
    let questions = questions.into_iter().map(|(question, slug, title)| {
        let page = explorer.page.to(Route::Question(question));
        view! {
            <h4 id=format!("question-{slug}")><a href=explorer.link(page, &start) data-follows="">{title}</a></h4>
            {figure(explorer, shown, chosen(explorer, Exhibit::Answers(question)))}
        }
    });
    view! {
        <h4>{words.summary_heading()}</h4>
        {figure(explorer, shown, chosen(explorer, Exhibit::Summary))}
        {questions.collect_view()}
        <h4 id="who-answered">{words.who_answered()}</h4>
        {regions.then(|| figure(explorer, shown, chosen(explorer, Exhibit::MixByRegion)))}
        {settings.then(|| figure(explorer, shown, chosen(explorer, Exhibit::MixBySetting)))}
    }
}

/// One answer to the page's question by region, by setting, by both, and by wave where there are several.
#[component]
fn Breakdowns(explorer: Explorer, question: QuestionId) -> impl IntoView {
    let words = explorer.words();
    let waves = explorer.with_release(|release| release.waves().len() > 1);
    let always = Memo::new(|_| true);
    view! {
        <h3 id="places">{words.places_heading()}</h3>
        <Answer explorer question/>
        <h4>{words.by_region()}</h4>
        {figure(explorer, always, chosen(explorer, Exhibit::ByRegion(question)))}
        <h4>{words.by_setting()}</h4>
        {figure(explorer, always, chosen(explorer, Exhibit::BySetting(question)))}
        {waves.then(|| view! {
            <h4>{words.by_wave()}</h4>
            {figure(explorer, always, chosen(explorer, Exhibit::ByWave(question)))}
        })}
        <h4>{words.by_both()}</h4>
        {figure(explorer, always, chosen(explorer, Exhibit::Grid(question)))}
    }
}

/// Which answer is looked at by place. Of two answers one is what the other leaves, so there is nothing to choose.
#[component]
fn Answer(explorer: Explorer, question: QuestionId) -> impl IntoView {
    let (measures, names): (Vec<Measure>, Vec<String>) = explorer.with(|context| {
        let question = context.codebook().question(question);
        let named = |measure| (measure, chart::measure_name(context, question, measure));
        question.measures().into_iter().map(named).unzip()
    });
    let two_way = explorer.with_codebook(|codebook| codebook.question(question).is_two_way());
    let all = measures.clone();
    let chosen = move || all.iter().position(|one| *one == explorer.measure(question)).unwrap_or_default();
    let choose = move |at: usize| {
        explorer.choose(Choice { measure: measures.get(at).copied(), ..explorer.choice().get_untracked() });
    };
    let label = explorer.words().which_answer();
    (!two_way)
        .then(|| view! { <p class="choice">{select(label, names, &(Arc::new(chosen) as _), Arc::new(choose))}</p> })
}
