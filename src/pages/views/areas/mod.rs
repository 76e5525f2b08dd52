//! Every area that has a page, and the way to it from what people call theirs.

mod finder;
mod list;

use leptos::prelude::*;

use crate::{pages::Site, route::Page};
use finder::Finder;
use list::List;

/// The page that leads to the areas.
#[component]
pub(crate) fn Areas<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let edition = &*site.published.edition;
    view! {
        <section class="areas">
            <h1>{words.areas_name()}</h1>
            <p class="lead">{words.areas_lead()}</p>
            <Finder page site/>
        </section>
        <List page edition/>
    }
}
