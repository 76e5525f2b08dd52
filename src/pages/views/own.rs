use leptos::prelude::*;

use crate::{pages::Site, route::Page};

/// The button that compares the page with figures of the visitor's own, and the panel for them, which `own.js` fills with
/// what the desk makes.
#[component]
pub(crate) fn OwnTools<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let module = format!("{}own.js", site.to_root(page));
    view! {
        <div data-on-sites="">
            <p class="tools">
                <button
                    type="button" class="tool" data-module=module aria-expanded="false" aria-controls="own" disabled
                    data-needs-scripts="alone"
                >
                    {words.own_open()}
                </button>
            </p>
            <section
                id="own" class="own" aria-labelledby="own-heading" hidden data-loading=words.desk_loading()
                data-failed=words.desk_failed()
            >
                <h3 id="own-heading" tabindex="-1">{words.own_open()}</h3>
                <div class="content"></div>
            </section>
        </div>
    }
}
