use proptest::prelude::*;
use serde_json::{Value, json};
use survey::{
    Release,
    wire::{read, write},
};

use crate::fixtures::{
    cases,
    releases::{one_of_everything, two_by_two},
};

fn file(release: &Release) -> Value {
    serde_json::from_str(&write(release, "0123456789abcdef")).expect("JSON")
}

fn refusal(file: &Value) -> String {
    read(&file.to_string()).expect_err("this is no release").to_string()
}

/// What is said of the two-by-two release once `place`, a path such as `/link/item/0/version`, holds `value`.
fn refused(place: &str, value: Value) -> String {
    let mut file = file(&two_by_two());
    *file.pointer_mut(place).expect("the place is there") = value;
    refusal(&file)
}

/// The same of the release with something of everything.
fn refused_of_everything(place: &str, value: Value) -> String {
    let mut file = file(&one_of_everything());
    *file.pointer_mut(place).expect("the place is there") = value;
    refusal(&file)
}

/// The path of a cell of the two-by-two release: everyone first on either axis, then the two places.
fn cell(answer: usize, region: usize, setting: usize, metric: usize) -> String {
    format!("/link/item/0/value/{}", ((answer * 3 + region) * 3 + setting) * 2 + metric)
}

const COUNT: usize = 0;
const BASE: usize = 1;

#[test]
fn another_format_is_refused() {
    assert_eq!(refused("/version", json!("1.2")), "version: expected '2.0', found '1.2'");
    assert_eq!(refused("/class", json!("dataset")), "class: expected 'collection', found 'dataset'");
    assert_eq!(refused("/extension/schema", json!(2)), "extension.schema: expected 1, found 2");
    assert_eq!(refused("/extension/schema", json!("1")), "extension.schema: expected a number, found '1'");
    assert_eq!(refused("/link/item/0/version", json!("1.2")), "link.item[0].version: expected '2.0', found '1.2'");
    assert_eq!(
        refused("/link/item/0/class", json!("bundle")),
        "link.item[0].class: expected 'dataset', found 'bundle'"
    );
}

#[test]
fn a_head_that_says_what_cannot_be_is_refused() {
    let cases = [
        ("/release", json!("0123"), "release: expected 16 hexadecimal digits, found '0123'"),
        ("/release", json!("0123456789ABCDEF"), "release: expected 16 hexadecimal digits, found '0123456789ABCDEF'"),
        ("/provenance", json!("real"), "provenance: expected 'observed' or 'illustrative', found 'real'"),
        ("/survey/id", json!("A b"), "survey.id: expected lower-case letters, digits and hyphens, found 'A b'"),
        ("/survey/title/en", json!(""), "survey.title.en: expected some text, found ''"),
        ("/survey/title", json!("One"), "survey.title.en: expected a text, found null"),
        ("/survey/published", json!("July"), "survey.published: expected a date such as 2020-06-19, found 'July'"),
        ("/disclosure/threshold", json!(0), "disclosure.threshold: expected at least 1, found 0"),
        ("/disclosure/threshold", json!(9.5), "disclosure.threshold: expected a whole number from 0, found 9.5"),
        ("/disclosure/rounding_base", json!(0), "disclosure.rounding_base: expected at least 1, found 0"),
        ("/waves", json!({}), "waves: expected a list, found an object"),
        ("/region/places", json!([]), "region: expected a hierarchy of places, found there is no place in it"),
        (
            "/setting/places/1/id",
            json!("setting-0"),
            "setting: expected a hierarchy of places, found two of its nodes are called 'setting-0'",
        ),
        (
            "/impossible",
            json!([["region-0", "moon"]]),
            "impossible[0]: expected the ids of a region and a setting, found a list of 2",
        ),
        ("/question/0/kind", json!("open"), "question[0].kind: expected 'single', 'several' or 'scale', found 'open'"),
        ("/question/0/required", json!(1), "question[0].required: expected true or false, found 1"),
        ("/question/0/answers", json!([]), "question[0].answers: expected at least one answer, found a list of 0"),
        (
            "/question/0/answers/1/id",
            json!("Yes!"),
            "question[0].answers[1].id: expected lower-case letters, digits and hyphens, found 'Yes!'",
        ),
        (
            "/question/0/answers/1/id",
            json!("answer-0"),
            "question[0].answers: expected categories with ids that differ, found 'answer-0' twice",
        ),
    ];
    for (place, value, expected) in cases {
        assert_eq!(refused(&format!("/extension{place}"), value), format!("extension.{expected}"));
    }
}

