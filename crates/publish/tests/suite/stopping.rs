//! A build that is killed, at each point of its work: the release that was there is there, whole, and the next build comes
//! to the very files of one that nothing happened to. Builds with debug assertions hold where they are told to, so that
//! no clock decides what is killed when.
#![cfg(debug_assertions)]

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Stdio},
};

use publish::{verify, verify_certificate};
use tempfile::TempDir;

use crate::fixtures::{CODEBOOK, ILLUSTRATION, checkout, copied, folder, put};

const DATA: &str = "data/one-of-each";

/// A folder with a survey that has been published once, and answers that have come since; its journals are its own.
fn grown() -> TempDir {
    let folder = folder();
    for name in ["survey", "journals"] {
        fs::create_dir(folder.path().join(name)).expect("a new folder");
    }
    put(folder.path(), "survey/codebook.toml", CODEBOOK);
    put(folder.path(), "survey/illustration.toml", ILLUSTRATION);
    assert!(publish(folder.path()).args(["illustrate", "survey"]).output().expect("it runs").status.success());
    assert!(building(folder.path()).output().expect("it runs").status.success());
    let second = folder.path().join("survey/second.csv");
    let more = "made up,North,Sea,Yes,,Much\n".repeat(20);
    let personal = |(at, line): (usize, &str)| match at {
        0 => format!("{line},Name,E-mail,Address,Anything else?\n"),
        _ => format!("{line},{}\n", PERSONAL.join(",")),
    };
    let text = fs::read_to_string(&second).expect("responses") + &more;
    fs::write(&second, text.lines().enumerate().map(personal).collect::<String>()).expect("a file");
    folder
}

/// What stands beside the answers of everybody, and may stand nowhere else: name, e-mail, address, free text.
const PERSONAL: [&str; 4] = ["Jane Canary", "canary@example.org", "1 Canary Row", "I am a canary and tired"];

/// No byte of any file, finished or not, has any of that, but for the responses themselves.
fn nothing_personal_is_in(folder: &Path) {
    for part in fs::read_dir(folder).expect("a folder").map(|part| part.expect("a part").path()) {
        if part.is_dir() {
            nothing_personal_is_in(&part);
        } else if part.extension().is_none_or(|extension| extension != "csv") {
            let text = String::from_utf8_lossy(&fs::read(&part).expect("a file")).to_lowercase();
            let found = PERSONAL.iter().find(|personal| text.contains(&personal.to_lowercase()));
            assert_eq!(found, None, "{}", part.display());
            assert!(!text.contains("canary"), "{}", part.display());
        }
    }
}

fn publish(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_publish"));
    command.current_dir(folder).env("TMPDIR", folder.join("journals")).stdout(Stdio::null());
    command
}

fn building(folder: &Path) -> Command {
    let mut command = publish(folder);
    command.args(["build", "survey", "--out", "data"]);
    command
}

/// Runs a build until it has come to a point, and kills it there; says whether it came there at all.
fn killed_at(point: &str, mut build: Command) -> bool {
    let mut child = build.env("PUBLISH_HOLD_AT", point).stderr(Stdio::piped()).spawn().expect("it runs");
    let said = BufReader::new(child.stderr.take().expect("a pipe"));
    let came = said.lines().any(|line| line.expect("text") == format!("Held at: {point}"));
    let _ = child.kill();
    child.wait().expect("it ends");
    came
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file"));
    files
        .map(|file| (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).expect("a file")))
        .collect()
}

/// The release that `latest` names, which is there and is whole, as is its certificate.
fn latest(folder: &Path) -> String {
    let latest = fs::read_to_string(folder.join(DATA).join("latest")).expect("a release was there before");
    let path = folder.join(DATA).join(format!("{}.json", latest.trim()));
    let edition = verify(&path).expect("a whole release");
    assert_eq!(edition.id.as_str(), latest.trim());
    let certificate =
        verify_certificate(&path, &edition).expect("a whole certificate").expect("one beside the release");
    assert_eq!(certificate.release, edition.id);
    latest.trim().to_owned()
}

#[test]
fn killed_at_any_point_a_build_leaves_the_old_release_whole_and_the_next_one_is_as_if_nothing_had_been() {
    let undisturbed = grown();
    let old = latest(undisturbed.path());
    assert!(building(undisturbed.path()).output().unwrap().status.success());
    let new = latest(undisturbed.path());
    assert_ne!(old, new);
    let expected = files(&undisturbed.path().join(DATA));

    let certificate = format!("{new}.disclosure-report.json");
    let release = format!("{new}.json");
    let written = |name: &str| ["half of", "all of", "named"].map(|what| format!("{what} {name}"));
    let before: Vec<String> = ["read first", "read second", "kept 1 of 1 of first", "kept 1 of 2 of second"]
        .map(str::to_owned)
        .into_iter()
        .chain(["kept 2 of 2 of second", "audited", "forgot what was done"].map(str::to_owned))
        .chain(["steward-report.txt", &release, &certificate].into_iter().flat_map(written))
        .chain(["half of latest", "all of latest"].map(str::to_owned))
        .collect();
    let after = ["named latest", "told in the history"].map(str::to_owned);
    let all = before.iter().map(|point| (point, &old)).chain(after.iter().map(|point| (point, &new)));
    for (point, there) in all {
        let folder = grown();
        let untouched = files(&folder.path().join(DATA));
        assert!(killed_at(point, building(folder.path())), "no build comes to: {point}");
        assert_eq!(latest(folder.path()), *there, "{point}");
        nothing_personal_is_in(folder.path());
        for (name, bytes) in untouched.iter().filter(|(name, _)| name.starts_with(&old)) {
            assert_eq!(&files(&folder.path().join(DATA))[name], bytes, "{point}: {name}");
        }
        let next = building(folder.path()).output().unwrap();
        assert!(!String::from_utf8_lossy(&next.stderr).to_lowercase().contains("canary"), "{point}");
        assert!(next.status.success(), "{point}: {}", String::from_utf8_lossy(&next.stderr));
        assert_eq!(files(&folder.path().join(DATA)), expected, "{point}");
        assert_eq!(files(&folder.path().join("journals")), BTreeMap::new(), "{point}: what is done leaves no journal");
    }
}

#[test]
fn an_audit_that_was_stopped_goes_on_where_it_was_and_comes_to_the_same() {
    let (survey, _) = copied("example");
    let folder = folder();
    let journals = folder.path().join("journals");
    fs::create_dir(&journals).unwrap();
    let build = || {
        let mut command = publish(folder.path());
        command.arg("build").arg(survey.path()).args(["--out", "data"]);
        command
    };
    assert!(publish(folder.path()).arg("illustrate").arg(survey.path()).output().unwrap().status.success());
    assert!(killed_at("kept 2 of 5 of 2022", build()), "it comes there");
    assert!(!folder.path().join("data").exists(), "nothing is half-written");
    let journal = files(&journals).into_values().next().expect("a journal");
    let kept = String::from_utf8(journal).expect("text").lines().count();
    assert!(kept >= 2, "{kept}");

    let again = build().output().expect("it runs");
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(again.status.success(), "{said}");
    assert!(
        said.starts_with(&format!("Going on with an audit that was stopped: {kept} pieces of it are done.")),
        "{said}"
    );
    assert!(files(&journals).is_empty(), "what is done leaves no journal");
    let latest = |folder: &Path| fs::read_to_string(folder.join("example/latest")).unwrap();
    assert_eq!(latest(&folder.path().join("data")), latest(&checkout().join("public/data")));
}
