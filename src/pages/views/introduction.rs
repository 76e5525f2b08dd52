use leptos::prelude::*;
use survey::{Provenance, wire::Edition};

use super::made_up::MadeUpBand;
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
        Route::Setting(id) => Some(codebook.settings.node(id).label.text(page.language).to_owned()),
        Route::Overview | Route::Areas | Route::Check | Route::Methods | Route::Embed(_) => None,
    };
    view! {
        {made_up.then(|| view! { <MadeUpBand words/> })}
        {title.clone().map(|title| view! { <h1>{title}</h1> })}
        // On its own page a question or a place comes first; that it is made up is said above and below it.
        <h2 id="explore" class=title.is_some().then_some("visually-hidden")>{heading}</h2>
        {made_up.then(|| view! { <p class=title.is_some().then_some("hint")>{words.made_up_why(publisher)}</p> })}
    }
}
