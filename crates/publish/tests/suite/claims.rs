//! Claims, checked by the command as it is typed.

use std::{
    fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

use publish::read_survey;
use quoting::{Finding, Source, Statistic};
use survey::{Choice, wire};
use words::Language;

use crate::fixtures::{SURVEYS, checkout, folder, survey_folder};

fn releases() -> PathBuf {
    checkout().join("public/data")
}

/// Code and words of `publish check` with a claim on standard input.
fn check(claim: &str, arguments: &[&str]) -> (i32, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_publish"));
    command.arg("check").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it runs");
    child.stdin.take().expect("an input").write_all(claim.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code().expect("a code"), String::from_utf8(said).expect("text"))
}

fn in_releases(claim: &str) -> (i32, String) {
    check(claim, &["--releases", releases().to_str().expect("a path in UTF-8")])
}

/// A finding of everyone, of a survey's first question in a release.
fn finding(survey: &str, id: &str) -> String {
    let text = fs::read_to_string(releases().join(survey).join(format!("{id}.json"))).expect("the release");
    let edition = wire::read(&text).expect("a release");
    let codebook = &edition.release.codebook;
    let question = codebook.question_ids().next().expect("a question");
    let measure = codebook.question(question).headline();
    let statistic = Statistic::share(&Choice::everyone(&edition.release), question, measure, codebook);
    Finding::of(&Source::new(&edition), &statistic, Language::English).text("https://example.org/")
}

fn newest(survey: &str) -> String {
    fs::read_to_string(releases().join(survey).join("latest")).expect("its name").trim().to_owned()
}

#[test]
fn a_finding_of_either_survey_matches_and_the_code_is_0() {
    for survey in SURVEYS {
        assert!(read_survey(&survey_folder(survey)).is_ok());
        let (code, said) = in_releases(&finding(survey, &newest(survey)));
        assert_eq!(code, 0, "{said}");
        assert!(said.starts_with("Matches: data release "), "{said}");
        assert!(said.contains("That it matches does not make it a finding."), "{said}");
    }
}

#[test]
fn a_claim_may_be_an_argument_too() {
    let claim = finding("example", &newest("example"));
    assert_eq!(check("", &[&claim, "--releases", releases().to_str().unwrap()]).0, 0);
}

#[test]
fn an_altered_number_is_named_and_the_code_is_1() {
    let claim = finding("care-for-the-carer-2020", &newest("care-for-the-carer-2020"));
    assert!(claim.contains(" of 279 people"), "{claim}");
    let (code, said) = in_releases(&claim.replace("279", "297"));
    assert_eq!(code, 1);
    assert!(said.starts_with("Altered: ") && said.contains("The number 297 should be 279."), "{said}");
}

#[test]
fn what_an_older_release_said_stands_beside_what_the_newest_says() {
    let (code, said) = in_releases(&finding("example", "df92cc1ae761ab7a"));
    assert_eq!(code, 1);
    for part in ["Superseded: ", "Then (release df92cc1ae761ab7a):", "Now (release e9cf07443f0b82ec):"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn a_withdrawn_release_says_when_and_why_and_what_is_not_from_here_that_it_is_not() {
    let claim = finding("example", "e9cf07443f0b82ec");
    let (code, said) = in_releases(&claim.replace("e9cf07443f0b82ec", "8a4db1d465742320"));
    assert!(code == 1 && said.contains("was withdrawn on 3 June 2024"), "{said}");
    let (code, said) = in_releases(&claim.replace("e9cf07443f0b82ec", "e9cf07443f0b82ed"));
    assert!(code == 1 && said.starts_with("Not from here: there is no data release e9cf07443f0b82ed."), "{said}");
    let (code, said) = in_releases("38% of people.");
    assert!(code == 1 && said.starts_with("Cannot tell: "), "{said}");
}

#[test]
fn what_cannot_be_checked_has_the_code_2_and_says_why() {
    let (code, said) = in_releases(" \n");
    assert!(code == 2 && said.contains("there is nothing to check"), "{said}");
    let empty = folder();
    let (code, said) = check("38%", &["--releases", empty.path().to_str().unwrap()]);
    assert!(code == 2 && said.contains("has no survey's releases"), "{said}");
    let (code, said) = check("38%", &["--releases", empty.path().join("none").to_str().unwrap()]);
    assert!(code == 2 && said.contains("cannot read "), "{said}");
}

#[test]
fn a_release_that_was_altered_proves_nothing() {
    let folder = folder();
    let survey = folder.path().join("example");
    fs::create_dir(&survey).unwrap();
    let id = newest("example");
    let text = fs::read_to_string(releases().join("example").join(format!("{id}.json"))).unwrap();
    let altered = text.replacen("Sleeping well", "Sleeping badly", 1);
    assert_ne!(text, altered);
    fs::write(survey.join(format!("{id}.json")), altered).unwrap();
    fs::write(survey.join("latest"), &id).unwrap();
    let (code, said) = check(&finding("example", &id), &["--releases", folder.path().to_str().unwrap()]);
    assert!(code == 2 && said.contains("it was altered"), "{said}");
}
