use chart::Context;
use leptos::prelude::*;

use super::section::{Section, paragraphs};

/// Whom a selection is compared with. Waves are spoken of where there are several.
pub(super) fn section(context: Context<'_>) -> Section {
    let words = context.words();
    let mut texts = vec![words.compared_by_one(), words.compared_by_both(), words.compared_by_choice()];
    if context.release().waves().len() > 1 {
        texts.extend([words.compared_by_wave(), words.waves_note()]);
    }
    Section { id: "compared", heading: words.compared_heading(), body: paragraphs(texts).into_any() }
}
