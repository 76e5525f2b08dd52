use leptos::prelude::*;
use survey::Provenance;

use crate::explorer::Explorer;

/// The room of the explorer. With made-up answers it has its own ground and says so before anything else.
#[component]
pub(super) fn Demonstration<C: IntoView + 'static>(explorer: Explorer, children: TypedChildren<C>) -> impl IntoView {
    let words = explorer.words();
    let made_up = explorer.with_release(|release| release.provenance == Provenance::Illustrative);
    let publisher = explorer.with_codebook(|codebook| codebook.facts.publisher.text(explorer.language()).to_owned());
    let heading = if made_up { words.made_up_heading() } else { words.explore_heading() };
    let question = explorer.with_codebook(|codebook| {
        codebook.question(explorer.page.question()).title.text(explorer.language()).to_owned()
    });
    let top = explorer.page.route != crate::route::Route::Overview;
    view! {
        <section class=if made_up { "explore made-up" } else { "explore" } aria-labelledby="explore">
            {made_up.then(|| view! {
                <p class="made-up-band"><strong>{words.made_up()} ". " {words.made_up_what()}</strong></p>
            })}
            {top.then(|| view! { <h1>{question}</h1> })}
            <h2 id="explore">{heading}</h2>
            {made_up.then(|| view! { <p>{words.made_up_why(&publisher)}</p> })}
            {children.into_inner()()}
        </section>
    }
}
