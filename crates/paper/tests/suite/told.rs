use chart::Context;
use quoting::Source;
use survey::Provenance;

use crate::fixtures::{INVENTED, REAL, for_each, newest, profile, said, texts};

#[test]
fn every_sheet_says_that_made_up_answers_are_made_up_and_whom_it_is_of() {
    for survey in [REAL, INVENTED] {
        for_each(survey, |profile| {
            let sheets = profile.drawings();
            let lacking = sheets.iter().filter(|sheet| {
                let said = said(std::slice::from_ref(sheet));
                let words = profile.context().words();
                !said.contains(words.made_up()) || !said.contains(words.made_up_what())
            });
            lacking.map(|_| "a sheet does not say that it is made up".to_owned()).collect()
        });
    }
}

#[test]
fn what_people_answered_is_nowhere_called_made_up() {
    let mut edition = newest(REAL);
    edition.release.provenance = Provenance::Observed;
    let source = Source::new(&edition);
    for path in ["area/london/", "cy/area/london/"] {
        let profile = profile(&source, path, "");
        let (said, words) = (said(&profile.drawings()), profile.context().words());
        assert!(!said.contains(words.made_up()), "{said}");
        assert!(said.contains(words.paper_findings()), "{said}");
    }
}

#[test]
fn each_question_with_its_wording_and_every_answer_is_on_paper() {
    for survey in [REAL, INVENTED] {
        let edition = newest(survey);
        let source = Source::new(&edition);
        let page = if survey == REAL { "area/london/" } else { "area/gannet-skerries/" };
        for path in [page.to_owned(), format!("cy/{page}")] {
            let profile = profile(&source, &path, "");
            let (said, context) = (said(&profile.drawings()), profile.context());
            for question in &context.codebook().questions {
                let labels = question.answers.iter().map(|answer| &answer.label);
                for label in [&question.title, &question.wording].into_iter().chain(labels) {
                    let label = context.label(label);
                    assert!(said.contains(label), "{path}: «{label}» is not in {said}");
                }
            }
        }
    }
}

/// The very numbers of the page: those of the tables that stand below its figures.
#[test]
fn every_share_of_the_page_is_on_paper_with_its_range() {
    for survey in [REAL, INVENTED] {
        for_each(survey, |profile| {
            let Context { edition, language } = profile.context();
            let (release, words) = (&edition.release, language.words());
            let view = survey::View::of(release, profile.choice());
            let sheets = profile.drawings();
            let lines: Vec<_> = sheets.iter().flat_map(texts).map(|text| text.text.as_str()).collect();
            let readings = release.codebook.question_ids().map(|question| view.read(release, question));
            let rows: Vec<_> = readings.flat_map(|reading| reading.rows).collect();
            let estimates = rows.iter().flat_map(|row| [Some(&row.estimate), row.other.as_ref()]).flatten();
            let shown = estimates.filter(|_| view.people().is_some()).filter_map(|estimate| estimate.shown());
            let numbers = shown.map(|shown| {
                let (lower, upper) = chart::range(shown);
                words.share_and_range(words::Percent(shown.share.percent()), lower, upper)
            });
            numbers.filter(|number| !lines.contains(&number.as_str())).map(|number| format!("lacks {number}")).collect()
        });
    }
}

#[test]
fn where_nothing_can_be_shown_paper_says_why_and_shows_the_nearest() {
    let edition = newest(REAL);
    let source = Source::new(&edition);
    let profile = profile(&source, "area/wales/", "setting=voluntary-sector");
    let (sheets, words) = (profile.drawings(), profile.context().words());
    assert_eq!(sheets.len(), 2);
    let first = said(&sheets[..1]);
    assert!(first.contains(words.too_few()), "{first}");
    assert!(first.contains(&words.too_few_why(10)), "{first}");
    assert!(first.contains("Wales: 24 people"), "{first}");
    let second = said(&sheets[1..]);
    assert!(second.contains("Voluntary, community and social enterprise: 54 people"), "{second}");
}
