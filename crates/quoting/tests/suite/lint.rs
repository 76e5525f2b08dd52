//! Whatever can be said says all that it must, and nothing that it must not.

use quoting::{Finding, Kind, Source};
use survey::Provenance;
use words::Language;

use crate::fixtures::{editions, every_statistic};

/// What no sentence says, in any case: these are not random samples.
const NEVER: [&str; 8] = [
    "margin of error",
    "significan",
    "statistically",
    "ymyl gwall",
    "lwfans gwallau",
    "arwyddocaol",
    "ystadegol",
    "confidence",
];

/// The numbers of a text, in order.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    for letter in text.chars().chain([' ']) {
        if letter.is_ascii_digit() {
            number.push(letter);
        } else if !number.is_empty() {
            numbers.push(std::mem::take(&mut number));
        }
    }
    numbers
}

/// Calls `check` with everything that can be said, in English and in Welsh.
fn for_each(mut check: impl FnMut(&Finding, &Finding, Provenance)) {
    for edition in editions() {
        let source = Source::new(&edition);
        for statistic in every_statistic(&edition) {
            let [english, welsh] = Language::ALL.map(|language| Finding::of(&source, &statistic, language));
            check(&english, &welsh, edition.release.provenance);
        }
    }
}

#[test]
fn every_sentence_has_its_base_its_range_its_source_and_its_full_stop() {
    let (mut shares, mut absences, mut people) = (0, 0, 0);
    for_each(|english, welsh, provenance| {
        let said = &english.sentence;
        match english.kind {
            Kind::Share => {
                shares += 1;
                assert!(said.contains(" people") && said.contains(" of "), "the base of: {said}");
                assert!(said.contains("likely range "), "the range of: {said}");
                assert!(said.contains("about "), "how exact it is: {said}");
                assert!(welsh.sentence.contains("ystod debygol "), "{}", welsh.sentence);
                // A share never stands without its range.
                let percentages = said.matches('%').count();
                assert_eq!(percentages, 3 * said.matches("likely range ").count(), "{said}");
            }
            Kind::People => {
                people += 1;
                assert!(said.contains("who answered, not who works where."), "{said}");
            }
            Kind::Published => {
                assert!(said.contains("likely range ") || said.contains("no range can be given"), "{said}");
            }
            Kind::Absence => {
                absences += 1;
                assert!(!said.contains('%'), "{said}");
            }
        }
        for finding in [english, welsh] {
            let all = format!("{} {}", finding.sentence, finding.source);
            assert!(finding.sentence.ends_with('.') && finding.source.ends_with('.'), "{all}");
            for bad in NEVER {
                assert!(!all.to_lowercase().contains(bad), "{bad}: {all}");
            }
            for doubled in ["““", "””", "  ", "..", "()", "( ", " )", " ,", " ;", "for for", ": ."] {
                assert!(!all.contains(doubled), "{doubled:?}: {all}");
            }
            assert!(finding.path.starts_with("release/"), "{}", finding.path);
        }
        if provenance == Provenance::Observed {
            assert!(english.source.contains("People chose whether to answer"), "{}", english.source);
            assert!(welsh.source.contains("Dewisodd pobl a oeddent am ateb"), "{}", welsh.source);
        }
    });
    assert!(
        shares > 50_000 && absences > 1_000 && people > 40,
        "{shares} shares, {absences} absences, {people} people"
    );
}

#[test]
fn what_is_made_up_says_so_before_anything_else_and_what_people_said_does_not() {
    for_each(|english, welsh, provenance| {
        let made_up = provenance == Provenance::Illustrative && english.kind != Kind::Published;
        assert_eq!(english.sentence.starts_with("Made-up example: "), made_up, "{}", english.sentence);
        assert_eq!(welsh.sentence.starts_with("Enghraifft ffug: "), made_up, "{}", welsh.sentence);
        assert_eq!(english.source.contains("not a finding"), made_up, "{}", english.source);
        assert_eq!(welsh.source.contains("nid canfyddiad"), made_up, "{}", welsh.source);
    });
}

#[test]
fn welsh_has_the_numbers_of_english_one_for_one() {
    for_each(|english, welsh, _| {
        let sorted = |text: &str| {
            let mut numbers = numbers(text);
            numbers.sort();
            numbers
        };
        assert_eq!(sorted(&english.sentence), sorted(&welsh.sentence), "{}\n{}", english.sentence, welsh.sentence);
        assert_eq!(numbers(&english.source), numbers(&welsh.source), "{}\n{}", english.source, welsh.source);
        assert_eq!((english.kind, numbers(&english.path)), (welsh.kind, numbers(&welsh.path)));
    });
}
