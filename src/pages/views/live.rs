use std::sync::Arc;

use leptos::prelude::*;

use crate::{explorer::Explorer, pages::Site, route::Page, views::App};

/// The part of a page that the program takes over.
#[component]
pub(crate) fn Live<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let edition = &site.published.edition;
    let codebook = &edition.release.codebook;
    let release = format!("{}{}", site.to_root(page), site.published.release.path);
    view! {
        <div id="app" data-page=page.path(codebook) data-release=release>
            <App explorer=Explorer::new(page, Arc::clone(edition))/>
        </div>
    }
}
