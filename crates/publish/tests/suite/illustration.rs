use std::{fs, path::Path};

use publish::{FileError, IllustrateError, illustrate, read_survey};

use crate::fixtures::{
    CODEBOOK, ILLUSTRATION, SURVEYS, copied, folder, one_of_each, place_of, pointed, put, replaced, survey_folder,
};

/// A made-up file's rows by column, read by nothing of ours.
struct Sheet {
    headers: csv::StringRecord,
    rows: Vec<csv::StringRecord>,
}

impl Sheet {
    fn read(path: &Path) -> Self {
        let mut reader = csv::Reader::from_path(path).expect("a CSV file");
        let headers = reader.headers().expect("headers").clone();
        Self { headers, rows: reader.records().map(|row| row.expect("a row")).collect() }
    }

    /// How many rows have, in each of these columns, one of the texts.
    fn count(&self, conditions: &[(&str, &[&str])]) -> usize {
        let column = |name: &str| self.headers.iter().position(|header| header == name).expect("the column");
        let fits =
            |row: &&csv::StringRecord| conditions.iter().all(|(name, texts)| texts.contains(&&row[column(name)]));
        self.rows.iter().filter(fits).count()
    }
}

fn care() -> Sheet {
    Sheet::read(&survey_folder("care-for-the-carer-2020").join("made-up-responses.csv"))
}

const LEAVING: (&str, &[&str]) = ("Have you considered resigning?", &["Have considered or might consider leaving"]);

#[test]
fn two_hundred_and_seventy_nine_people_answer_and_221_of_them_in_england() {
    let sheet = care();
    assert_eq!(sheet.rows.len(), 279);
    let elsewhere = sheet.count(&[("Region", &["Scotland", "Wales", "Northern Ireland"])]);
    assert_eq!(sheet.rows.len() - elsewhere, 221);
}

#[test]
fn the_answers_are_the_numbers_that_print_as_the_published_percentages() {
    let sheet = care();
    assert_eq!(sheet.count(&[LEAVING]), 81);
    assert_eq!(sheet.count(&[("Do you know of colleagues who left?", &["Know of a colleague who left"])]), 92);
    assert_eq!(sheet.count(&[("Do you have clinical supervision?", &["No clinical supervision"])]), 170);
    assert_eq!(sheet.count(&[("Do you have any support?", &["No support at all"])]), 31);
    assert_eq!(sheet.count(&[LEAVING, ("Where are you based?", &["General practice"])]), 62);
}

#[test]
fn a_made_up_file_says_so_in_its_first_column_of_every_row() {
    let (_folder, survey) = one_of_each();
    let paths = survey.waves.iter().map(|(_, path)| path.clone());
    let committed =
        ["made-up-responses-2022.csv", "made-up-responses-2024.csv"].map(|name| survey_folder("example").join(name));
    for path in paths.chain(committed) {
        let sheet = Sheet::read(&path);
        assert_eq!(&sheet.headers[0], "MADE-UP EXAMPLE");
        assert_eq!(sheet.count(&[("MADE-UP EXAMPLE", &["made up"])]), sheet.rows.len());
    }
}

#[test]
fn the_committed_responses_are_those_that_are_made_up_now_and_each_time() {
    for name in SURVEYS {
        let (_folder, survey) = copied(name);
        for _ in 0..2 {
            for path in illustrate(&survey).unwrap() {
                let committed = survey_folder(name).join(path.file_name().unwrap());
                assert!(fs::read(&path).unwrap() == fs::read(&committed).unwrap(), "{}", committed.display());
            }
        }
    }
}

#[test]
fn the_example_asks_as_many_people_as_it_means_to_and_nobody_where_there_can_be_nobody() {
    let waves = [(2022, 1812, 96), (2024, 2104, 115)];
    for (wave, people, at_the_lake) in waves {
        let sheet = Sheet::read(&survey_folder("example").join(format!("made-up-responses-{wave}.csv")));
        assert_eq!(sheet.rows.len(), people);
        let lake = ("Lighting district", &["Lake Orrin"][..]);
        assert_eq!(sheet.count(&[lake]), at_the_lake);
        assert_eq!(sheet.count(&[lake, ("Kind of light", &["Lightship"])]), 0);
    }
}

#[test]
fn a_plan_is_kept_to_the_last_person() {
    let (folder, _) = one_of_each();
    let first = Sheet::read(&folder.path().join("first.csv"));
    assert_eq!((first.rows.len(), first.count(&[("Where?", &["North"])])), (70, 40));
    let no = ("Well?", &["No"][..]);
    assert_eq!(first.count(&[no]), 30);
    assert_eq!(first.count(&[no, ("For whom?", &["Land"])]), 12);
    assert_eq!(first.count(&[no, ("For whom?", &["Sea"])]), 18);
}

#[test]
fn shares_are_of_those_who_were_asked() {
    let (folder, _) = one_of_each();
    let second = Sheet::read(&folder.path().join("second.csv"));
    assert_eq!(second.count(&[("Why not?", &["Rain", "Rain; Wind", "Wind; Rain"])]), 24, "six tenths of 40");
    assert_eq!(second.count(&[("Why not?", &["Wind", "Rain; Wind", "Wind; Rain"])]), 12, "three tenths of 40");
    assert_eq!(second.count(&[("Well?", &["Yes"]), ("Why not?", &[""])]), 35, "who were not asked");
    let how_much = |text| second.count(&[("How much?", &[text])]);
    assert_eq!([how_much("Little"), how_much("Some"), how_much("Much"), how_much("")], [20, 25, 24, 6]);
}

