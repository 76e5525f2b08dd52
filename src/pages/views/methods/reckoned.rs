use chart::Context;
use leptos::prelude::*;
use words::Said;

use super::section::{Section, paragraphs};

/// How shares, ranges and differences are worked out.
pub(super) fn section(context: Context<'_>) -> Section {
    let words = context.words();
    let texts = [
        words.reckoned_share().to_owned(),
        words.reckoned_range().to_owned(),
        words.reckoned_rounding().to_owned(),
        words.reckoned_difference(words.verdict(Said::Higher), words.verdict(Said::Lower)),
        words.reckoned_cannot_tell(words.verdict(Said::CannotTell)),
        words.reckoned_chance().to_owned(),
        by_chance(context),
        words.reckoned_limits().to_owned(),
        words.reckoned_checked().to_owned(),
    ];
    Section { id: "reckoned", heading: words.reckoned_heading(), body: paragraphs(texts).into_any() }
}

/// How many regions chance alone would mark as different: 5 in 100, as ranges are made to hold 95.
fn by_chance(context: Context<'_>) -> String {
    let compared = u32::try_from(context.codebook().regions.places().len()).unwrap_or(u32::MAX);
    context.words().chance_note(compared, &format!("{:.1}", f64::from(compared) * 0.05))
}
