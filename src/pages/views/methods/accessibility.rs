use chart::Context;
use leptos::prelude::*;

use super::section::{Section, list, paragraphs};

/// Who can use the site, what of that was tried, and what was not.
pub(super) fn section(context: Context<'_>) -> Section {
    let words = context.words();
    let translation = words.unreviewed_translation().map(|text| view! { <p>{text}</p> });
    let body = view! {
        {paragraphs([words.accessibility_aim()])}
        {list(words.accessibility_done())}
        {paragraphs([words.accessibility_tested(), words.accessibility_untested()])}
        {translation}
    };
    Section { id: "accessibility", heading: words.accessibility_heading(), body: body.into_any() }
}