#[test]
fn a_wave_that_cannot_be_is_refused() {
    let fieldwork = |dates: Value| refused("/extension/waves/0/fieldwork", dates);
    assert_eq!(
        fieldwork(json!(["2020-06-31", "2020-07-01"])),
        "extension.waves[0].fieldwork[0]: expected a date such as 2020-06-19, found '2020-06-31'"
    );
    for dates in [json!(["2020-06-02", "2020-06-01"]), json!(["2020-06-02"]), json!([])] {
        let said = fieldwork(dates.clone());
        let found = format!("found a list of {}", dates.as_array().unwrap().len());
        assert_eq!(
            said,
            format!("extension.waves[0].fieldwork: expected a first day and a last, not before it, {found}")
        );
    }
    assert_eq!(refused("/link/item", json!([])), "wave '2020': expected at least one dataset, found none");
    assert_eq!(
        refused_of_everything("/extension/waves/1/id", json!("2019")),
        "extension.waves: expected ids that differ, found '2019' twice"
    );
}

#[test]
fn a_release_has_a_wave() {
    let mut file = file(&two_by_two());
    file["extension"]["waves"] = json!([]);
    file["link"]["item"] = json!([]);
    assert_eq!(refusal(&file), "extension.waves: expected at least one wave, found a list of 0");
}

#[test]
fn a_question_is_there_once() {
    assert_eq!(
        refused_of_everything("/extension/question/2/id", json!("single")),
        "extension.question: expected ids that differ, found 'single' twice"
    );
}

#[test]
fn an_answer_cannot_be_called_what_files_call_no_answer() {
    assert_eq!(
        refused_of_everything("/extension/question/1/answers/0/id", json!("not-asked")),
        "extension.question[1].answers: expected categories with ids that differ, found 'not-asked' twice"
    );
}

#[test]
fn a_dataset_of_nothing_that_was_asked_is_refused() {
    let mut two = file(&two_by_two());
    let item = two["link"]["item"][0].clone();
    two["link"]["item"].as_array_mut().unwrap().push(item);
    assert_eq!(refusal(&two), "question 'question', wave '2020': expected one dataset, found 2");
    two["link"]["item"][1]["extension"]["wave"] = json!("1999");
    assert_eq!(refusal(&two), "link.item[1].extension.wave: expected the id of a wave, found '1999'");
    two["link"]["item"][1]["extension"]["question"] = json!("other");
    assert_eq!(refusal(&two), "link.item[1].extension.question: expected the id of a question, found 'other'");
}

#[test]
fn a_level_of_places_that_are_not_there_is_refused() {
    assert_eq!(
        refused_of_everything("/extension/region/levels/0/groups/0/places/0", json!("atlantis")),
        "extension.region.levels[0].groups[0].places[0]: expected the id of one of the places, found 'atlantis'"
    );
    assert_eq!(
        refused_of_everything("/extension/region/levels/0/groups/1/places", json!([])),
        "extension.region: expected a hierarchy of places, found the level 'level-0' must hold each place exactly \
         once, but not so 'region-2'"
    );
}

#[test]
fn a_percentage_above_a_hundred_is_refused() {
    for percent in [101, 256, 300] {
        assert_eq!(
            refused_of_everything("/extension/published/0/percent", json!(percent)),
            format!("extension.published[0].percent: expected a percentage up to 100, found {percent}")
        );
    }
}

