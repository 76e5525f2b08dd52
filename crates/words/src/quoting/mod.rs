//! What leaves the site in words: findings, their caveats and citations, and what becomes of a claim that is checked.
//! None of it is in the program that every visitor downloads.

mod english;
mod parts;
mod welsh;

pub use parts::{Beside, PublishedParts, Reply, ShareParts};

use crate::{English, Language, Percent, Said, Welsh, Words, words::catalogue};

catalogue! { QuotingCatalogue:
    // A share.
    fn finding_share(&self, parts: &ShareParts<'_>) -> String;

    // What stands behind it where it is compared.
    fn finding_numbers(&self, parts: (Percent, Percent, Percent), count: &str, base: &str) -> String;
    fn finding_compared(&self, said: Said, beside: Beside<'_>, numbers: &str) -> String;
    fn finding_overlapping(&self, beside: Beside<'_>, numbers: &str) -> String;
    fn finding_others_too_few(&self, beside: Beside<'_>) -> String;
    fn finding_others_not_asked(&self, beside: Beside<'_>) -> String;
    fn finding_others_nobody(&self, beside: Beside<'_>) -> String;

    // Who answered.
    fn finding_region(&self, people: u32, part: Percent, of: (u32, &str), region: &str) -> String;
    fn finding_setting(&self, people: u32, part: Percent, of: (u32, &str), setting: &str) -> String;

    // What was printed.
    fn finding_published(&self, parts: &PublishedParts<'_>, base: u32, ends: (Percent, Percent)) -> String;
    fn finding_published_without_base(&self, parts: &PublishedParts<'_>) -> String;

    // Where there is no finding.
    fn line_too_few(&self, question: &str, group: &str, threshold: u32) -> String;
    fn line_not_asked(&self, question: &str, wave: &str) -> String;
    fn line_nobody(&self, group: &str) -> String;
    fn line_people_too_few(&self, group: &str, threshold: u32) -> String;

    // Whence it is.
    fn finding_source(&self, publisher: &str, survey: &str, periods: &[&str]) -> String;
    fn finding_source_made_up(&self, survey: &str, periods: &[&str]) -> String;

    // What must not be lost on the way.
    fn caveat_made_up(&self, publisher: &str) -> String;
    fn caveat_range(&self) -> &'static str;
    fn caveat_rounding(&self, most: u32) -> String;
    fn caveat_line(&self) -> &'static str;
    fn caveat_published(&self) -> &'static str;

    // Labels of a quote.
    fn quote_caveat(&self) -> &'static str;
    fn quote_citation(&self) -> &'static str;
    fn quote_link(&self) -> &'static str;
    fn quote_picture(&self) -> &'static str;
    fn quote_data(&self) -> &'static str;
    fn citation_about(&self, survey: &str, about: &str) -> String;
    fn citation_release(&self, release: &str) -> String;
    fn citation_made_up_by(&self) -> &'static str;
    fn citation_made_up_note(&self) -> &'static str;
    fn cube_people(&self) -> &'static str;
    fn cube_own(&self) -> &'static str;
    fn cube_compared(&self) -> &'static str;
    fn cube_metric(&self) -> &'static str;
    fn cube_count(&self) -> &'static str;
    fn cube_base(&self) -> &'static str;
    fn cube_percent(&self) -> &'static str;
    fn cube_lower(&self) -> &'static str;
    fn cube_upper(&self) -> &'static str;
    fn cube_difference(&self) -> &'static str;
    fn cube_difference_lower(&self) -> &'static str;
    fn cube_difference_upper(&self) -> &'static str;
    fn alt_rows(&self, rows: usize) -> String;
    fn alt_table(&self) -> &'static str;

    // What becomes of a claim.
    fn claim_matches(&self, release: &str) -> String;
    fn claim_altered(&self, release: &str) -> String;
    fn claim_number(&self, found: &str, should: &str) -> String;
    fn claim_words(&self, found: &str, should: &str) -> String;
    fn claim_added(&self, found: &str) -> String;
    fn claim_left_out(&self, should: &str) -> String;
    fn claim_says(&self) -> &'static str;
    fn claim_superseded(&self, release: &str) -> String;
    fn claim_then(&self, release: &str) -> String;
    fn claim_now(&self, release: &str) -> String;
    fn claim_no_longer(&self, release: &str) -> String;
    fn claim_withdrawn(&self, release: &str, on: &str, why: &str) -> String;
    fn claim_no_such_release(&self, release: &str) -> String;
    fn claim_no_such_page(&self) -> &'static str;
    fn claim_not_said(&self) -> &'static str;
    fn claim_nearest(&self) -> &'static str;
    fn claim_source_left_out(&self, source: &str) -> String;
    fn claim_cannot_tell(&self) -> &'static str;
    fn claim_link_alone(&self, release: &str) -> String;
    fn claim_more(&self, number: usize) -> String;
    fn claim_made_up(&self) -> &'static str;
}
