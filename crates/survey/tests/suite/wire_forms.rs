use std::{fs, path::Path};

use proptest::prelude::*;
use serde_json::{Value, json};
use survey::{
    Release,
    wire::{read, write},
};

use crate::fixtures::{
    cases,
    releases::{one_of_everything, releases, two_by_two},
};

const ID: &str = "0123456789abcdef";

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_release_is_read_as_it_was_written(release in releases()) {
        let edition = read(&write(&release, ID)).unwrap();
        prop_assert_eq!(edition.release, release);
        prop_assert_eq!(edition.id.as_str(), ID);
    }

    #[test]
    fn a_release_is_written_in_one_way(release in releases()) {
        let text = write(&release, ID);
        prop_assert_eq!(&write(&release.clone(), ID), &text);
        prop_assert_eq!(&write(&read(&text).unwrap().release, ID), &text);
    }

    #[test]
    fn a_file_means_the_same_in_the_other_forms_that_json_stat_allows(release in releases()) {
        let mut file: Value = serde_json::from_str(&write(&release, ID)).unwrap();
        for dataset in file["link"]["item"].as_array_mut().unwrap() {
            in_the_other_forms(dataset);
        }
        prop_assert_eq!(read(&file.to_string()).unwrap().release, release);
    }
}

/// Values and categories by position or name instead of in lists, and statuses in a list.
fn in_the_other_forms(dataset: &mut Value) {
    let values = dataset["value"].as_array().expect("a list").clone();
    let statuses = (0..values.len()).map(|at| dataset["status"].get(at.to_string()).cloned().unwrap_or_default());
    dataset["status"] = statuses.collect();
    let filled = values.into_iter().enumerate().filter(|(_, value)| !value.is_null());
    dataset["value"] = filled.map(|(at, value)| (at.to_string(), value)).collect();
    for (_, dimension) in dataset["dimension"].as_object_mut().expect("an object") {
        let ids = dimension["category"]["index"].as_array().expect("a list").clone();
        let ids = ids.iter().enumerate().map(|(at, id)| (id.as_str().expect("an id").to_owned(), json!(at)));
        dimension["category"]["index"] = ids.collect();
    }
}

#[test]
fn whole_numbers_may_be_written_with_a_fraction_of_nothing() {
    let text = write(&two_by_two(), ID);
    assert!(text.contains("[18,42,"));
    assert_eq!(read(&text.replace("[18,42,", "[18.0,4.2e1,")).unwrap().release, two_by_two());
}

#[test]
fn a_file_without_statuses_means_the_same() {
    let mut file: Value = serde_json::from_str(&write(&two_by_two(), ID)).unwrap();
    file["link"]["item"][0].as_object_mut().unwrap().remove("status");
    assert_eq!(read(&file.to_string()).unwrap().release, two_by_two());
}

#[test]
fn what_is_not_published_has_no_value_and_one_status() {
    let file: Value = serde_json::from_str(&write(&two_by_two(), ID)).unwrap();
    let dataset = &file["link"]["item"][0];
    let values = dataset["value"].as_array().unwrap().iter().enumerate();
    let hidden: Vec<_> =
        values.filter(|(_, value)| value.is_null()).map(|(at, _)| (at.to_string(), json!("c"))).collect();
    assert_eq!(hidden.len(), 4, "one of nine groups, two answers, count and base");
    assert_eq!(dataset["status"], hidden.into_iter().collect::<Value>());
}

/// Explorers that are out there read this form for ever. If this test fails, the format has changed: that
/// takes a line in the change log, and another schema number if an older explorer would read it wrongly.
#[test]
fn the_form_is_the_one_that_is_out_there() {
    check_golden(&two_by_two(), "two-by-two.json", include_str!("../golden/two-by-two.json"));
    check_golden(&one_of_everything(), "one-of-everything.json", include_str!("../golden/one-of-everything.json"));
}

fn check_golden(release: &Release, name: &str, golden: &str) {
    let written = write(release, ID);
    if written != golden {
        let changed = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::write(&changed, written).expect("room in the target folder");
        panic!("tests/golden/{name} is not what is written now, which is {}", changed.display());
    }
    assert_eq!(read(golden).map(|edition| edition.release).as_ref(), Ok(release));
}

#[test]
fn a_made_up_release_says_so_to_every_reader_in_every_name() {
    let file: Value = serde_json::from_str(&write(&one_of_everything(), ID)).unwrap();
    let datasets = file["link"]["item"].as_array().unwrap();
    assert_eq!(datasets.len(), 5, "two questions in the first wave and three in the second");
    for named in datasets.iter().chain([&file]) {
        assert!(named["label"].as_str().unwrap().starts_with("MADE-UP EXAMPLE, not findings: "));
    }
}
