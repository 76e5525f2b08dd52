use std::{collections::BTreeMap, fs, path::Path};

use publish::{Settings, build, read_survey, verify, write};
use survey::{Base, Group, NodeId, Provenance, QuestionId, wire::CERTIFICATE};

use crate::fixtures::{SURVEYS, checkout, folder, one_of_each, survey_folder};

/// Every file of a folder, by name.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries
        .map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), fs::read(path).expect("a file")))
        .collect()
}

#[test]
fn the_committed_release_and_its_certificate_are_what_is_built_now() {
    for name in SURVEYS {
        let survey = read_survey(&survey_folder(name)).unwrap();
        let out = folder();
        let written = write(&build(&survey, &Settings::default()).unwrap(), out.path()).unwrap();
        let built = files(&out.path().join(name));
        assert_eq!(
            built.keys().collect::<Vec<_>>(),
            [&format!("{0}.{CERTIFICATE}", written.id), &format!("{}.json", written.id), "latest"],
            "and nothing else"
        );

        let committed = files(&checkout().join("public/data").join(name));
        for (file, bytes) in built {
            let how = "publish build it again";
            assert!(committed.get(&file) == Some(&bytes), "public/data/{name}/{file} is not what is built now: {how}");
        }
    }
}

#[test]
fn every_committed_release_is_whole_unaltered_and_of_a_safe_structure() {
    for name in SURVEYS {
        let folder = checkout().join("public/data").join(name);
        let releases: Vec<_> =
            files(&folder).into_keys().filter(|file| file.ends_with(".json") && !file.ends_with(CERTIFICATE)).collect();
        assert!(!releases.is_empty());
        for file in releases {
            let edition = verify(&folder.join(&file)).unwrap();
            assert_eq!(format!("{}.json", edition.id), file);
            assert_eq!(edition.release.provenance, Provenance::Illustrative);
        }
    }
}

#[test]
fn what_is_public_of_the_2020_survey_stays_true_in_its_release() {
    let audited =
        build(&read_survey(&survey_folder("care-for-the-carer-2020")).unwrap(), &Settings::default()).unwrap();
    let (codebook, wave) = (&audited.release().codebook, audited.release().latest());
    assert_eq!(wave.respondents(), Base(279));
    let england = Group { region: codebook.regions.find("england").unwrap(), setting: NodeId::EVERYONE };
    assert_eq!(wave.groups()[wave.position(england).unwrap()].1, Base(221));
    let percent = |question: &str| {
        let table = wave.table(codebook.find(question).unwrap()).unwrap();
        survey::Share::of(table.row(0)[0], Base(279)).unwrap().percent()
    };
    // Rounded counts are within two of the true ones, which print as 29, 33, 61 and 11.
    for (question, printed) in
        [("considering-leaving", 29), ("colleague-left", 33), ("clinical-supervision", 61), ("any-support", 11)]
    {
        assert!(percent(question).abs_diff(printed) <= 1, "{question}: {}", percent(question));
    }
    let printed: Vec<_> = audited.release().published.iter().map(|figure| figure.percent).collect();
    assert_eq!(printed, [29, 77, 33, 61, 11]);
}

#[test]
fn the_example_has_every_kind_of_everything() {
    let audited = build(&read_survey(&survey_folder("example")).unwrap(), &Settings::default()).unwrap();
    let release = audited.release();
    let codebook = &release.codebook;
    for kind in [survey::QuestionKind::Single, survey::QuestionKind::Several, survey::QuestionKind::Scale] {
        assert!(codebook.questions.iter().any(|question| question.kind == kind), "{kind:?}");
    }
    for answering in [survey::Answering::Required, survey::Answering::Optional] {
        assert!(codebook.questions.iter().any(|question| question.answering == answering), "{answering:?}");
    }
    assert!(codebook.questions.iter().any(|question| question.not_asked().is_some()));
    assert!(codebook.questions.iter().any(survey::Question::is_two_way));
    assert_eq!(
        (codebook.regions.places().len(), codebook.settings.places().len(), codebook.impossible.len()),
        (9, 5, 1)
    );
    assert_eq!((codebook.regions.levels()[0].nodes.len(), codebook.settings.levels()[0].nodes.len()), (3, 2));
    let asked = |wave: usize| codebook.question_ids().filter(|id| release.waves()[wave].table(*id).is_some()).count();
    assert_eq!(
        (release.waves().len(), asked(0) + 1, asked(1)),
        (2, codebook.questions.len(), codebook.questions.len())
    );
    for wave in release.waves() {
        let all = codebook.regions.nodes().len() * codebook.settings.nodes().len();
        assert!(wave.groups().len() < all, "something must be too small to show");
    }
}

#[test]
fn a_release_counts_the_rows_of_its_files() {
    let (_folder, survey) = one_of_each();
    let audited = build(&survey, &Settings::default()).unwrap();
    let release = audited.release();
    assert_eq!(release.waves().iter().map(|wave| wave.respondents().0).collect::<Vec<_>>(), [70, 75]);
    assert!(release.waves()[0].table(QuestionId(2)).is_none());
    let no = release.waves()[0].table(QuestionId(0)).unwrap().row(0)[1];
    assert!(no.0.abs_diff(30) < 3);
}

#[test]
fn a_newer_release_stands_beside_the_older_and_is_named_as_the_latest() {
    let (folder_of_survey, survey) = one_of_each();
    let out = folder();
    let first = write(&build(&survey, &Settings::default()).unwrap(), out.path()).unwrap();
    let text = fs::read_to_string(folder_of_survey.path().join("second.csv")).unwrap();
    fs::write(folder_of_survey.path().join("second.csv"), text + "made up,North,Sea,Yes,,Much\n").unwrap();
    let second = write(&build(&survey, &Settings::default()).unwrap(), out.path()).unwrap();
    let files = files(&out.path().join("one-of-each"));
    assert_ne!(first.id, second.id);
    assert_eq!(files.len(), 5, "two releases with their certificates, and the name of the latest");
    assert_eq!(files["latest"], format!("{}\n", second.id).into_bytes());
    assert_eq!(files[&format!("{}.json", second.id)].len(), second.bytes);
}

#[test]
fn a_release_that_cannot_be_written_says_where() {
    let (_folder, survey) = one_of_each();
    let out = folder();
    fs::write(out.path().join("one-of-each"), "a file where the folder would go").unwrap();
    let error = write(&build(&survey, &Settings::default()).unwrap(), out.path()).unwrap_err();
    assert_eq!(error.to_string(), format!("cannot write {}", out.path().join("one-of-each").display()));
}
