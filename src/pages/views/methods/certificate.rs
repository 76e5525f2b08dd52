use chart::Context;
use leptos::prelude::*;

use super::section::{Section, paragraphs};

/// What is yet to be proved before people's answers may be published, and what is checked already.
pub(super) fn section(context: Context<'_>) -> Section {
    let words = context.words();
    let texts = [
        words.certificate_plan().to_owned(),
        words.certificate_missing().to_owned(),
        words.certificate_today(context.release().parameters.threshold),
        words.certificate_limits().to_owned(),
    ];
    Section { id: "certificate", heading: words.certificate_heading(), body: paragraphs(texts).into_any() }
}
