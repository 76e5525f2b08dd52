use super::SharingCatalogue;
use crate::{Percent, Welsh};

impl SharingCatalogue for Welsh {
    fn described_people(&self, whom: &str, people: u32, beside: Option<&str>) -> String {
        match beside {
            Some(beside) => format!("{whom}: {people} o bobl, ochr yn ochr â'r lleill ({beside})."),
            None => format!("{whom}: {people} o bobl."),
        }
    }

    fn described_too_few(&self, whom: &str) -> String {
        format!("{whom}: rhy ychydig o bobl i'w dangos.")
    }

    fn described_printed(&self, percent: Percent, population: &str, statement: &str) -> String {
        format!("{percent} {population} {statement}.")
    }

    fn card_chose_to_answer(&self) -> &'static str {
        "Dewisodd pobl a oeddent am ateb; nid yw'r ffigurau wedi'u pwysoli."
    }

    fn card_shapes(&self) -> &'static str {
        "▲ uwch, ▼ is, ◊ ni ellir dweud."
    }

    fn card_more(&self, more: usize) -> String {
        format!("a {more} arall ar y dudalen")
    }

    fn card_range_of_stated_base(&self, lower: Percent, upper: Percent, base: u32) -> String {
        format!("O {base} o bobl; ystod debygol, pe baent wedi'u dewis ar hap: {lower} i {upper}.")
    }

    fn feed_name(&self, survey: &str) -> String {
        format!("{survey}: rhyddhadau data")
    }

    fn feed_entry(&self, survey: &str, release: &str) -> String {
        format!("{survey}: rhyddhad data {release}")
    }

    fn first_release(&self) -> &'static str {
        "Yr atebion, yn ôl rhanbarth a lleoliad gwaith, cyn belled ag y gellir eu dangos."
    }

    fn find_page(&self) -> &'static str {
        "Dod o hyd i dudalen"
    }

    fn every_page(&self) -> &'static str {
        "Pob tudalen"
    }
}
