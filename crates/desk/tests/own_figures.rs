//! Figures of the visitor's own on a page: what is said of them, and that nothing takes them for the survey's.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::Path};

use desk::{Desk, OwnFigures};

const FILE: &str = "question,answer,count,asked,survey\ncompany,alone,31,50,<b>Ours</b>\ncompany,together,19,,\n\
                    staying,yes,12,50,\n";

fn desk(path: &str) -> Desk {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data/example");
    let latest = fs::read_to_string(folder.join("latest")).unwrap();
    let release = fs::read_to_string(folder.join(format!("{}.json", latest.trim()))).unwrap();
    Desk::open(&release, path, "https://example.org/").unwrap()
}

#[test]
fn a_page_of_a_question_shows_that_question_and_names_the_others_of_the_file() {
    let desk = desk("question/company/");
    let own = OwnFigures::of(&desk, FILE.as_bytes());
    assert_eq!(own.faults(), "");
    assert!(own.said().contains("figures for 2 questions"), "{}", own.said());
    assert!(own.said().contains("also has figures for other questions: “Staying on”"), "{}", own.said());
    assert_eq!(own.html("").matches("<figure").count(), 1);
    assert!(own.html("").contains("62%"), "31 of 50");
}

#[test]
fn a_page_of_an_area_shows_every_question_of_the_file() {
    let desk = desk("area/north-coast/");
    let own = OwnFigures::of(&desk, FILE.as_bytes());
    assert_eq!(own.html("").matches("<figure").count(), 2);
    assert!(own.html("").contains("North coast"));
    assert!(own.said().ends_with("figures for 2 questions."), "{}", own.said());
}

#[test]
fn a_page_whose_question_is_not_in_the_file_says_so() {
    let desk = desk("question/sleep/");
    let own = OwnFigures::of(&desk, FILE.as_bytes());
    assert!(own.said().contains("no figures for the question of this page"), "{}", own.said());
    assert_eq!(own.html("").matches("<figure").count(), 0);
}

#[test]
fn the_figures_follow_the_filters() {
    let desk = desk("question/company/");
    let own = OwnFigures::of(&desk, FILE.as_bytes());
    assert!(own.html("region=north-coast").contains("North coast"));
    assert_ne!(own.html("region=north-coast"), own.html(""));
}

#[test]
fn a_file_with_faults_shows_them_and_no_figure() {
    let desk = desk("cy/question/company/");
    let own = OwnFigures::of(&desk, b"question,answer,count,asked\ncompany,<i>alone</i>,x,50\n");
    assert_eq!((own.html("").as_str(), own.said().as_str(), own.picture("company", "")), ("", "", None));
    assert!(own.faults().contains("Llinell 2, colofn B (answer)"), "{}", own.faults());
    assert!(own.faults().contains("Llinell 2, colofn C (count)") && !own.faults().contains("<i>"), "{}", own.faults());
    let many = format!("question,answer,count,asked\n{}", "company,alone,x,50\n".repeat(60));
    assert!(OwnFigures::of(&desk, many.as_bytes()).faults().contains("… a 10 arall."));
}

#[test]
fn whatever_is_shown_and_kept_says_that_it_is_unofficial_and_what_the_file_says_is_no_markup() {
    let desk = desk("question/company/");
    let own = OwnFigures::of(&desk, FILE.as_bytes());
    let mark = desk.words().own_mark();
    let (html, picture) = (own.html(""), own.picture("company", "").unwrap());
    for text in [&html, &picture] {
        assert!(text.contains(mark) && !text.contains("<b>") && text.contains("&lt;b&gt;Ours"), "{text}");
    }
    // The caption, each sentence, and both drawings.
    assert!(html.matches(mark).count() >= 4);
    assert_eq!(own.picture_name("company"), "made-up-own-figures-unofficial-company.svg");
    assert_eq!(own.picture("sleep", ""), None);
}

#[test]
fn few_people_are_warned_of_before_anything_is_shown() {
    let desk = desk("question/company/");
    let own = OwnFigures::of(&desk, b"question,answer,count,asked\ncompany,alone,4,50\n");
    let html = own.html("");
    assert!(html.find("Small numbers can identify people").unwrap() < html.find("<figure").unwrap());
}

#[test]
fn nothing_of_a_file_is_in_what_can_be_quoted_or_given_away() {
    let desk = desk("question/company/");
    let asked = desk::Asked { exhibit: "answers:company".to_owned(), query: String::new(), order: None };
    let before = desk::Quote::of(&desk, &asked).unwrap().html();
    let own = OwnFigures::of(&desk, FILE.as_bytes());
    assert!(own.html("").contains("Ours"));
    assert_eq!(desk::Quote::of(&desk, &asked).unwrap().html(), before);
    assert!(!own.html("").contains("href") && !own.picture("company", "").unwrap().contains("example.org"));
}
