//! A canary: a name, an address and a free text that must come out nowhere.

use std::fs;

use miette::{GraphicalReportHandler, GraphicalTheme, Report};
use publish::{BuildError, Settings, build, import, write};

use crate::fixtures::{HEADER, folder, one_of_each, put};

const CANARY: &str = "Canary";

/// 40 made-up people, with columns beside those that are asked for.
fn with_personal_columns() -> String {
    let row = |at: u32| {
        let well = if at.is_multiple_of(2) { "Yes" } else { "No" };
        format!("x,North,Sea,{well},,Much,Jane {CANARY} {at},{CANARY}@example.org,I am {CANARY} and I am lonely\n")
    };
    format!("{HEADER},Name,E-mail,Anything else? ({CANARY})\n{}", (0..40).map(row).collect::<String>())
}

#[test]
fn columns_that_the_codebook_does_not_name_reach_no_release() {
    let (folder_of_survey, survey) = one_of_each();
    put(folder_of_survey.path(), "second.csv", &with_personal_columns());
    let audited = build(&survey, &Settings::default()).unwrap();
    let out = folder();
    let written = write(&audited, out.path()).unwrap();
    assert!(!fs::read_to_string(written.path).unwrap().contains(CANARY));
    assert!(!format!("{audited:?}").contains(CANARY));
    assert!(!format!("{:?}", import(&survey, 1, &folder_of_survey.path().join("second.csv"))).contains(CANARY));
}

#[test]
fn no_error_repeats_what_somebody_wrote() {
    let (folder, survey) = one_of_each();
    let texts = ["Where?", "For whom?", "Well?", "Why not?", "How much?"];
    for wrong in 0..texts.len() {
        let mut cells = ["x", "North", "Sea", "No", "Rain", "Much"].map(str::to_owned);
        cells[wrong + 1] = format!("{CANARY} <jane@{CANARY}.org>");
        put(folder.path(), "second.csv", &format!("{HEADER}\n{}\n", cells.join(",")));
        let error = build(&survey, &Settings::default()).unwrap_err();
        assert!(matches!(error, BuildError::Import(_)));
        let mut rendered = format!("{error} {error:?}");
        let report = Report::new(error);
        GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
            .render_report(&mut rendered, report.as_ref())
            .unwrap();
        assert!(rendered.contains(texts[wrong]) && !rendered.contains(CANARY), "{rendered}");
    }
}

#[test]
fn a_row_of_the_wrong_length_is_not_repeated_either() {
    let (folder, survey) = one_of_each();
    put(folder.path(), "second.csv", &format!("{HEADER}\nx,North,Sea,No,{CANARY}\n"));
    let error = build(&survey, &Settings::default()).unwrap_err();
    assert!(!format!("{error} {error:?}").contains(CANARY));
}

#[test]
fn peoples_answers_are_refused_without_a_key() {
    let (folder, survey) = one_of_each();
    for wave in ["first.csv", "second.csv"] {
        let text = fs::read_to_string(folder.path().join(wave)).unwrap();
        put(folder.path(), wave, &text.replace("MADE-UP EXAMPLE", "Respondent"));
    }
    let error = build(&survey, &Settings::default()).unwrap_err();
    assert!(matches!(error, BuildError::NoKey));
    assert_eq!(error.to_string(), "these are people's answers, and there is no key to round them with");
}

#[test]
fn a_survey_is_made_up_in_every_wave_or_in_none() {
    let (folder, survey) = one_of_each();
    let text = fs::read_to_string(folder.path().join("first.csv")).unwrap();
    put(folder.path(), "first.csv", &text.replace("MADE-UP EXAMPLE", "Respondent"));
    let error = build(&survey, &Settings::default()).unwrap_err();
    assert_eq!(error.to_string(), "some waves are made up and others are not; a release is the one or the other");
}

#[test]
fn peoples_answers_are_refused_before_anything_is_drawn_with_a_key_that_everybody_has() {
    // So few that protecting them would fail, had it been tried.
    let (folder, survey) = one_of_each();
    put(folder.path(), "first.csv", "Where?,For whom?,Well?,Why not?\nNorth,Sea,Yes,\n");
    put(folder.path(), "second.csv", "Where?,For whom?,Well?,Why not?,How much?\nNorth,Sea,Yes,,Much\n");
    assert!(matches!(build(&survey, &Settings::default()), Err(BuildError::NoKey)));
}

/// One-of-each whose second wave has other rows.
fn of_rows(rows: &str) -> Result<disclosure::Audited, BuildError> {
    let (folder, survey) = one_of_each();
    put(folder.path(), "second.csv", &format!("{HEADER}\n{rows}"));
    build(&survey, &Settings::default())
}

fn told(rows: &str) -> String {
    of_rows(rows).expect_err("it is told twice").to_string()
}

#[test]
fn two_questions_that_everybody_answered_alike_are_refused_whatever_their_answers_are_called() {
    let both = "x,North,Sea,Yes,,Much\nx,North,Land,No,Rain,Little\nx,South,Sea,No,Rain,Little\n".repeat(20);
    let said = told(&both);
    let twice = "\n  question 'scale', wave 'second': expected answers of its own, found that everybody who answered \
                 'single' alike answered this one alike, and the reverse";
    assert!(said.contains("some answers are told twice:") && !said.contains("'several'"), "{said}");
    assert!(said.contains(twice) || said.contains(&twice.replace("'single'", "'several'")), "{said}");
    // One person who did not is enough for them to be two questions.
    assert!(of_rows(&format!("{both}x,North,Sea,Yes,,Some\nx,North,Sea,Yes,,Little\n")).is_ok());
}

#[test]
fn a_question_that_everybody_of_a_place_answered_alike_is_refused() {
    let by_region = "x,North,Sea,Yes,,Much\nx,North,Land,Yes,,Little\nx,South,Sea,No,Rain,Little\n".repeat(20);
    let regions = "question 'single', wave 'second': expected answers of its own, found that everybody in a region gave the \
                   same, so that exact sizes tell them";
    assert!(told(&by_region).contains(regions), "{}", told(&by_region));
    let by_setting = "x,North,Sea,Yes,,Much\nx,North,Land,No,Wind,Little\nx,South,Sea,Yes,,Little\n".repeat(20);
    assert!(told(&by_setting).contains("found that everybody in a setting gave the same"), "{}", told(&by_setting));
}

#[test]
fn a_copy_of_a_wave_is_no_wave() {
    let (folder, survey) = one_of_each();
    let codebook = fs::read_to_string(folder.path().join("codebook.toml")).unwrap();
    put(folder.path(), "codebook.toml", &codebook.replace("waves = [\"second\"]\n", ""));
    let second = fs::read_to_string(folder.path().join("second.csv")).unwrap();
    put(folder.path(), "first.csv", &second);
    drop(survey);
    let survey = publish::read_survey(folder.path()).unwrap();
    let error = build(&survey, &Settings::default()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the waves 'first' and 'second' are of the same answers, which would be rounded twice"
    );
}
