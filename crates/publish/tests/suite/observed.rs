//! People's answers: with a key that nobody else has, and with what is never to be seen.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use publish::{
    ATTACKER, BuildError, KeyError, Settings, Survey, VerifyError, Written, build, make_key, read_key, steward_report,
    verify, verify_certificate, write,
};
use survey::Provenance;
use tempfile::TempDir;

use crate::fixtures::{folder, one_of_each, put};

/// One-of-each as if people had answered it.
fn observed() -> (TempDir, Survey) {
    let (folder, survey) = one_of_each();
    for wave in ["first.csv", "second.csv"] {
        let text = fs::read_to_string(folder.path().join(wave)).expect("made-up responses");
        put(folder.path(), wave, &text.replace("MADE-UP EXAMPLE", "Respondent"));
    }
    (folder, survey)
}

fn key_in(folder: &Path) -> PathBuf {
    let path = folder.join("keys/survey.key");
    make_key(&path).expect("a key");
    path
}

fn with_key(path: PathBuf) -> Settings {
    Settings { key: Some(path), ..Settings::default() }
}

fn published(survey: &Survey, settings: &Settings) -> (TempDir, Written) {
    let out = folder();
    let written = write(&build(survey, settings).expect("it passes"), out.path()).expect("it is written");
    (out, written)
}

#[test]
fn peoples_answers_are_published_with_a_key_and_the_same_key_gives_the_same_bytes() {
    let (_survey_folder, survey) = observed();
    let keys = folder();
    let settings = with_key(key_in(keys.path()));
    let (_out, first) = published(&survey, &settings);
    let (_other_out, again) = published(&survey, &settings);
    let edition = verify(&first.path).unwrap();
    assert_eq!(edition.release.provenance, Provenance::Observed);
    assert_eq!(fs::read(&first.path).unwrap(), fs::read(&again.path).unwrap());
    assert_eq!(fs::read(&first.certificate).unwrap(), fs::read(&again.certificate).unwrap());
    let other_keys = folder();
    let other = with_key(key_in(other_keys.path()));
    let (_other, other) = published(&survey, &other);
    assert_ne!(other.id, first.id, "another key draws otherwise");
}

#[test]
fn the_key_is_in_nothing_that_is_written_or_shown() {
    let (_survey_folder, survey) = observed();
    let keys = folder();
    let path = key_in(keys.path());
    let digits = fs::read_to_string(&path).unwrap().trim().to_owned();
    let settings = with_key(path.clone());
    let audited = build(&survey, &settings).unwrap();
    let out = folder();
    let written = write(&audited, out.path()).unwrap();
    let seen = [
        fs::read_to_string(written.path).unwrap(),
        fs::read_to_string(written.certificate).unwrap(),
        steward_report(&audited, &survey, &settings),
        format!("{audited:?} {:?}", read_key(&path)),
    ];
    for text in seen {
        assert!(!text.contains(&digits) && !text.contains(&digits[..16]));
    }
}

#[test]
fn a_key_in_a_checkout_is_refused() {
    let checkout = folder();
    fs::create_dir(checkout.path().join(".git")).unwrap();
    let inside = checkout.path().join("deep/survey.key");
    assert!(matches!(make_key(&inside), Err(KeyError::InCheckout { .. })));
    let elsewhere = folder();
    fs::copy(key_in(elsewhere.path()), checkout.path().join("survey.key")).unwrap();
    let error = read_key(&checkout.path().join("survey.key")).unwrap_err();
    assert!(error.to_string().contains("expected one outside, where nobody commits it"), "{error}");
}

#[test]
fn a_key_is_never_made_in_the_place_of_another() {
    let keys = folder();
    let path = key_in(keys.path());
    let before = fs::read(&path).unwrap();
    assert!(matches!(make_key(&path), Err(KeyError::File { .. })));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn what_is_no_key_is_refused_with_a_word_on_how_to_make_one() {
    let keys = folder();
    let path = key_in(keys.path());
    let digits = fs::read_to_string(&path).unwrap();
    for wrong in ["", "secret", &digits[2..], &digits.replace(&digits[..2], "xy")] {
        fs::write(&path, wrong).unwrap();
        let error = read_key(&path).unwrap_err();
        assert!(matches!(error, KeyError::Malformed { .. }), "{wrong:?}: {error}");
        assert!(!wrong.contains("secret") || !error.to_string().contains("secret"));
    }
    assert!(matches!(read_key(&keys.path().join("none.key")), Err(KeyError::File { .. })));
}

#[cfg(unix)]
#[test]
fn a_key_that_others_can_read_is_refused_and_a_new_one_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let keys = folder();
    let path = key_in(keys.path());
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(matches!(read_key(&path), Err(KeyError::Readable { .. })));
}

#[test]
fn made_up_answers_take_no_key() {
    let (_folder, survey) = one_of_each();
    let keys = folder();
    assert!(matches!(build(&survey, &with_key(key_in(keys.path()))), Err(BuildError::NeedlessKey)));
}

