use leptos::prelude::*;
use survey::{Provenance, wire::Edition};

use crate::route::{Page, Route};

/// What stands before the filters. With made-up answers it says so before anything else.
#[component]
pub(crate) fn Introduction<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    let codebook = &edition.release.codebook;
    let made_up = edition.release.provenance == Provenance::Illustrative;
    let publisher = codebook.facts.publisher.text(page.language);
    let heading = if made_up { words.made_up_heading() } else { words.explore_heading() };
    let title = match page.route {
        Route::Question(id) => Some(codebook.question(id).title.text(page.language).to_owned()),
        Route::Area(id) => Some(codebook.regions.node(id).label.text(page.language).to_owned()),
        Route::Overview | Route::Areas | Route::Methods => None,
    };
    view! {
        {made_up.then(|| view! {
            <p class="made-up-band"><strong>{words.made_up()} ". " {words.made_up_what()}</strong></p>
        })}
        {title.map(|title| view! { <h1>{title}</h1> })}
        <h2 id="explore">{heading}</h2>
        {made_up.then(|| view! { <p>{words.made_up_why(publisher)}</p> })}
    }
}
