use std::{fs, path::PathBuf};

use publish::{Settings, VerifyError, build, verify, write};
use tempfile::TempDir;

use crate::fixtures::{checkout, folder, one_of_each};

/// A release in a folder, its path and its text.
fn release() -> (TempDir, PathBuf, String) {
    let (_folder, survey) = one_of_each();
    let out = folder();
    let path = write(&build(&survey, &Settings::default()).expect("it can be built"), out.path())
        .expect("it can be written")
        .path;
    let text = fs::read_to_string(&path).expect("it is there");
    (out, path, text)
}

fn verdict(path: &PathBuf, text: &str) -> Result<(), VerifyError> {
    fs::write(path, text).expect("a file");
    verify(path).map(|_| ())
}

/// `text` with the digit at `at` one higher, or 0 for 9.
fn with_another_digit(text: &str, at: usize) -> String {
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = b'0' + (bytes[at] - b'0' + 1) % 10;
    String::from_utf8(bytes).expect("still text")
}

/// Where the digits of all values stand.
fn digits_of_values(text: &str) -> Vec<usize> {
    let mut digits = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find("\"value\":[") {
        let start = from + start;
        let end = start + text[start..].find(']').expect("the list ends");
        digits.extend((start..end).filter(|at| text.as_bytes()[*at].is_ascii_digit()));
        from = end;
    }
    digits
}

#[test]
fn a_release_as_it_was_written_passes() {
    let (_out, path, text) = release();
    assert!(verdict(&path, &text).is_ok());
}

#[test]
fn no_digit_of_any_value_can_be_changed_unnoticed() {
    let (_out, path, text) = release();
    let digits = digits_of_values(&text);
    assert!(digits.len() > 300, "{} digits", digits.len());
    for at in digits {
        assert!(verdict(&path, &with_another_digit(&text, at)).is_err(), "byte {at}");
    }
}

#[test]
fn nor_can_one_of_the_committed_release() {
    let folder_of_release = checkout().join("public/data/care-for-the-carer-2020");
    let latest = fs::read_to_string(folder_of_release.join("latest")).unwrap();
    let text = fs::read_to_string(folder_of_release.join(format!("{}.json", latest.trim()))).unwrap();
    let out = folder();
    let path = out.path().join("release.json");
    assert!(verdict(&path, &text).is_ok());
    for at in digits_of_values(&text).into_iter().step_by(41) {
        assert!(verdict(&path, &with_another_digit(&text, at)).is_err(), "byte {at}");
    }
}

#[test]
fn no_byte_at_all_can_be_changed_unnoticed() {
    let (_out, path, text) = release();
    for at in (0..text.len()).step_by(37).filter(|at| text.is_char_boundary(*at) && text.is_char_boundary(at + 1)) {
        let mut altered = text.clone();
        let other = if &text[at..=at] == "e" { "i" } else { "e" };
        altered.replace_range(at..=at, other);
        assert!(verdict(&path, &altered).is_err(), "byte {at}, '{}'", &text[at..=at]);
    }
}

#[test]
fn another_name_or_another_content_is_told() {
    let (_out, path, text) = release();
    let id = path.file_stem().unwrap().to_str().unwrap();
    let renamed = text.replacen(id, "0123456789abcdef", 1);
    let error = verdict(&path, &renamed).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("its content is that of release {id}, but it calls itself 0123456789abcdef: it was altered")
    );
    let reworded = text.replacen("Are you well?", "Are you ill?", 1);
    assert!(matches!(verdict(&path, &reworded), Err(VerifyError::Altered { .. })));
}

#[test]
fn the_same_content_in_another_form_is_told() {
    let (_out, path, text) = release();
    for spaced in [text.replacen("{\"version\"", "{ \"version\"", 1), text.trim_end().to_owned(), format!("{text}\n")] {
        let error = verdict(&path, &spaced).unwrap_err();
        assert_eq!(
            error.to_string(),
            "it says what a release says, but is not written in the one form that releases have"
        );
    }
    let of_another_status = text.replacen(":\"c\"", ":\"x\"", 1);
    assert!(matches!(verdict(&path, &of_another_status), Err(VerifyError::NotCanonical)));
    let hidden_in_a_label = text.replacen("\"label\":\"Answer\"", "\"label\":\"81 of 279\"", 1);
    assert!(matches!(verdict(&path, &hidden_in_a_label), Err(VerifyError::NotCanonical)));
    let hidden_in_a_field = text.replacen("{\"version\"", "{\"note\":\"81 of 279\",\"version\"", 1);
    assert!(matches!(verdict(&path, &hidden_in_a_field), Err(VerifyError::NotCanonical)));
}

#[test]
fn an_unsafe_release_is_told_apart_from_an_altered_one() {
    let (_out, path, text) = release();
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    file["extension"]["disclosure"]["rounding_base"] = serde_json::json!(50);
    let error = verdict(&path, &file.to_string()).unwrap_err();
    assert!(matches!(error, VerifyError::Unsafe(_)));
    assert!(
        error.to_string().starts_with("it is not safe:\n  question 'single', answer 'yes', wave 'first', region '"),
        "{error}"
    );
    assert!(error.to_string().contains("expected a multiple of 50, found "));
}

#[test]
fn what_is_no_release_is_named_as_such() {
    let (_out, path, text) = release();
    let error = verdict(&path, &text[..text.len() / 2]).unwrap_err();
    assert!(error.to_string().starts_with("this is not a release: line 1, column "), "{error}");
    let error = verdict(&path, &text.replacen("\"schema\":1", "\"schema\":7", 1)).unwrap_err();
    assert_eq!(error.to_string(), "this is not a release: extension.schema: expected 1, found 7");
    let error = verify(&path.with_extension("gone")).unwrap_err();
    assert!(error.to_string().starts_with("cannot read "));
}