#[test]
fn categories_that_are_unknown_missing_or_in_another_order_are_refused() {
    let dimensions = [
        ("answer", ["answer-0", "answer-1"].as_slice()),
        ("region", &["everyone", "region-0", "region-1"]),
        ("setting", &["everyone", "setting-0", "setting-1"]),
        ("metric", &["count", "base"]),
    ];
    for (dimension, ids) in dimensions {
        let place = format!("question 'question', wave '2020', dimension.{dimension}.category.index");
        let with = |ids: &[&str]| refused(&format!("/link/item/0/dimension/{dimension}/category/index"), json!(ids));
        let size = ids.len();

        let mut unknown = ids.to_vec();
        unknown[size - 1] = "martian";
        assert_eq!(with(&unknown), format!("{place}[{}]: expected '{}', found 'martian'", size - 1, ids[size - 1]));

        let mut reordered = ids.to_vec();
        reordered.swap(0, 1);
        assert_eq!(with(&reordered), format!("{place}[0]: expected '{}', found '{}'", ids[0], ids[1]));

        assert_eq!(with(&ids[..size - 1]), format!("{place}: expected {size} categories, found {}", size - 1));
        let more: Vec<_> = ids.iter().copied().chain(["another"]).collect();
        assert_eq!(with(&more), format!("{place}: expected {size} categories, found {}", size + 1));
    }
}

#[test]
fn categories_by_position_are_held_to_the_same_order() {
    let with = |index: Value| refused("/link/item/0/dimension/answer/category/index", index);
    assert_eq!(
        with(json!({ "answer-0": 1, "answer-1": 0 })),
        "question 'question', wave '2020', dimension.answer.category.index[0]: expected 'answer-0', found 'answer-1'"
    );
    for second in [json!(0), json!(2), json!(-1), json!("1")] {
        assert_eq!(
            with(json!({ "answer-0": 0, "answer-1": second })),
            "link.item[0].dimension.answer.category.index: expected each position once, found an object"
        );
    }
}

#[test]
fn sizes_that_are_not_those_of_the_codebook_are_refused() {
    assert_eq!(
        refused("/link/item/0/size", json!([2, 3, 3, 1])),
        "question 'question', wave '2020', size: expected 2, 3, 3, 2, found 2, 3, 3, 1"
    );
    assert_eq!(
        refused("/link/item/0/id", json!(["region", "answer", "setting", "metric"])),
        "question 'question', wave '2020', id: expected answer, region, setting, metric, found others"
    );
}

#[test]
fn cells_too_few_too_many_or_nowhere_are_refused() {
    let place = "question 'question', wave '2020'";
    assert_eq!(refused("/link/item/0/value", json!([18, 42])), format!("{place}, value: expected 36 cells, found 2"));
    assert_eq!(
        refused("/link/item/0/value", json!(vec![0; 37])),
        format!("{place}, value: expected 36 cells, found 37")
    );
    assert_eq!(refused("/link/item/0/status", json!([null])), format!("{place}, status: expected 36 cells, found 1"));
    for key in ["36", "-1", "01", "x", ""] {
        let expected = format!("{place}, value: expected 36 cells, found one at '{key}'");
        assert_eq!(refused("/link/item/0/value", json!({ key: 3 })), expected);
    }
}

#[test]
fn a_count_above_its_base_is_refused() {
    assert_eq!(
        refused(&cell(1, 2, 0, COUNT), json!(23)),
        "question 'question', wave '2020', answer 'answer-1', region 'region-1', setting 'everyone', count: \
         expected at most its base 22, found 23"
    );
}

#[test]
fn numbers_that_count_nobody_are_refused() {
    let place = "question 'question', wave '2020', answer 'answer-0', region 'region-0', setting 'setting-0', count";
    for (number, shown) in [(json!(-3), "-3"), (json!(1.5), "1.5"), (json!(4_294_967_296_u64), "4294967296")] {
        let expected = format!("{place}: expected a whole number from 0, or null, found {shown}");
        assert_eq!(refused(&cell(0, 1, 1, COUNT), number), expected);
    }
}

#[test]
fn a_number_in_quotes_is_not_a_number() {
    assert_eq!(
        refused(&cell(0, 1, 1, COUNT), json!("9")),
        "question 'question', wave '2020', answer 'answer-0', region 'region-0', setting 'setting-0', count: \
         expected a whole number from 0, or null, found something else"
    );
}

