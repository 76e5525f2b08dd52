//! A release in files to hand out.

use std::{
    collections::BTreeMap,
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use publish::{HandOutError, hand_out, verify, verify_certificate};
use tempfile::TempDir;
use zip::ZipArchive;

use crate::fixtures::{checkout, folder, replaced};

const SURVEY: &str = "care-for-the-carer-2020";
const ID: &str = "0423b8126ec02940";

/// A committed release in a folder of its own, with what lies beside it.
fn copied() -> (TempDir, PathBuf) {
    let (folder, from) = (folder(), checkout().join("public/data").join(SURVEY));
    for name in [&format!("{ID}.json"), &format!("{ID}.disclosure-report.json"), "releases.toml"] {
        fs::copy(from.join(name), folder.path().join(name)).expect("a copy");
    }
    let release = folder.path().join(format!("{ID}.json"));
    (folder, release)
}

/// Every file below a folder with its content.
fn below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(below(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).expect("a file"));
        }
    }
    found
}

fn publish(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_publish")).args(arguments).current_dir(checkout()).output().expect("it runs")
}

#[test]
fn a_release_is_handed_out_in_a_folder_of_its_name_and_twice_is_the_same() {
    let to = folder();
    let release = format!("public/data/{SURVEY}/{ID}.json");
    let bundle = || publish(&["bundle", &release, "--to", to.path().to_str().unwrap(), "--url", "https://example.org"]);
    let said = bundle();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    let told = String::from_utf8(said.stdout).unwrap();
    assert!(told.contains(" KB)") && told.ends_with("They are not findings, and every file says so.\n"), "{told}");
    let own = to.path().join(format!("made-up-{SURVEY}-{ID}"));
    let names = ["xlsx", "zip"]
        .map(|ending| [format!("made-up-{SURVEY}-{ID}.{ending}"), format!("made-up-{SURVEY}-cy-{ID}.{ending}")]);
    let before = below(to.path());
    let mut expected: Vec<_> = names.into_iter().flatten().map(|name| own.join(name)).collect();
    expected.sort();
    assert_eq!(before.keys().cloned().collect::<Vec<_>>(), expected);
    assert!(bundle().status.success());
    assert!(before == below(to.path()));
}

#[test]
fn an_archive_that_is_unpacked_is_a_release_that_can_be_verified() {
    let to = folder();
    let (_from, release) = copied();
    let handed = hand_out(&release, to.path(), None).unwrap();
    let unpacked = folder();
    for (name, _) in handed.files.iter().filter(|(name, _)| name.ends_with(".zip")) {
        let archive = fs::read(handed.folder.join(name)).unwrap();
        ZipArchive::new(Cursor::new(archive)).unwrap().extract(unpacked.path()).unwrap();
        let path = unpacked.path().join(name.trim_end_matches(".zip")).join(format!("made-up-{SURVEY}-{ID}.json"));
        let edition = verify(&path).unwrap();
        assert_eq!(edition, handed.edition);
        assert!(verify_certificate(&path, &edition).unwrap().is_some());
    }
}

#[test]
fn what_was_left_half_written_is_in_nobodys_way_and_what_is_somebody_elses_stays() {
    let to = folder();
    let (_from, release) = copied();
    let own = to.path().join(format!("made-up-{SURVEY}-{ID}"));
    // As it is left by a machine that lost its power.
    let unfinished = to.path().join(format!("made-up-{SURVEY}-{ID}.unfinished"));
    fs::create_dir(&unfinished).unwrap();
    fs::write(unfinished.join("half"), "a").unwrap();
    hand_out(&release, to.path(), None).unwrap();
    assert!(!unfinished.exists() && below(&own).len() == 4);
    // Another address makes other files, which do not take the place of those.
    let before = below(to.path());
    let refused = hand_out(&release, to.path(), Some("https://example.org/")).unwrap_err();
    assert!(matches!(refused, HandOutError::Taken { .. }), "{refused:?}");
    assert!(before == below(to.path()));
}

#[test]
fn killed_at_any_point_it_leaves_all_of_the_files_or_none_under_their_name() {
    let release = checkout().join(format!("public/data/{SURVEY}/{ID}.json"));
    let to = folder();
    let own = to.path().join(format!("made-up-{SURVEY}-{ID}"));
    let handing_out = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_publish"));
        command.arg("bundle").arg(&release).arg("--to").arg(to.path()).stdout(std::process::Stdio::null());
        command
    };
    for _ in 0..6 {
        let mut child = handing_out().spawn().unwrap();
        // As soon as anything is written.
        while fs::read_dir(to.path()).unwrap().next().is_none() && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        let _ = child.kill();
        child.wait().unwrap();
        assert!(!own.exists() || below(&own).len() == 4);
        if own.exists() {
            fs::remove_dir_all(&own).unwrap();
        }
    }
    assert!(handing_out().status().unwrap().success());
    assert_eq!(below(&own).len(), 4);
}

#[test]
fn what_nobody_should_use_is_not_handed_out_and_nothing_is_written() {
    let refused = |change: &dyn Fn(&Path), site: Option<&str>, why: &str| {
        let (from, release) = copied();
        change(from.path());
        let to = folder();
        let error = hand_out(&release, to.path(), site).unwrap_err();
        let said = format!("{:?}", miette::Report::new(error));
        assert!(said.contains(why), "{said}");
        assert!(below(to.path()).is_empty());
    };
    refused(
        &|from| fs::remove_file(from.join(format!("{ID}.disclosure-report.json"))).unwrap(),
        None,
        "no certificate",
    );
    let alter = |from: &Path, name: &str, old: &str, new: &str| {
        let path = from.join(name);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, replaced(&text, old, new)).unwrap();
    };
    let withdraw = |from: &Path| {
        let withdrawn = format!("id = \"{ID}\"\nwithdrawn = {{ on = \"2026-02-03\", why = {{ en = \"Wrong.\" }} }}");
        alter(from, "releases.toml", &format!("id = \"{ID}\""), &withdrawn);
    };
    refused(&withdraw, None, "was withdrawn on 2026-02-03: Wrong.");
    let another = |from: &Path| alter(from, &format!("{ID}.json"), "\"release\":\"0423", "\"release\":\"0424");
    refused(&another, None, "cannot be relied on");
    refused(&|_| {}, Some("example.org"), "--url: expected an address like");
}
