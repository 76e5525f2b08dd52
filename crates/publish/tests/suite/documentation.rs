//! That docs/disclosure.md says what the code does: its numbers are the code's.

use std::fs;

use disclosure::{ATTEMPTS, BRANCHES, COARSER_BASE, MOST, REDRAWS, SELECTIONS, SIDE_BARS};
use publish::{ATTACKER, LEAST_THRESHOLD, read_survey};
use survey::{Method, Parameters, wire::CERTIFICATE};

use crate::fixtures::{SURVEYS, checkout, survey_folder};

/// The document, each paragraph in one line.
fn document() -> String {
    let text = fs::read_to_string(checkout().join("docs/disclosure.md")).expect("the document");
    text.replace('\n', " ")
}

fn parameters() -> [Parameters; 2] {
    SURVEYS.map(|name| read_survey(&survey_folder(name)).expect("a survey").parameters)
}

#[test]
fn the_document_has_the_parameters_of_both_surveys() {
    assert_eq!(SURVEYS, ["care-for-the-carer-2020", "example"]);
    let text = fs::read_to_string(checkout().join("docs/disclosure.md")).unwrap();
    let all = parameters();
    for (name, [first, second]) in [
        ("`k`, threshold", all.map(|it| it.threshold)),
        ("`b`, rounding base", all.map(|it| it.rounding_base)),
        ("`w`, protection width", all.map(|it| it.protection_width)),
    ] {
        let row = text.lines().find(|line| line.starts_with(&format!("| {name} |"))).expect(name);
        assert!(row.ends_with(&format!("| {first} | {second} |")), "{row}");
    }
}

#[test]
fn the_document_has_the_constants_of_the_method() {
    let (from, below) = (SIDE_BARS.start, SIDE_BARS.end);
    let thousands = format!("{},{:03}", BRANCHES / 1000, BRANCHES % 1000);
    let document = document();
    for words in [
        format!("A codebook may not have less than {LEAST_THRESHOLD}."),
        format!("from {from}% or more and below {below}%"),
        format!("If {ATTEMPTS} tries do not fit, the other side has {ATTEMPTS}."),
        format!("it is drawn again: {REDRAWS} draws in all"),
        format!("{REDRAWS} draws to multiples of {COARSER_BASE} follow"),
        format!("in at most {thousands} branches for each end"),
        format!("in {thousands} branches counts as disclosing"),
        format!("for {SELECTIONS} random selections"),
        format!("`RELEASE.{CERTIFICATE}`"),
        format!("At least {} in 100 people must be, or the method is refused", Method::NEARLY_ALL),
        format!("of every single group that is shown at least {MOST} in 100"),
        format!("is drawn again, {REDRAWS} times; then the question is rounded to multiples of {COARSER_BASE};"),
        format!("the version of the attacker, which is {ATTACKER}."),
    ] {
        assert!(document.contains(&words), "docs/disclosure.md does not say: {words}");
    }
}

#[test]
fn the_document_promises_what_the_audit_proves_and_no_more() {
    let document = document();
    assert!(document.contains("each answer count of every group keeps a range of at least min(w, group size)."));
    let not = "It is a range and not a probability, and no protection against someone who already knows";
    assert!(document.contains(not));
    // What the promise means is told of these numbers.
    for Parameters { threshold, rounding_base, protection_width } in parameters() {
        assert_eq!((threshold, rounding_base, protection_width), (10, 3, 2));
    }
    assert!(document.contains("A range of 2 means that at least three numbers in a row are possible."));
    assert!(document.contains("Nothing is shown of fewer than ten people"));
}

/// What stands between back ticks in the table of what holds each promise.
fn named_as_holding() -> Vec<String> {
    let text = fs::read_to_string(checkout().join("docs/disclosure.md")).expect("the document");
    let (_, after) = text.split_once("## What holds this\n").expect("the section");
    let section = after.split("\n## ").next().expect("a section");
    let rows = section.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").nth(1).map(str::to_owned));
    let rows: Vec<String> = rows.skip(1).collect();
    assert!(rows.len() >= 20, "{}", rows.len());
    for row in &rows {
        assert!(row.contains("::") || row.contains('/'), "a promise that nothing holds: {row}");
    }
    rows.iter().flat_map(|row| row.split('`').skip(1).step_by(2).map(str::to_owned)).collect()
}

#[test]
fn every_test_that_the_document_names_is_there() {
    for named in named_as_holding().iter().filter(|named| *named != "publish") {
        let Some((module, test)) = named.split_once("::") else {
            assert!(checkout().join(named).is_file(), "there is no file {named}");
            continue;
        };
        let has = |crate_name: &str| {
            let path = checkout().join(format!("crates/{crate_name}/tests/suite/{module}.rs"));
            let text = fs::read_to_string(path).unwrap_or_default();
            let is_test = |at: usize| text[..at].trim_end().ends_with("#[test]");
            text.match_indices(&format!("fn {test}(")).any(|(at, _)| is_test(at))
        };
        assert!(has("disclosure") || has("publish"), "no test is called {named}");
    }
}
