use leptos::{either::Either, prelude::*};

use super::{absence::Absence, figure::Figure, filters::Filters, questions::Questions};
use crate::{explorer::Explorer, platform};

/// The id of the heading that has the focus after a jump within the page.
pub(super) const RESULT: &str = "result";

/// The part of a page that follows the visitor.
#[component]
pub fn App(explorer: Explorer) -> impl IntoView {
    view! {
        <Questions explorer/>
        <Filters explorer/>
        <Result explorer/>
    }
}

/// The figure of the selection, or what can be shown instead of it.
#[component]
fn Result(explorer: Explorer) -> impl IntoView {
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
    let whole = Signal::derive(move || explorer.view().get());
    view! {
        <section class="result" aria-labelledby=RESULT>
            {unmet}
            <h3 id=RESULT tabindex="-1">{whom}</h3>
            <p role="status" class="visually-hidden">{explorer.announcement()}</p>
            {move || match can_be_shown.get() {
                true => Either::Left(view! { <Figure explorer view=whole/> }),
                false => Either::Right(view! { <Absence explorer/> }),
            }}
        </section>
    }
}

/// Moves to the result, as after choosing another selection from within it.
pub(super) fn go_to_result() {
    platform::focus(RESULT);
}
