use leptos::prelude::*;
use survey::wire::Edition;

use crate::route::{Page, Route};

/// Every area that has a page.
#[component]
pub(crate) fn Areas<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    let codebook = &edition.release.codebook;
    let areas = codebook.regions.outline().into_iter().skip(1).map(|id| {
        let name = codebook.regions.node(id).label.text(page.language).to_owned();
        view! { <li><a href=page.link(page.to(Route::Area(id)), "", codebook)>{name}</a></li> }
    });
    view! {
        <section class="areas">
            <h1>{words.areas_name()}</h1>
            <ul id="areas">{areas.collect_view()}</ul>
        </section>
    }
}
