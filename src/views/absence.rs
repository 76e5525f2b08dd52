use leptos::prelude::*;
use survey::{Choice, NearestViews, Selection};

use super::{figure::figure, figures, target::go_to_result};
use crate::explorer::Explorer;

/// What there is instead of a selection that cannot be shown: why, the nearest pair of broader groups, and the two
/// one-way views side by side. Once made it stays in the page, hidden while there are figures: to make its own anew
/// takes longer than to read.
#[component]
pub(super) fn Absence(explorer: Explorer, figures_shown: Signal<bool>) -> impl IntoView {
    view! {
        <div class="absence" hidden=figures_shown>
            {move || (!figures_shown.get()).then(|| reason(explorer))}
            <div class="side-by-side">
                {one_way(explorer, |nearest| nearest.regions.clone())}
                {one_way(explorer, |nearest| nearest.settings.clone())}
            </div>
        </div>
    }
}

/// Why the selection cannot be shown, and the nearest pair of broader groups that can be.
fn reason(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let threshold = explorer.with_release(|release| release.parameters.threshold);
    let view = explorer.view().get();
    let nobody = explorer.with_codebook(|codebook| codebook.rules_out(view.selection()));
    let broad = view.nearest().and_then(|nearest| nearest.broad.clone());
    view! {
        <p class="too-few"><strong>{if nobody { words.nobody() } else { words.too_few() }}</strong></p>
        <p>{(!nobody).then(|| words.too_few_why(threshold))}</p>
        <h4 class="nearest">{words.nearest_heading()}</h4>
        {broad.map(|broad| view! { <p class="instead">{way(explorer, broad)}</p> })}
    }
}

/// One of the nearest views, with its figure.
fn one_way(explorer: Explorer, nearest: fn(&NearestViews) -> Option<Selection>) -> impl IntoView {
    let selection = move || explorer.view().with(|view| view.nearest().and_then(nearest));
    let shown: Signal<bool> = Memo::new(move |_| selection().is_some()).into();
    let view = Memo::new(move |_| {
        let wave = explorer.choice().with(|choice| choice.wave);
        let alone = explorer.with_release(|release| match selection() {
            Some(selection) => Choice { wave, ..Choice::of(selection, release) },
            None => Choice::everyone(release),
        });
        explorer.viewed(&alone)
    });
    let source = match explorer.page.question() {
        Some(question) => figures::answers(explorer, view.into(), question),
        None => figures::summary(explorer, view.into()),
    };
    let name = move || view.with(|view| name(explorer, view.selection()));
    let link = move || shown.get().then(|| view! { <p>{way(explorer, view.get().selection().clone())}</p> });
    view! {
        <section class="one-way" hidden=move || !shown.get()>
            <h4>{name}</h4>
            {figure(explorer, shown, &source)}
            {link}
        </section>
    }
}

/// The way to another selection.
fn way(explorer: Explorer, selection: Selection) -> impl IntoView {
    let text = explorer.words().show_instead(&name(explorer, &selection));
    let link = explorer
        .choice()
        .with_untracked(|choice| explorer.link(explorer.page, &choice.with_selection(selection.clone())));
    view! { <a class="button" href=link on:click=go(explorer, selection)>{text}</a> }
}

fn name(explorer: Explorer, selection: &Selection) -> String {
    explorer.with_codebook(|codebook| selection.name(codebook, explorer.language()))
}

/// Shows a selection when its link is followed, without loading the page anew.
fn go(explorer: Explorer, selection: Selection) -> impl Fn(leptos::ev::MouseEvent) + 'static {
    move |event| {
        event.prevent_default();
        explorer.select(selection.clone());
        go_to_result();
    }
}
