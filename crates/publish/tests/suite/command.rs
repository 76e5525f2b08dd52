//! The command as it is typed.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use crate::fixtures::{CODEBOOK, ILLUSTRATION, folder, put};

fn publish(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_publish")).args(arguments).current_dir(folder).output().expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_survey_is_made_up_built_and_verified() {
    let folder = folder();
    fs::create_dir(folder.path().join("survey")).unwrap();
    put(folder.path(), "survey/codebook.toml", CODEBOOK);
    put(folder.path(), "survey/illustration.toml", ILLUSTRATION);

    let made_up = publish(&["illustrate", "survey"], folder.path());
    assert!(made_up.status.success());
    assert!(text(&made_up.stdout).contains("Made up survey/first.csv. It is nobody's answers, and says so."));

    let built = publish(&["build", "survey", "--out", "data"], folder.path());
    assert!(built.status.success());
    assert!(text(&built.stdout).contains("Its answers are made up. They are not findings."));
    assert!(text(&built.stdout).contains("Wave first: 70 people, "));

    let latest = fs::read_to_string(folder.path().join("data/one-of-each/latest")).unwrap();
    let path = format!("data/one-of-each/{}.json", latest.trim());
    let verified = publish(&["verify", &path], folder.path());
    assert!(verified.status.success());
    assert!(text(&verified.stdout).contains("whole, unaltered, and of a safe structure"));
    assert!(text(&verified.stdout).contains("someone who has only the file"), "which attacker was tried is said");
}

#[test]
fn peoples_answers_are_refused_with_a_failure_and_nothing_is_written() {
    let folder = folder();
    fs::create_dir(folder.path().join("survey")).unwrap();
    put(folder.path(), "survey/codebook.toml", CODEBOOK);
    let rows = |columns: &str, row: &str| format!("{columns}\n{}", format!("{row}\n").repeat(30));
    put(folder.path(), "survey/first.csv", &rows("Where?,For whom?,Well?,Why not?", "North,Sea,Yes,"));
    put(folder.path(), "survey/second.csv", &rows("Where?,For whom?,Well?,Why not?,How much?", "North,Sea,Yes,,Much"));
    let built = publish(&["build", "survey", "--out", "data"], folder.path());
    assert!(!built.status.success());
    assert!(text(&built.stderr).contains("these are people's answers"), "{}", text(&built.stderr));
    assert!(!folder.path().join("data").exists());
    assert!(!folder.path().join("survey/steward-report.txt").exists());
}

/// Names, addresses and free text beside what is asked for, in the answers of people.
#[test]
fn a_canary_of_the_responses_is_in_no_byte_that_is_written_or_said() {
    const CANARY: &str = "Canary";
    let folder = folder();
    fs::create_dir(folder.path().join("survey")).unwrap();
    put(folder.path(), "survey/codebook.toml", CODEBOOK);
    let personal =
        |row: &str| format!("{row},Jane {CANARY},jane@{CANARY}.org,SW1A 1AA {CANARY},I am {CANARY} and tired");
    let file = |columns: &str, people: [&str; 3]| {
        let rows: String = (0..60).map(|at| personal(people[at % 3]) + "\n").collect();
        format!("{columns},Name,E-mail,Postcode,Anything else?\n{rows}")
    };
    let first = ["North,Sea,Yes,", "South,Sea,Yes,", "South,Sea,No,Rain"];
    put(folder.path(), "survey/first.csv", &file("Where?,For whom?,Well?,Why not?", first));
    let second = ["North,Sea,Yes,,Much", "South,Sea,Yes,,Some", "South,Sea,No,Rain;Wind,Little"];
    put(folder.path(), "survey/second.csv", &file("Where?,For whom?,Well?,Why not?,How much?", second));
    assert!(publish(&["key", "secret.key"], folder.path()).status.success());
    let built = publish(&["build", "survey", "--out", "data", "--key", "secret.key"], folder.path());
    assert!(built.status.success(), "{}", text(&built.stderr));
    assert!(!text(&built.stdout).contains(CANARY) && !text(&built.stderr).contains(CANARY));
    let mut seen = 0;
    for place in ["data/one-of-each", "survey"] {
        for entry in fs::read_dir(folder.path().join(place)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "csv") {
                seen += 1;
                assert!(!text(&fs::read(&path).unwrap()).contains(CANARY), "{}", path.display());
            }
        }
    }
    assert_eq!(seen, 6, "release, certificate, latest, history; the codebook and the steward's report");
}

#[test]
fn a_canary_in_a_cell_that_the_codebook_does_not_know_is_in_no_error_and_no_file() {
    const CANARY: &str = "Canary";
    let folder = folder();
    let temporary = folder.path().join("temporary");
    fs::create_dir_all(folder.path().join("survey")).unwrap();
    fs::create_dir(&temporary).unwrap();
    put(folder.path(), "survey/codebook.toml", CODEBOOK);
    let cells = [
        format!("North {CANARY},Sea,Yes,,"),
        format!("North,jane@{CANARY}.org,Yes,,"),
        format!("North,Sea,No,{CANARY};Rain,"),
        format!("North,Sea,\"I am {CANARY}\nand tired\",,{CANARY}"),
    ];
    let rows: String = cells.iter().map(|cells| format!("{cells}\n")).collect();
    put(folder.path(), "survey/first.csv", &format!("Where?,For whom?,Well?,Why not?,Name {CANARY}\n{rows}"));
    put(folder.path(), "survey/second.csv", "Where?,For whom?,Well?,Why not?,How much?\n");
    assert!(publish(&["key", "secret.key"], folder.path()).status.success());
    for method in ["lattice", "atoms"] {
        let built = Command::new(env!("CARGO_BIN_EXE_publish"))
            .args(["build", "survey", "--out", "data", "--key", "secret.key", "--method", method])
            .current_dir(folder.path())
            .env("TMPDIR", &temporary)
            .output()
            .unwrap();
        assert!(!built.status.success());
        let (said, told) = (text(&built.stdout), text(&built.stderr));
        assert!(told.contains("line 2, column 'Where?'") && told.contains("line 5, column 'Well?'"), "{told}");
        assert!(!said.contains(CANARY) && !told.contains(CANARY), "{said}{told}");
        assert!(!folder.path().join("data").exists() && !folder.path().join("survey/steward-report.txt").exists());
        assert_eq!(fs::read_dir(&temporary).unwrap().count(), 0);
    }
}

#[test]
fn a_failure_names_the_file_and_the_place() {
    let folder = folder();
    put(folder.path(), "codebook.toml", &CODEBOOK.replacen("threshold = 10", "threshold = 1", 1));
    let built = publish(&["build", "."], folder.path());
    assert!(!built.status.success());
    let said = text(&built.stderr);
    assert!(said.contains("expected at least 5, found 1") && said.contains("codebook.toml:11:13"), "{said}");
}
