use chart::Context;
use leptos::prelude::*;

use super::section::{Section, paragraphs};

/// What the site knows of its visitors.
pub(super) fn section(context: Context<'_>) -> Section {
    let words = context.words();
    let body = view! { <p>{words.footer_privacy()}</p> {paragraphs(words.privacy())} };
    Section { id: "privacy", heading: words.privacy_heading(), body: body.into_any() }
}
