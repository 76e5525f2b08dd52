use super::SharingCatalogue;
use crate::{English, Percent};

impl SharingCatalogue for English {
    fn described_people(&self, whom: &str, people: u32, beside: Option<&str>) -> String {
        match beside {
            Some(beside) => format!("{whom}: {people} people, beside the others ({beside})."),
            None => format!("{whom}: {people} people."),
        }
    }

    fn described_too_few(&self, whom: &str) -> String {
        format!("{whom}: too few people to show.")
    }

    fn described_printed(&self, percent: Percent, population: &str, statement: &str) -> String {
        format!("{percent} {population} {statement}.")
    }

    fn card_chose_to_answer(&self) -> &'static str {
        "People chose whether to answer; the figures are not weighted."
    }

    fn card_shapes(&self) -> &'static str {
        "▲ higher, ▼ lower, ◊ cannot tell."
    }

    fn card_more(&self, more: usize) -> String {
        format!("and {more} more on the page")
    }

    fn card_range_of_stated_base(&self, lower: Percent, upper: Percent, base: u32) -> String {
        format!("Of {base} people; likely range, had they been drawn at random: {lower} to {upper}.")
    }

    fn feed_name(&self, survey: &str) -> String {
        format!("{survey}: data releases")
    }

    fn feed_entry(&self, survey: &str, release: &str) -> String {
        format!("{survey}: data release {release}")
    }

    fn first_release(&self) -> &'static str {
        "The answers, by region and work setting, as far as they can be shown."
    }

    fn find_page(&self) -> &'static str {
        "Find a page"
    }

    fn every_page(&self) -> &'static str {
        "All pages"
    }
}