#[test]
fn a_count_and_its_base_are_there_together_or_not_at_all() {
    let place = "question 'question', wave '2020', answer 'answer-0', region 'region-0', setting 'setting-1'";
    let hidden = cell(0, 1, 2, COUNT);
    assert_eq!(refused(&hidden, json!(3)), format!("{place}, count: expected null, as there is no base, found 3"));
    let place = "question 'question', wave '2020', answer 'answer-0', region 'region-1', setting 'setting-1'";
    let shown = cell(0, 2, 2, COUNT);
    assert_eq!(
        refused(&shown, json!(null)),
        format!("{place}, count: expected a count, as there is a base, found null")
    );
}

#[test]
fn bases_that_disagree_between_answers_are_refused() {
    let place = "question 'question', wave '2020', answer 'answer-1', region 'everyone', setting 'everyone', base";
    assert_eq!(refused(&cell(1, 0, 0, BASE), json!(43)), format!("{place}: expected 42, found 43"));
    assert_eq!(refused(&cell(1, 0, 0, BASE), json!(null)), format!("{place}: expected 42, found null"));
}

#[test]
fn bases_that_disagree_between_questions_are_refused() {
    let mut file = file(&one_of_everything());
    let values = file["link"]["item"][1]["value"].as_array_mut().unwrap();
    for base in values.iter_mut().skip(1).step_by(2).filter(|base| **base == json!(90)) {
        *base = json!(91);
    }
    assert_eq!(
        refusal(&file),
        "question 'several', wave '2019': expected the groups and bases of the wave's other questions, found others"
    );
}

#[test]
fn a_group_below_the_threshold_is_refused() {
    let mut file = file(&two_by_two());
    for answer in 0..2 {
        *file.pointer_mut(&cell(answer, 2, 2, BASE)).unwrap() = json!(9);
        *file.pointer_mut(&cell(answer, 2, 2, COUNT)).unwrap() = json!(3);
    }
    assert_eq!(
        refusal(&file),
        "wave '2020', region 'region-1', setting 'setting-1': expected a base of at least 10, found 9"
    );
}

#[test]
fn nothing_is_said_of_a_wave_that_does_not_say_how_many_answered() {
    let mut file = file(&two_by_two());
    for (answer, metric) in [(0, COUNT), (0, BASE), (1, COUNT), (1, BASE)] {
        *file.pointer_mut(&cell(answer, 0, 0, metric)).unwrap() = json!(null);
    }
    assert_eq!(refusal(&file), "wave '2020': expected a base for everyone, found none");
}

#[test]
fn a_file_that_breaks_off_anywhere_is_refused() {
    let text = write(&two_by_two(), "0123456789abcdef");
    let whole = text.trim_end();
    assert!(read(whole).is_ok());
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let error = read(&whole[..end]).expect_err("a part is not the whole");
        assert!(error.to_string().starts_with("line "), "{error}");
    }
}

#[test]
fn what_stands_behind_a_release_is_refused() {
    let text = write(&two_by_two(), "0123456789abcdef");
    assert!(read(&format!("{text}{text}")).is_err());
    assert!(read(&format!("{text}x")).is_err());
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_damaged_file_is_read_or_refused_and_never_more(
        at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>(), length in 0..9_usize,
    ) {
        let mut bytes = write(&one_of_everything(), "0123456789abcdef").into_bytes();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        let from = cut.index(bytes.len());
        bytes.drain(from..bytes.len().min(from + length));
        let _ = read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_file_with_one_part_of_it_replaced_is_read_or_refused_and_never_more(
        part in any::<prop::sample::Index>(), other in any::<prop::sample::Index>(),
    ) {
        let mut file = file(&one_of_everything());
        let places = places(&file, String::new());
        let value = file.pointer(&places[other.index(places.len())]).unwrap().clone();
        *file.pointer_mut(&places[part.index(places.len())]).unwrap() = value;
        let _ = read(&file.to_string());
    }
}

/// The path of every part of a file.
fn places(part: &Value, path: String) -> Vec<String> {
    let inner: Vec<_> = match part {
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, inner)| places(inner, format!("{path}/{name}"))).collect()
        }
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(at, inner)| places(inner, format!("{path}/{at}"))).collect()
        }
        _ => Vec::new(),
    };
    [path].into_iter().chain(inner).collect()
}
