//! Publishing by atoms, from the command line to the certificate.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use publish::{Settings, build, illustrate, read_survey, steward_report, verify, verify_certificate, write};
use survey::{Method, wire::CERTIFICATE};
use tempfile::TempDir;

use crate::fixtures::{checkout, copied, folder};

/// The fictional survey by atoms in a folder of its own, made up.
fn survey() -> (TempDir, publish::Survey) {
    let folder = folder();
    for file in ["codebook.toml", "illustration.toml"] {
        fs::copy(checkout().join("tests/atoms").join(file), folder.path().join(file)).expect("a survey");
    }
    let survey = read_survey(folder.path()).expect("a survey");
    illustrate(&survey).expect("a survey");
    (folder, survey)
}

fn by_atoms() -> Settings {
    Settings { method: Method::Atoms, ..Settings::default() }
}

fn publish(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_publish")).args(arguments).current_dir(folder).output().expect("it runs")
}

#[test]
fn a_survey_is_built_by_atoms_and_verified_and_the_same_twice() {
    let (folder, _) = survey();
    let build = |out: &str| publish(&["build", ".", "--method", "atoms", "--out", out], folder.path());
    let built = build("one");
    let said = String::from_utf8_lossy(&built.stdout).into_owned();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    assert!(said.contains("by atoms: whoever is in a smaller pair of a region and a setting is in no count"), "{said}");
    assert!(build("two").status.success());
    let latest = fs::read_to_string(folder.path().join("one/atoms/latest")).unwrap();
    let name = format!("{}.json", latest.trim());
    let bytes = |out: &str, name: &str| fs::read(folder.path().join(out).join("atoms").join(name)).unwrap();
    let beside = format!("{}.{CERTIFICATE}", latest.trim());
    assert_eq!((bytes("one", &name), bytes("one", &beside)), (bytes("two", &name), bytes("two", &beside)));
    let verified = publish(&["verify", &format!("one/atoms/{name}")], folder.path());
    assert!(verified.status.success());
    let said = String::from_utf8_lossy(&verified.stdout).into_owned();
    assert!(said.contains("whole, unaltered, and of a safe structure"), "{said}");
}

#[test]
fn the_certificate_says_the_method_and_what_was_looked_at() {
    let (_folder, survey) = survey();
    let audited = build(&survey, &by_atoms()).unwrap();
    let out = folder();
    let written = write(&audited, out.path()).unwrap();
    let edition = verify(&written.path).unwrap();
    let certificate = verify_certificate(&written.path, &edition).unwrap().unwrap();
    let wave = &certificate.waves[0];
    assert_eq!(wave.method, Method::Atoms);
    let atoms = edition.release.codebook.groups().filter(|group| {
        let codebook = &edition.release.codebook;
        let pairs = codebook.regions.members(group.region).len() * codebook.settings.members(group.setting).len();
        pairs == 1 && edition.release.latest().position(*group).is_some()
    });
    let atoms = u32::try_from(atoms.count()).unwrap();
    assert!(atoms < 12, "a pair of the survey has too few people");
    let counts: Vec<u32> = wave.questions.iter().map(|question| question.counts / atoms).collect();
    assert_eq!(counts, [1, 4, 4, 4], "of two answers one, of others every category, in each atom");
    // A certificate that names the usual method is not of this release.
    let text = fs::read_to_string(&written.certificate).unwrap();
    let line = text.lines().find(|line| line.contains("method")).unwrap();
    fs::write(&written.certificate, text.replacen(&format!("{line}\n"), "", 1)).unwrap();
    assert!(verify_certificate(&written.path, &edition).unwrap_err().to_string().contains("another method"));
}

#[test]
fn the_stewards_report_says_how_many_are_in_no_count_and_where() {
    let (_folder, survey) = survey();
    let audited = build(&survey, &by_atoms()).unwrap();
    let wave = &audited.report().waves[0];
    let left: u32 = wave.answered - wave.people.0;
    assert!(0 < left && left < 30 && wave.answered == 600);
    let report = steward_report(&audited, &survey, &by_atoms());
    let line = format!("By atoms: {left} of the 600 who answered are in no count");
    assert!(report.contains(&line), "{report}");
    let single = wave.hidden.iter().map(|(_, people)| *people).sum::<u32>();
    assert!(single >= left);
    assert!(report.contains(" people; too few"));
}

#[test]
fn a_survey_with_many_people_in_small_pairs_is_refused_and_the_lattice_is_there_for_it() {
    let (folder, survey) = copied("care-for-the-carer-2020");
    illustrate(&survey).unwrap();
    let built = publish(&["build", ".", "--method", "atoms", "--out", "data"], folder.path());
    assert!(!built.status.success());
    let said = String::from_utf8_lossy(&built.stderr).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("this cannot be published by atoms") && said.contains("expected at least 95"), "{said}");
    assert!(!folder.path().join("data").exists());
    assert!(build(&survey, &Settings::default()).is_ok());
}