#[test]
fn the_certificate_says_what_was_attacked_and_nothing_of_what_is_not_published() {
    let (_survey_folder, survey) = observed();
    let keys = folder();
    let (_out, written) = published(&survey, &with_key(key_in(keys.path())));
    let edition = verify(&written.path).unwrap();
    let text = fs::read_to_string(&written.certificate).unwrap();
    let certificate = verify_certificate(&written.path, &edition).unwrap().unwrap();
    assert_eq!(certificate.release, edition.id);
    assert_eq!(certificate.attacker, ATTACKER);
    for (certified, wave) in certificate.waves.iter().zip(edition.release.waves()) {
        assert_eq!((certified.wave.as_str(), certified.people), (wave.info().slug.as_str(), wave.respondents().0));
        assert_eq!(certified.groups as usize, wave.groups().len());
        let asked = edition.release.codebook.question_ids().filter(|id| wave.table(*id).is_some()).count();
        assert_eq!(certified.questions.len(), asked);
        assert!(certified.questions.iter().all(|question| question.counts > 0 && question.rounding_base >= 3));
    }
    let numbers: BTreeSet<&str> = text.split(|character: char| !character.is_ascii_digit()).collect();
    assert!(!text.contains("hidden") && !numbers.contains("17"), "nothing is said of single groups");
}

#[test]
fn the_stewards_report_names_what_is_not_published_and_says_that_it_is_private() {
    let (_survey_folder, survey) = observed();
    let keys = folder();
    let settings = with_key(key_in(keys.path()));
    let audited = build(&survey, &settings).unwrap();
    let report = steward_report(&audited, &survey, &settings);
    assert!(report.starts_with("PRIVATE."));
    assert!(report.contains("0 earlier releases"));
    assert!(report.contains("Wave second: 75 people"));
    assert!(report.contains("question 'scale': rounded to multiples of "));
    for wave in &audited.report().waves {
        for (group, people) in &wave.hidden {
            assert!(report.contains(&format!("{group}: {people} people; ")));
        }
    }
}

#[test]
fn an_earlier_release_of_nearly_the_same_people_forbids_a_new_one_and_says_where() {
    let (survey_folder, survey) = observed();
    let keys = folder();
    let key = key_in(keys.path());
    let (_out, earlier) = published(&survey, &with_key(key.clone()));
    let settings = Settings { key: Some(key), earlier: vec![earlier.path.clone()], ..Settings::default() };
    assert!(build(&survey, &settings).is_ok(), "the same people with the same key");

    let text = fs::read_to_string(survey_folder.path().join("second.csv")).unwrap();
    put(survey_folder.path(), "second.csv", &(text.clone() + "x,North,Sea,Yes,,Much\n"));
    let error = build(&survey, &settings).unwrap_err().to_string();
    assert!(error.contains("an earlier release has 75 people, and this one has 76"), "{error}");
    assert!(error.contains("wave 'second', region 'everyone', setting 'everyone'"), "{error}");

    put(survey_folder.path(), "second.csv", &(text + &"x,North,Sea,Yes,,Much\n".repeat(12)));
    assert!(build(&survey, &settings).is_ok(), "so many more that nobody can be told apart");
}

#[test]
fn an_earlier_release_must_be_one() {
    let (survey_folder, survey) = one_of_each();
    let settings = Settings { earlier: vec![survey_folder.path().join("codebook.toml")], ..Settings::default() };
    let error = build(&survey, &settings).unwrap_err();
    assert!(matches!(error, BuildError::Earlier { .. }));
    assert!(error.to_string().ends_with("codebook.toml cannot be taken for an earlier release"));
}

#[test]
fn a_certificate_that_was_altered_or_is_of_another_release_is_told() {
    let (_folder, survey) = one_of_each();
    let (_out, written) = published(&survey, &Settings::default());
    let edition = verify(&written.path).unwrap();
    let text = fs::read_to_string(&written.certificate).unwrap();
    let changes = [
        ("\"threshold\": 10", "\"threshold\": 9"),
        ("\"people\": 70", "\"people\": 71"),
        ("\"question\": \"scale\"", "\"question\": \"single\""),
        ("\"survey\": \"one-of-each\"", "\"survey\": \"another\""),
        (edition.id.as_str(), "0123456789abcdef"),
    ];
    for (from, to) in changes {
        let altered = text.replacen(from, to, 1);
        assert_ne!(altered, text, "{from}");
        fs::write(&written.certificate, altered).unwrap();
        let error = verify_certificate(&written.path, &edition).unwrap_err();
        assert!(matches!(error, VerifyError::Contradicted(_)), "{from}: {error}");
    }
    fs::write(&written.certificate, &text[..text.len() / 2]).unwrap();
    assert!(matches!(verify_certificate(&written.path, &edition), Err(VerifyError::NotACertificate(_))));
    fs::remove_file(&written.certificate).unwrap();
    assert!(verify_certificate(&written.path, &edition).unwrap().is_none());
}
