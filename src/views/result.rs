use leptos::{either::Either, prelude::*};

use super::{absence::Absence, breakdown::Breakdowns, figure, target::RESULT};
use crate::{explorer::Explorer, route::Route};

/// The figure of the selection, or what can be shown instead of it.
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
    let whole = Signal::derive(move || explorer.view().get());
    view! {
        <section class="result" aria-labelledby=RESULT>
            {unmet}
            <h3 id=RESULT tabindex="-1">{whom}</h3>
            <p role="status" class="visually-hidden">{explorer.announcement()}</p>
            {move || if can_be_shown.get() {
                Either::Left(figure::answers(explorer, whole))
            } else {
                Either::Right(view! { <Absence explorer/> })
            }}
            {matches!(explorer.page.route, Route::Question(_)).then(|| view! { <Breakdowns explorer/> })}
        </section>
    }
}
