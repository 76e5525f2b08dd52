//! A build that is stopped: at any point the release that was there is there, whole.

use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use publish::{verify, verify_certificate};

use crate::fixtures::{CODEBOOK, ILLUSTRATION, checkout, copied, folder, put};

fn publish(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_publish"));
    command.current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn building(folder: &Path) -> Child {
    publish(folder).args(["build", "survey", "--out", "data"]).spawn().expect("it runs")
}

/// Whatever `latest` names is there and is whole, and its certificate is of it.
fn what_is_there_is_whole(folder: &Path) {
    let latest = fs::read_to_string(folder.join("data/one-of-each/latest")).expect("a release was there before");
    let path = folder.join(format!("data/one-of-each/{}.json", latest.trim()));
    let edition = verify(&path).expect("a whole release");
    assert_eq!(edition.id.as_str(), latest.trim());
    let certificate =
        verify_certificate(&path, &edition).expect("a whole certificate").expect("one beside the release");
    assert_eq!(certificate.release, edition.id);
}

#[test]
fn killed_at_any_point_a_build_leaves_the_old_release_or_the_new_one() {
    let folder = folder();
    fs::create_dir(folder.path().join("survey")).unwrap();
    put(folder.path(), "survey/codebook.toml", CODEBOOK);
    put(folder.path(), "survey/illustration.toml", ILLUSTRATION);
    assert!(publish(folder.path()).args(["illustrate", "survey"]).status().unwrap().success());
    assert!(building(folder.path()).wait().unwrap().success());

    for round in 0..40_u64 {
        // Another release each time, so that there is always something to write.
        let text = fs::read_to_string(folder.path().join("survey/second.csv")).unwrap();
        put(folder.path(), "survey/second.csv", &(text + "made up,North,Sea,Yes,,Much\n"));
        let mut build = building(folder.path());
        // From before it has read anything to after it is done; how far it gets does not decide whether this passes.
        thread::sleep(Duration::from_millis(round));
        let _ = build.kill();
        build.wait().unwrap();
        what_is_there_is_whole(folder.path());
    }
    assert!(building(folder.path()).wait().unwrap().success(), "and nothing is in the way of the next build");
    what_is_there_is_whole(folder.path());
}

#[test]
fn an_audit_that_was_stopped_goes_on_where_it_was_and_comes_to_the_same() {
    // The one of the surveys whose audit takes long enough to be stopped.
    let (survey, _) = copied("example");
    let folder = folder();
    let journals = folder.path().join("journals");
    fs::create_dir(&journals).unwrap();
    let build = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_publish"));
        command.arg("build").arg(survey.path()).args(["--out", "data"]).current_dir(folder.path());
        command.env("TMPDIR", &journals).stdout(Stdio::null()).stderr(Stdio::piped());
        command
    };
    assert!(publish(survey.path()).args(["illustrate", "."]).status().unwrap().success());
    let mut stopped = build().spawn().expect("it runs");
    let lines = || {
        let journal = fs::read_dir(&journals).unwrap().next();
        journal.map_or(0, |journal| fs::read_to_string(journal.unwrap().path()).unwrap_or_default().lines().count())
    };
    while lines() == 0 && stopped.try_wait().unwrap().is_none() {
        thread::sleep(Duration::from_millis(1));
    }
    let _ = stopped.kill();
    stopped.wait().unwrap();
    assert!(!folder.path().join("data").exists(), "nothing is half-written");
    assert!(lines() > 0, "it was stopped before it was done");

    let again = build().output().expect("it runs");
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(again.status.success(), "{said}");
    assert!(said.starts_with("Going on with an audit that was stopped: "), "{said}");
    assert_eq!(fs::read_dir(&journals).unwrap().count(), 0, "what is done leaves no journal");
    let latest = |folder: &Path| fs::read_to_string(folder.join("example/latest")).unwrap();
    assert_eq!(latest(&folder.path().join("data")), latest(&checkout().join("public/data")));
}
