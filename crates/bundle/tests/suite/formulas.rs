//! Texts that a spreadsheet might take for formulas.

use std::io::{Cursor, Read as _};

use proptest::prelude::*;
use survey::Label;
use words::Language;
use zip::ZipArchive;

use crate::fixtures::Shelf;

/// Every sheet of a spreadsheet as it is written, and how cells may look.
fn sheets_and_styles(spreadsheet: &[u8]) -> (Vec<String>, String) {
    let mut parts = ZipArchive::new(Cursor::new(spreadsheet)).unwrap();
    let (mut sheets, mut styles) = (Vec::new(), String::new());
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        if name.starts_with("xl/worksheets/sheet") {
            sheets.push(text);
        } else if name == "xl/styles.xml" {
            styles = text;
        }
    }
    (sheets, styles)
}

/// A small release of which everything that has a name has this one.
fn called(name: &str) -> Shelf {
    let mut shelf = Shelf::observed("care-for-the-carer-2020");
    let label = Label { en: name.to_owned(), cy: name.to_owned() };
    let codebook = &mut shelf.edition.release.codebook;
    codebook.facts.title = label.clone();
    codebook.questions.truncate(1);
    for question in &mut codebook.questions {
        question.wording = label.clone();
        question.note = Some(label.clone());
        for answer in &mut question.answers {
            answer.label = label.clone();
        }
    }
    for figure in &mut shelf.edition.release.published {
        (figure.statement, figure.population, figure.caution) = (label.clone(), label.clone(), Some(label.clone()));
    }
    shelf
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_becomes_a_formula(first in "[=+@\t＝-]", rest in "[A-Z0-9()!,;\"'|]{1,12}") {
        let name = format!("{first}{rest}");
        let bundle = called(&name).bundle(Language::English);
        let (sheets, styles) = sheets_and_styles(&bundle.spreadsheet.bytes);
        prop_assert!(sheets.len() > 4);
        for sheet in sheets {
            prop_assert!(!sheet.contains("<f>") && !sheet.contains("<f "), "{name}");
        }
        prop_assert!(styles.contains("quotePrefix=\"1\""));
        let mut archive = ZipArchive::new(Cursor::new(&bundle.archive.bytes)).unwrap();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            if !file.name().unwrap().ends_with(".csv") {
                continue;
            }
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            let guarded = format!("'{name}");
            let mut seen = 0;
            for row in csv::Reader::from_reader(text.as_bytes()).records() {
                for cell in &row.unwrap() {
                    prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '＝']), "{cell}");
                    seen += usize::from(cell == guarded);
                }
            }
            prop_assert!(seen > 100, "{seen}");
        }
    }
}
