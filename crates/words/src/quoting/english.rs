use super::{Beside, PublishedParts, QuotingCatalogue, Reply, ShareParts};
use crate::{
    English, Percent, Said,
    list::{list, quoted},
};

/// As it stands behind "than".
fn than(beside: Beside<'_>) -> String {
    match beside {
        Beside::Everyone => "for everyone who answered".to_owned(),
        Beside::EveryoneElse => "for everyone else".to_owned(),
        Beside::OtherRegions(setting) => format!("for {setting} in other regions"),
        Beside::OtherSettings(region) => format!("for other work settings in {region}"),
        Beside::Group(name) => format!("for {name}"),
        Beside::Wave(label) => format!("in {label}"),
    }
}

impl QuotingCatalogue for English {
    fn finding_share(&self, parts: &ShareParts<'_>) -> String {
        let ShareParts { question, count, base, group, reply, share, lower, upper, compared } = parts;
        let reply = match reply {
            Reply::Said(answer) => format!("said {}", quoted(&[answer])),
            Reply::Chose(answer) => format!("chose {}", quoted(&[answer])),
            Reply::GaveNone => "gave no answer".to_owned(),
        };
        format!(
            "Asked “{question}”, {count} of {base} people{group} {reply}: {share}, likely range {lower} to {upper}{compared}."
        )
    }

    fn finding_numbers(&self, (share, lower, upper): (Percent, Percent, Percent), count: &str, base: &str) -> String {
        format!("{share}, likely range {lower} to {upper}, {count} of {base} people")
    }

    fn finding_compared(&self, said: Said, beside: Beside<'_>, numbers: &str) -> String {
        let than = than(beside);
        match said {
            Said::Higher => format!("; higher than {than} ({numbers})"),
            Said::Lower => format!("; lower than {than} ({numbers})"),
            Said::CannotTell => format!("; not clearly higher or lower than {than} ({numbers})"),
        }
    }

    fn finding_overlapping(&self, beside: Beside<'_>, numbers: &str) -> String {
        format!("; {} it is {numbers}, perhaps with some of the same people", than(beside))
    }

    fn finding_others_too_few(&self, beside: Beside<'_>) -> String {
        format!("; too few people to show {}", than(beside))
    }

    fn finding_others_not_asked(&self, beside: Beside<'_>) -> String {
        format!("; not asked {}", than(beside))
    }

    fn finding_others_nobody(&self, beside: Beside<'_>) -> String {
        format!("; there can be nobody to compare it with {}", than(beside))
    }

    fn finding_region(&self, people: u32, part: Percent, (base, group): (u32, &str), region: &str) -> String {
        format!(
            "Of {base} people who answered{group}, {people} ({part}) gave “{region}” as their region; that is who answered, not who works where."
        )
    }

    fn finding_setting(&self, people: u32, part: Percent, (base, group): (u32, &str), setting: &str) -> String {
        format!(
            "Of {base} people who answered{group}, {people} ({part}) gave “{setting}” as their work setting; that is who answered, not who works where."
        )
    }

    fn finding_published(&self, parts: &PublishedParts<'_>, base: u32, (lower, upper): (Percent, Percent)) -> String {
        let PublishedParts { percent, population, statement, publisher, date } = parts;
        format!(
            "{percent} {population} {statement}, the {publisher} announced on {date}; of {base} people, likely range {lower} to {upper}."
        )
    }

    fn finding_published_without_base(&self, parts: &PublishedParts<'_>) -> String {
        let PublishedParts { percent, population, statement, publisher, date } = parts;
        format!(
            "{percent} {population} {statement}, the {publisher} announced on {date}; of how many people it did not say, so no range can be given."
        )
    }

    fn line_too_few(&self, question: &str, group: &str, threshold: u32) -> String {
        format!(
            "Too few people{group} to show what they answered to “{question}”: fewer than {threshold}, possibly nobody, or a group that would give such a small one away."
        )
    }

    fn line_not_asked(&self, question: &str, wave: &str) -> String {
        format!("The question “{question}” was not asked in {wave}.")
    }

    fn line_nobody(&self, group: &str) -> String {
        format!("There can be nobody in this group{group}, so there is nothing to show.")
    }

    fn line_people_too_few(&self, group: &str, threshold: u32) -> String {
        format!(
            "Too few people{group} to say how many answered: fewer than {threshold}, possibly nobody, or a group that would give such a small one away."
        )
    }

    fn finding_source(&self, publisher: &str, survey: &str, periods: &[&str]) -> String {
        let periods = list(periods, " and from ");
        format!(
            "Source: {publisher}, {survey}, asked from {periods}. People chose whether to answer, and nothing is weighted."
        )
    }

    fn finding_source_made_up(&self, survey: &str, periods: &[&str]) -> String {
        let periods = list(periods, " and from ");
        format!("Invented by a program for {survey}, as if asked from {periods}; not a finding.")
    }

    fn caveat_made_up(&self, publisher: &str) -> String {
        format!("Do not quote this as a finding. Nobody gave these answers, least of all to the {publisher}.")
    }