#[test]
fn a_question_has_no_column_in_a_wave_that_did_not_ask_it() {
    let (folder, _) = one_of_each();
    assert!(!Sheet::read(&folder.path().join("first.csv")).headers.iter().any(|header| header == "How much?"));
}

#[test]
fn responses_that_are_not_made_up_are_never_overwritten() {
    for theirs in ["Where?,For whom?\nNorth,Sea\n", "", "\u{feff}Where?\nNorth\n", "MADE-UP EXAMPLES,Where?\n"] {
        let (folder, survey) = one_of_each();
        put(folder.path(), "second.csv", theirs);
        let error = illustrate(&survey).unwrap_err();
        let path = folder.path().join("second.csv");
        assert_eq!(error.to_string(), format!("{} is there and is not made up; it is left as it is", path.display()));
        assert!(matches!(error, IllustrateError::WouldOverwrite { .. }));
        assert_eq!(fs::read_to_string(path).unwrap(), theirs);
    }
}

#[test]
fn responses_that_are_no_text_are_not_overwritten_either() {
    let (folder, survey) = one_of_each();
    fs::write(folder.path().join("second.csv"), [0xff, 0xfe, 0x00, 0x80]).unwrap();
    assert!(matches!(illustrate(&survey), Err(IllustrateError::WouldOverwrite { .. })));
}

#[test]
fn a_several_answer_question_that_had_to_be_answered_leaves_nobody_without_an_answer() {
    let folder = folder();
    put(
        folder.path(),
        "codebook.toml",
        &replaced(CODEBOOK, "column = \"Why not?\"", "column = \"Why not?\"\nrequired = true"),
    );
    put(folder.path(), "illustration.toml", &replaced(ILLUSTRATION, "{ rain = 0.6, wind = 0.3 }", "{ rain = 0.6 }"));
    let survey = read_survey(folder.path()).unwrap();
    illustrate(&survey).unwrap();
    let second = Sheet::read(&folder.path().join("second.csv"));
    assert_eq!(second.count(&[("Well?", &["No"]), ("Why not?", &[""])]), 0);
    assert!(publish::build(&survey, &publish::Settings::default()).is_ok());
}

/// What is said of the plan once a part of it reads otherwise, and where.
fn complaint(from: &str, to: &str) -> (String, (usize, usize), String) {
    let folder = folder();
    let plan = replaced(ILLUSTRATION, from, to);
    put(folder.path(), "codebook.toml", CODEBOOK);
    put(folder.path(), "illustration.toml", &plan);
    let error = illustrate(&read_survey(folder.path()).expect("a survey")).expect_err("a plan that cannot be kept");
    let IllustrateError::File(error) = error else { panic!("{error}") };
    let (message, line, column, text) = pointed(&error);
    (message, (line, column), text)
}

#[test]
fn a_plan_that_cannot_be_kept_is_refused_at_its_place() {
    let at = |from: &str, to: &str, part: &str| place_of(&replaced(ILLUSTRATION, from, to), part);
    let cases = [
        (
            "{ north = 40, south = 30 }",
            "{ nowhere = 40, south = 30 }",
            "{ sea = 50, land = 20 }",
            "expected the id of a region, found 'nowhere'",
        ),
        ("sea = 50, land = 20", "sea = 50, air = 20", "{ sea = 50, air", "expected the id of a setting, found 'air'"),
        ("sea = 50", "sea = 51", "{ sea = 51", "expected as many people by setting as by region, 70, found 71"),
        ("{ no = 30 }", "{ maybe = 30 }", "30 }\nwithin", "expected the id of an answer, found 'maybe'"),
        ("rain = 0.5", "rain = 1.5", "1.5", "expected a share from 0 to 1"),
        ("{ no = 30 }", "{ no = 71 }", "71", "expected at most the 70 people who were asked, found 71"),
        (
            "setting = \"land\", people = 12",
            "setting = \"moon\", people = 12",
            "\"moon\"",
            "expected the id of a setting",
        ),
        (
            "setting = \"land\", people = 12",
            "setting = \"land\", people = 21",
            "21",
            "expected no more people than can still give 'no' to 'single'",
        ),
        ("north = 2.0", "moon = 2.0", "2.0", "expected the id of a region or setting"),
        ("question = \"scale\"", "question = \"scales\"", "\"second\"", "expected a reply for 'scale'"),
    ];
    for (from, to, part, message) in cases {
        let (said, place, text) = complaint(from, to);
        assert_eq!((said.as_str(), place), (message, at(from, to, part)), "{from} as {to}, pointing at {text}");
    }
}

#[test]
fn more_people_than_were_asked_cannot_give_one_of_several_answers() {
    let (message, _, text) = complaint("shares = { rain = 0.6, wind = 0.3 }", "people = { rain = 41 }");
    assert_eq!(message, "expected no more people than can still give 'rain' to 'several'");
    assert_eq!(text, "\"several\"");
}

#[test]
fn a_plan_without_one_of_the_waves_is_refused() {
    let (message, ..) = complaint("id = \"second\"", "id = \"third\"");
    assert_eq!(message, "expected a wave 'second'");
}

#[test]
fn a_missing_plan_is_named() {
    let (folder, survey) = one_of_each();
    fs::remove_file(folder.path().join("illustration.toml")).unwrap();
    let error = illustrate(&survey).unwrap_err();
    let path = folder.path().join("illustration.toml");
    assert_eq!(error.to_string(), format!("cannot read {}", path.display()));
    assert!(matches!(error, IllustrateError::File(FileError::Unreadable { .. })));
}
