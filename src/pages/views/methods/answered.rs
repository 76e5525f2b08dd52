use chart::Context;
use leptos::prelude::*;

use super::section::{Section, paragraphs};
use crate::route::{Page, Route};

/// Who answered, and why that is not everybody.
pub(super) fn section(page: Page, context: Context<'_>) -> Section {
    let words = context.words();
    let overview = page.link(page.to(Route::Overview), "", context.codebook());
    let body = view! {
        {paragraphs([words.chose_to_answer(), words.mix_note(), words.answered_readily()])}
        <p><a href=format!("{overview}#who-answered")>{context.marked(words.answered_link().to_owned())}</a></p>
    };
    Section { id: "answered", heading: words.answered_heading(), body: body.into_any() }
}
