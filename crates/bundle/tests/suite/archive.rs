//! The archive, and what its files are called.

use std::io::{Cursor, Read as _};

use survey::wire;
use words::Language;
use zip::ZipArchive;

use crate::fixtures::{SURVEYS, Shelf};

/// Every file of an archive with its content.
fn files(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).unwrap();
    let all = archive.len();
    let file = |at| {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    (0..all).map(file).collect()
}

/// The text of the first file with a part of a name.
fn text(files: &[(String, Vec<u8>)], part: &str) -> String {
    let (_, bytes) = files.iter().find(|(name, _)| name.contains(part)).unwrap();
    String::from_utf8(bytes.clone()).unwrap()
}

#[test]
fn a_release_makes_the_same_bytes_each_time() {
    for survey in SURVEYS {
        for language in Language::ALL {
            // The second is of a release that was read anew.
            assert!(Shelf::newest(survey).bundle(language) == Shelf::newest(survey).bundle(language), "{survey}");
        }
    }
}

#[test]
fn each_name_says_which_release_it_is_and_whether_it_is_made_up() {
    for survey in SURVEYS {
        for (shelf, made_up) in [(Shelf::newest(survey), true), (Shelf::observed(survey), false)] {
            for language in Language::ALL {
                let bundle = shelf.bundle(language);
                let inner = files(&bundle.archive.bytes).into_iter().map(|(name, _)| name);
                for name in bundle.files().map(|file| file.name.clone()).into_iter().chain(inner) {
                    assert!(name.contains(shelf.edition.id.as_str()), "{name}");
                    assert_eq!(name.starts_with("made-up-"), made_up, "{name}");
                    assert!(name.contains(&shelf.edition.release.codebook.facts.slug), "{name}");
                }
            }
        }
    }
}

#[test]
fn the_archive_has_the_release_its_certificate_its_history_and_the_spreadsheet_as_they_are() {
    let shelf = Shelf::newest("example");
    for language in Language::ALL {
        let bundle = shelf.bundle(language);
        let files = files(&bundle.archive.bytes);
        let id = shelf.edition.id.as_str();
        assert_eq!(text(&files, &format!("/made-up-example-{id}.json")), shelf.release);
        assert_eq!(text(&files, wire::CERTIFICATE), shelf.certificate);
        assert_eq!(text(&files, ".toml"), shelf.history);
        let (_, spreadsheet) = files.iter().find(|(name, _)| name.ends_with(".xlsx")).unwrap();
        assert!(*spreadsheet == bundle.spreadsheet.bytes);
        let names: Vec<_> = files.iter().map(|(name, _)| name).collect();
        assert!(names.is_sorted(), "{names:?}");
    }
}

#[test]
fn without_a_history_and_an_address_the_note_says_so_and_leads_nowhere() {
    let shelf = Shelf::newest("example");
    for language in Language::ALL {
        let material = bundle::Material { history: None, site: None, ..shelf.material() };
        let files = files(&bundle::Bundle::of(&material, language).unwrap().archive.bytes);
        assert!(!files.iter().any(|(name, _)| name.ends_with(".toml")));
        let readme = text(&files, "README.txt");
        assert!(readme.contains(language.words().readme_no_corrections()), "{readme}");
        assert!(!readme.contains("http") && !text(&files, "-metadata.json").contains("dc:source"));
    }
}

#[test]
fn what_is_read_first_says_first_of_all_whether_it_is_made_up_and_how_to_cite_it() {
    for survey in SURVEYS {
        for (shelf, made_up) in [(Shelf::newest(survey), true), (Shelf::observed(survey), false)] {
            for language in Language::ALL {
                let words = language.words();
                let files = files(&shelf.bundle(language).archive.bytes);
                for part in ["README.txt", "-codebook-"] {
                    let found = text(&files, part);
                    assert_eq!(found.starts_with(&words.made_up_sentence("")), made_up, "{found}");
                }
                let readme = text(&files, "README.txt");
                assert_eq!(readme.contains(words.citation_made_up_by()), made_up, "{readme}");
                let release = format!("https://example.org/release/{}/", shelf.edition.id);
                assert!(
                    readme.contains(&words.citation_release(shelf.edition.id.as_str())) && readme.contains(&release)
                );
                assert_eq!(readme.contains(words.no_licence()), !made_up, "{readme}");
                for (name, _) in &files {
                    let own = name.rsplit('/').next().unwrap();
                    assert!(own == "README.txt" || readme.contains(own), "{own} is not in {readme}");
                }
            }
        }
    }
}

#[test]
fn the_codebook_has_every_name_that_the_data_use() {
    for survey in SURVEYS {
        let shelf = Shelf::newest(survey);
        let files = files(&shelf.bundle(Language::Welsh).archive.bytes);
        let (codebook, data) = (text(&files, "-codebook-"), text(&files, ".csv"));
        assert!(codebook.contains('('), "{codebook}");
        let mut reader = csv::Reader::from_reader(data.as_bytes());
        let headings = reader.headers().unwrap().clone();
        let at = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
        let columns = ["wave", "question", "answer", "region", "setting"].map(at);
        let mut rows = 0;
        for row in reader.records() {
            let row = row.unwrap();
            rows += 1;
            for slug in columns.map(|at| &row[at]).into_iter().filter(|slug| !slug.is_empty()) {
                assert!(codebook.contains(&format!("({slug})")), "{slug} is not in {codebook}");
            }
        }
        assert!(rows > 1000, "{rows}");
    }
}
