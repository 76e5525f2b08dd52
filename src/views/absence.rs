use leptos::prelude::*;
use survey::{Choice, Selection};

use super::{figure::figure, figures, target::go_to_result};
use crate::explorer::Explorer;

/// What is shown of a selection that cannot be: why, the two one-way views side by side, and the nearest pair
/// of broader groups.
#[component]
pub(super) fn Absence(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let threshold = explorer.with_release(|release| release.parameters.threshold);
    let name =
        move |selection: &Selection| explorer.with_codebook(|codebook| selection.name(codebook, explorer.language()));
    let nobody = move || {
        let selection = explorer.selection();
        explorer.with_codebook(|codebook| codebook.rules_out(&selection))
    };
    let nearest = move || explorer.view().with(|view| view.nearest().cloned().unwrap_or_default());
    let link = move |selection: &Selection| {
        explorer
            .choice()
            .with_untracked(|choice| explorer.link(explorer.page, &choice.with_selection(selection.clone())))
    };
    let broad = move || {
        nearest().broad.map(|broad| {
            let text = words.show_instead(&name(&broad));
            view! { <p class="instead"><a class="button" href=link(&broad) on:click=go(explorer, broad)>{text}</a></p> }
        })
    };
    let one_way = move || {
        let views = nearest();
        let wave = explorer.choice().with(|choice| choice.wave);
        let shown = [views.regions, views.settings].into_iter().flatten().map(|selection| {
            let heading = name(&selection);
            let text = words.show_instead(&heading);
            let alone = explorer.with_release(|release| Choice { wave, ..Choice::of(selection.clone(), release) });
            let view = Signal::stored(explorer.viewed(&alone));
            let source = match explorer.page.question() {
                Some(question) => figures::answers(explorer, view, question),
                None => figures::summary(explorer, view),
            };
            view! {
                <section class="one-way">
                    <h4>{heading}</h4>
                    {figure(explorer, Signal::stored(true), &source)}
                    <p><a class="button" href=link(&selection) on:click=go(explorer, selection)>{text}</a></p>
                </section>
            }
        });
        shown.collect_view()
    };
    view! {
        <div class="absence">
            <p class="too-few"><strong>{move || if nobody() { words.nobody() } else { words.too_few() }}</strong></p>
            <p>{move || (!nobody()).then(|| words.too_few_why(threshold))}</p>
            <h4 class="nearest">{words.nearest_heading()}</h4>
            {broad}
            <div class="side-by-side">{one_way}</div>
        </div>
    }
}

/// Shows a selection when its link is followed, without loading the page anew.
fn go(explorer: Explorer, selection: Selection) -> impl Fn(leptos::ev::MouseEvent) + 'static {
    move |event| {
        event.prevent_default();
        explorer.select(selection.clone());
        go_to_result();
    }
}
