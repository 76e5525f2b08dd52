use leptos::prelude::*;
use survey::wire::Edition;

use crate::route::Page;

/// How the survey and this site were made.
#[component]
pub(crate) fn Methods<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    let _ = edition;
    view! {
        <section class="methods">
            <h1>{words.methods_name()}</h1>
        </section>
    }
}
