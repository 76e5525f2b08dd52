use chart::Context;
use leptos::prelude::*;

use super::section::{Section, paragraphs};

/// How the made-up answers came about, and how they are told from findings.
pub(super) fn section(context: Context<'_>) -> Section {
    let words = context.words();
    let body = view! {
        <p><strong>{words.made_up()} ". " {words.made_up_what()}</strong></p>
        {paragraphs([words.made_up_how(), words.made_up_lists(), words.made_up_marks()])}
    };
    Section { id: "made-up-example", heading: words.made_up_example_heading(), body: body.into_any() }
}
