//! What is said where claims are checked. None of it is in the program that every visitor downloads.

mod english;
mod welsh;

use crate::{English, Language, Welsh, Words, words::catalogue};

catalogue! { CheckCatalogue:
    // The page.
    fn check_name(&self) -> &'static str;
    fn check_lead(&self) -> &'static str;
    fn check_label(&self) -> &'static str;
    fn check_hint(&self) -> &'static str;
    fn check_private(&self) -> &'static str;
    fn check_button(&self) -> &'static str;
    fn check_loading(&self) -> &'static str;
    fn check_failed(&self) -> &'static str;
    fn check_again(&self) -> &'static str;
    fn check_empty(&self) -> &'static str;
    fn check_share(&self) -> &'static str;
    fn check_share_hint(&self) -> &'static str;
    fn check_without_heading(&self) -> &'static str;
    fn check_without_link(&self) -> &'static str;
    fn check_without_command(&self) -> &'static str;
    fn check_not_heading(&self) -> &'static str;
    fn check_not(&self) -> [&'static str; 3];
    fn check_releases(&self) -> &'static str;

    // What became of a claim.
    fn check_made_up(&self) -> &'static str;
    fn check_made_up_why(&self) -> &'static str;
    fn check_matches(&self) -> &'static str;
    fn check_altered(&self) -> &'static str;
    fn check_superseded(&self) -> &'static str;
    fn check_withdrawn(&self) -> &'static str;
    fn check_not_from_here(&self) -> &'static str;
    fn check_cannot_tell(&self) -> &'static str;
    fn check_link_alone(&self) -> &'static str;
    fn check_but_elsewhere(&self) -> &'static str;
    fn check_but_astray(&self) -> &'static str;
    fn check_it_says(&self) -> &'static str;
    fn check_should_be(&self) -> &'static str;
    fn check_added(&self) -> &'static str;
    fn check_lacking(&self) -> &'static str;
    fn check_in_the_text(&self) -> &'static str;
    fn check_page(&self) -> &'static str;
    fn check_page_newest(&self) -> &'static str;
    fn check_source_left_out(&self) -> &'static str;
    fn check_links(&self) -> &'static str;
    fn check_made_up_but(&self, verdict: &str) -> String;
    fn check_but(&self, verdict: &str, but: &str) -> String;
    fn check_too_long(&self, letters: usize) -> String;
    fn check_too_many(&self, pages: usize) -> String;
    fn check_counted(&self, all: usize, matching: usize, altered: usize, superseded: usize) -> String;
    fn check_elsewhere(&self, host: &str) -> String;
    fn check_then(&self, release: &str) -> String;
    fn check_now(&self, release: &str) -> String;
    fn check_made_on(&self, date: &str) -> String;
}
