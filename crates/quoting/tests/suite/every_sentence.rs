//! Every sentence that a page can say comes back as it is, and none comes back with another digit.

use quoting::{Claim, Finding, Found, Kind, Link, Outcome, Sayings, Shelf, Source, Statistic};
use survey::{
    Against, Choice, QuestionId, Selection,
    page::{Page, Route},
    wire::Edition,
};
use words::Language;

use crate::fixtures::{SITE, newest};

fn editions() -> [Edition; 2] {
    ["care-for-the-carer-2020", "example"].map(newest)
}

/// Every pair of a region node and a setting node, in every wave, beside the rest, beside everyone, beside some others,
/// and beside the other waves.
fn choices(edition: &Edition) -> Vec<Choice> {
    let release = &edition.release;
    let codebook = &release.codebook;
    let coarse = codebook.regions.levels()[codebook.regions.levels().len() - 1].nodes[0];
    let some = Selection::of_nodes(codebook, coarse, survey::NodeId::EVERYONE);
    let mut choices = Vec::new();
    for group in codebook.groups() {
        let selection = Selection::of_nodes(codebook, group.region, group.setting);
        for wave in release.wave_ids() {
            let waves = release.wave_ids().filter(|other| *other != wave).map(Against::Wave);
            let others =
                [Selection::everyone(codebook), some.clone()].into_iter().filter(|others| *others != selection);
            for against in [Against::Rest].into_iter().chain(others.map(Against::Others)).chain(waves) {
                choices.push(Choice { selection: selection.clone(), wave, against, measure: None });
            }
        }
    }
    choices
}

/// What the page of a question says of a choice.
fn page_of<'a>(source: &Source<'a>, choice: &Choice, question: QuestionId) -> Sayings<'a> {
    let page = Page { language: Language::English, route: Route::Question(question) };
    let query = page.query(choice, source.release());
    Sayings::of(source, &link(source, page, &query)).expect("a page with numbers")
}

fn link(source: &Source<'_>, page: Page, query: &str) -> Link {
    Link {
        address: None,
        release: Some(source.edition().id.to_string()),
        path: page.path(&source.release().codebook),
        query: query.to_owned(),
    }
}

/// The text with another digit in the place of one: the digits are counted from 0, round and round.
fn with_another_digit(text: &str, which: usize) -> String {
    let digits: Vec<_> = text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).collect();
    let (at, digit) = digits[which % digits.len()];
    let other =
        char::from(b'0' + (u8::try_from(digit).expect("a digit") - b'0' + 1 + u8::try_from(which % 9).unwrap()) % 10);
    format!("{}{other}{}", &text[..at], &text[at + 1..])
}

fn words_of(finding: &Finding) -> String {
    format!("{} {}", finding.sentence, finding.source)
}

/// Whether a text is, word for word, something that the page says.
fn matches(said: &Sayings<'_>, text: &str) -> bool {
    let claim = Claim::read(text);
    let found = said.found_in(&claim);
    !found.is_empty() && found.iter().all(Found::is_same)
}

#[test]
fn every_sentence_comes_back_as_itself_and_with_another_digit_it_does_not() {
    let mut checked = 0;
    for edition in &editions() {
        let source = Source::new(edition);
        for (turn, choice) in choices(edition).iter().enumerate() {
            for question in edition.release.codebook.question_ids() {
                // Each choice with one question: every question meets every kind of choice.
                if question.0 != turn % edition.release.codebook.questions.len() {
                    continue;
                }
                let said = page_of(&source, choice, question);
                for finding in said.findings() {
                    let Statistic::Share { choice: own, question: of, .. } = &finding.statistic else { continue };
                    if (&own.selection, *of) != (&choice.selection, question) {
                        continue;
                    }
                    let text = words_of(finding);
                    let claim = Claim::read(&text);
                    let found = said.found_in(&claim);
                    assert_eq!(found.len(), 1, "{text}");
                    assert_eq!(found[0].finding.sentence, finding.sentence, "{text}");
                    assert!(found[0].is_same() && found[0].source.is_some(), "{text}");
                    let altered = with_another_digit(&text, checked);
                    assert!(!matches(&said, &altered), "{altered}\nis taken for\n{text}");
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 5_000, "{checked}");
}

#[test]
fn no_digit_of_a_sentence_can_be_changed_unnoticed() {
    let mut checked = 0;
    for edition in &editions() {
        let source = Source::new(edition);
        let all = choices(edition);
        for at in [0, 1, all.len() / 2, all.len() - 1] {
            let question = QuestionId(at % edition.release.codebook.questions.len());
            let said = page_of(&source, &all[at], question);
            for finding in said.findings().step_by(5) {
                let text = words_of(finding);
                for which in 0..text.chars().filter(char::is_ascii_digit).count() {
                    let altered = with_another_digit(&text, which);
                    assert!(!matches(&said, &altered), "{altered}\nis taken for\n{text}");
                    checked += 1;
                }
            }
        }
    }
    assert!(checked > 2_000, "{checked}");
}

#[test]
fn who_answered_comes_back_as_itself_and_with_another_digit_it_does_not() {
    for edition in &editions() {
        let source = Source::new(edition);
        let page = Page { language: Language::Welsh, route: Route::Overview };
        let said = Sayings::of(&source, &link(&source, page, "")).expect("a page with numbers");
        let people: Vec<_> = said.findings().filter(|finding| finding.kind == Kind::People).collect();
        assert!(people.len() > 10);
        for (turn, finding) in people.iter().enumerate() {
            let text = finding.text("");
            assert!(matches(&said, &text), "{text}");
            let altered = with_another_digit(&words_of(finding), turn);
            assert!(!matches(&said, &altered), "{altered}");
        }
    }
}

#[test]
fn a_sentence_is_known_again_after_what_a_text_goes_through() {
    let edition = &editions()[0];
    let source = Source::new(edition);
    let (choice, _) = Choice::read("region=south", &edition.release, None);
    let question = edition.release.codebook.find("any-support").expect("a question");
    let statistic = Statistic::share(
        &choice,
        question,
        edition.release.codebook.question(question).headline(),
        &edition.release.codebook,
    );
    let text = Finding::of(&source, &statistic, Language::English).text(SITE);
    let shelf = Shelf { newest: edition, kept: &[], withdrawn: &[] };
    for changed in [
        text.clone(),
        text.replace(' ', "\n"),
        text.replace(' ', "\u{A0}"),
        text.replace(['“', '”'], "\""),
        text.replace('%', " per cent"),
        text.replace('%', "\u{202F}%"),
        text.to_uppercase().replace("HTTPS://EXAMPLE.ORG/RELEASE", "https://example.org/release").to_lowercase(),
        format!("According to a survey, {text} That was said on Friday."),
        format!("> {}", text.replace("Made-up example:", "**Made-up example:**")),
        Finding::of(&source, &statistic, Language::English).sentence
            + " "
            + &Finding::of(&source, &statistic, Language::Welsh).link(SITE),
    ] {
        let outcome = Claim::read(&changed).check(&shelf);
        assert!(matches!(outcome, Outcome::Matches(_)), "{changed}\n{outcome:?}");
    }
}