    fn caveat_range(&self) -> &'static str {
        "Give the range with the number, and say who answered. The range says how far chance alone could go. People chose whether to answer, so those who did not may differ by more than that."
    }

    fn caveat_rounding(&self, most: u32) -> String {
        format!("“About” belongs to the number: counts are rounded by at most {most}, to protect people.")
    }

    fn caveat_line(&self) -> &'static str {
        "That something cannot be shown says nothing of what the answers were, nor of how many people there are."
    }

    fn caveat_published(&self) -> &'static str {
        "This is the publisher’s own figure, as it was printed. Nothing was worked out anew but the range."
    }

    fn quote_caveat(&self) -> &'static str {
        "Before you quote it"
    }

    fn quote_citation(&self) -> &'static str {
        "Citation"
    }

    fn quote_link(&self) -> &'static str {
        "See it and check it"
    }

    fn quote_picture(&self) -> &'static str {
        "Picture"
    }

    fn quote_data(&self) -> &'static str {
        "Data"
    }

    fn citation_about(&self, survey: &str, about: &str) -> String {
        format!("{survey}: {about}")
    }

    fn citation_release(&self, release: &str) -> String {
        format!("Data release {release}")
    }

    fn citation_made_up_by(&self) -> &'static str {
        "Demonstration of the link worker survey explorer"
    }

    fn citation_made_up_note(&self) -> &'static str {
        "Made-up answers, invented by a program; not findings"
    }

    fn cube_people(&self) -> &'static str {
        "Who they are"
    }

    fn cube_own(&self) -> &'static str {
        "These people"
    }

    fn cube_compared(&self) -> &'static str {
        "Those they are compared with"
    }

    fn cube_metric(&self) -> &'static str {
        "What is counted"
    }

    fn cube_count(&self) -> &'static str {
        "How many people"
    }

    fn cube_base(&self) -> &'static str {
        "Of how many people"
    }

    fn cube_percent(&self) -> &'static str {
        "Per cent"
    }

    fn cube_lower(&self) -> &'static str {
        "Lower end of the likely range, per cent"
    }

    fn cube_upper(&self) -> &'static str {
        "Upper end of the likely range, per cent"
    }

    fn cube_difference(&self) -> &'static str {
        "Difference from those compared with, points"
    }

    fn cube_difference_lower(&self) -> &'static str {
        "Lower end of its likely range, points"
    }

    fn cube_difference_upper(&self) -> &'static str {
        "Upper end of its likely range, points"
    }

    fn alt_rows(&self, rows: usize) -> String {
        format!("A figure with {rows} rows, each with its likely range.")
    }

    fn alt_table(&self) -> &'static str {
        "Every number is in the table that follows the figure."
    }

    fn claim_matches(&self, release: &str) -> String {
        format!("Matches: data release {release} says exactly this.")
    }

    fn claim_altered(&self, release: &str) -> String {
        format!("Altered: data release {release} says something else.")
    }

    fn claim_number(&self, found: &str, should: &str) -> String {
        format!("The number {found} should be {should}.")
    }

    fn claim_words(&self, found: &str, should: &str) -> String {
        format!("The words “{found}” should be “{should}”.")
    }

    fn claim_added(&self, found: &str) -> String {
        format!("The words “{found}” are not in it.")
    }

    fn claim_left_out(&self, should: &str) -> String {
        format!("The words “{should}” are left out.")
    }

    fn claim_says(&self) -> &'static str {
        "What it says:"
    }

    fn claim_superseded(&self, release: &str) -> String {
        format!("Superseded: it was so in data release {release}, and there is a newer one.")
    }

    fn claim_then(&self, release: &str) -> String {
        format!("Then (release {release}):")
    }

    fn claim_now(&self, release: &str) -> String {
        format!("Now (release {release}):")
    }

    fn claim_no_longer(&self, release: &str) -> String {
        format!("Release {release} no longer has this question or these people.")
    }

    fn claim_withdrawn(&self, release: &str, on: &str, why: &str) -> String {
        format!("Withdrawn: data release {release} was withdrawn on {on} and must not be quoted any more. {why}")
    }

    fn claim_no_such_release(&self, release: &str) -> String {
        format!("Not from here: there is no data release {release}.")
    }

    fn claim_no_such_page(&self) -> &'static str {
        "Not from here: the link leads to no page with numbers."
    }

    fn claim_not_said(&self) -> &'static str {
        "Not from here: the page that the link leads to says nothing like it."
    }

    fn claim_nearest(&self) -> &'static str {
        "What it says and comes nearest to it:"
    }

    fn claim_source_left_out(&self, source: &str) -> String {
        format!("Left out is whose survey it is and when: “{source}”")
    }

    fn claim_cannot_tell(&self) -> &'static str {
        "Cannot tell: there is no link to this site in it. Paste the sentence with its link."
    }

    fn claim_link_alone(&self, release: &str) -> String {
        format!("A link, and no sentence to check. This is what it leads to, in data release {release}:")
    }

    fn claim_more(&self, number: usize) -> String {
        format!("… and {number} more.")
    }

    fn claim_made_up(&self) -> &'static str {
        "The answers are made up. That it matches does not make it a finding."
    }
}
