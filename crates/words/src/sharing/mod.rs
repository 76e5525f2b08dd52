//! What is said where pages are shared, collected and looked for in vain: descriptions, cards, the feed, the page for
//! addresses that lead nowhere. It is written natively only, so none of it is in the program that visitors download.

mod english;
mod welsh;

use crate::{English, Language, Percent, Welsh, Words, words::catalogue};

catalogue! { SharingCatalogue:
    // Descriptions.
    fn described_people(&self, whom: &str, people: u32, beside: Option<&str>) -> String;
    fn described_too_few(&self, whom: &str) -> String;
    fn described_printed(&self, percent: Percent, population: &str, statement: &str) -> String;

    // Cards.
    fn card_chose_to_answer(&self) -> &'static str;
    fn card_shapes(&self) -> &'static str;
    fn card_more(&self, more: usize) -> String;
    fn card_range_of_stated_base(&self, lower: Percent, upper: Percent, base: u32) -> String;

    // The feed.
    fn feed_name(&self, survey: &str) -> String;
    fn feed_entry(&self, survey: &str, release: &str) -> String;
    fn first_release(&self) -> &'static str;

    // The page for addresses that lead nowhere.
    fn find_page(&self) -> &'static str;
    fn every_page(&self) -> &'static str;
}
