use std::sync::Arc;

use chart::Context;
use leptos::prelude::*;

use crate::{explorer::Explorer, pages::Site, route::Page, views::App};

/// The part of a page that the program takes over.
#[component]
pub(crate) fn Live<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let edition = &site.published.edition;
    let context = Context { edition, language: page.language };
    let words = context.words();
    let codebook = &edition.release.codebook;
    let release = format!("{}{}", site.to_root(page), site.published.release.path);
    view! {
        <div
            id="app"
            data-page=page.path(codebook)
            data-release=release
            // What `boot.js` copies with a table, and says once it has.
            data-source=context.source()
            data-copied=words.copied()
            data-not-copied=words.not_copied()
        >
            <App explorer=Explorer::new(page, Arc::clone(edition))/>
        </div>
    }
}
