use leptos::{either::Either, prelude::*};

use super::{
    absence::Absence,
    demonstration::Demonstration,
    figure::Figure,
    filters::Filters,
    frame::{Footer, Header},
    published::Published,
    questions::Questions,
};
use crate::{explorer::Explorer, platform, route::Route};

/// The id of the heading that has the focus after a jump within the page.
pub(super) const RESULT: &str = "result";

/// A whole page.
#[component]
pub fn App(explorer: Explorer) -> impl IntoView {
    let overview = explorer.page.route == Route::Overview;
    view! {
        <Header explorer/>
        <main id="content">
            {overview.then(|| view! { <Published explorer/> })}
            <Demonstration explorer>
                <Questions explorer/>
                <Filters explorer/>
                <Result explorer/>
            </Demonstration>
        </main>
        <Footer explorer/>
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
