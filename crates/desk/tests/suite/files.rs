//! The files of a figure have its very numbers.

use std::collections::{BTreeMap, BTreeSet};

use chart::{First, Form, Order};
use desk::{Asked, Desk, Format, Quote};
use quoting::Column;
use survey::Provenance;

use crate::fixtures::{SITE, for_each_figure, releases};

fn read(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_file_says_in_its_name_whether_it_is_made_up_and_no_two_share_one() {
    let mut names = BTreeMap::new();
    for_each_figure(|desk, asked, provenance| {
        let quote = Quote::of(desk, asked).unwrap();
        for format in Format::all(1) {
            let name = quote.file_name(format).unwrap();
            assert_eq!(name.starts_with("made-up-"), provenance == Provenance::Illustrative, "{name}");
            assert!(name.contains(desk.edition().id.as_str()) && name.len() < 220, "{name}");
            assert!(name.chars().all(|letter| letter.is_ascii_alphanumeric() || "-.".contains(letter)), "{name}");
            assert_eq!(Format::named(&format.name()), Some(format));
            // What shows the same may have the same name.
            let address = (quote.address().replace("/cy/", "/"), asked.exhibit.clone(), format.name());
            let address = (provenance == Provenance::Observed, address);
            let page = desk.page().path(&desk.edition().release.codebook).replace("cy/", "");
            let known = names.entry((name.clone(), page)).or_insert(address.clone());
            assert_eq!(*known, address, "{name}");
        }
    });
}

#[test]
fn the_table_is_that_of_the_screen_cell_for_cell_in_the_order_that_it_has_there() {
    let (release, _) = &releases()[1];
    let desk = Desk::open(release, "question/sleep/", SITE).unwrap();
    for order in [None, Some(Order { column: 3, first: First::Highest })] {
        for exhibit in ["answers:sleep", "by-region:sleep", "by-wave:sleep", "grid:sleep"] {
            let asked = Asked { exhibit: exhibit.into(), query: "region=saltholm".into(), order };
            let quote = Quote::of(&desk, &asked).unwrap();
            let file = read(&quote.file(Format::Table).unwrap().content);
            let exhibit = desk.exhibit(&asked).unwrap();
            let (context, memory) = (desk.context(), survey::Memory::of(&desk.edition().release));
            let choice = exhibit.follows(&desk.choice(&asked.query), context);
            let view = memory.view(context.release(), &choice);
            let chosen = chart::Chosen { context, memory: &memory, choice: &choice, view: &view };
            let table = exhibit.figure(&chosen, Form::Narrow, order).table;
            assert_eq!(file.len(), table.rows.len() + 1);
            for ((heading, cells), row) in table.rows.iter().zip(&file[1..]) {
                let cells = cells.iter().map(|cell| cell.text.clone());
                let expected: Vec<_> = [context.marked(heading.clone())].into_iter().chain(cells).collect();
                let found: Vec<_> = row.iter().map(|cell| cell.trim_start_matches('\'').to_owned()).collect();
                assert_eq!(found, expected);
            }
        }
    }
}

#[test]
fn the_description_names_the_file_of_data_that_it_describes() {
    for_each_figure(|desk, asked, _| {
        let quote = Quote::of(desk, asked).unwrap();
        let (data, description) = (quote.file(Format::Data).unwrap(), quote.file(Format::Description).unwrap());
        let told: serde_json::Value = serde_json::from_str(&description.content).unwrap();
        assert_eq!(told["url"], data.name);
        assert_eq!(description.name, format!("{}-metadata.json", data.name));
        assert_eq!(told["dc:source"], quote.address());
    });
}

#[test]
fn the_cube_has_the_numbers_of_the_data() {
    for_each_figure(|desk, asked, provenance| {
        let quote = Quote::of(desk, asked).unwrap();
        let cube: serde_json::Value = serde_json::from_str(&quote.file(Format::Cube).unwrap().content).unwrap();
        let sizes: Vec<usize> = serde_json::from_value(cube["size"].clone()).unwrap();
        let values = cube["value"].as_array().unwrap();
        assert_eq!(sizes.iter().product::<usize>(), values.len(), "{asked:?}");
        let told = if provenance == Provenance::Observed { "observed" } else { "illustrative" };
        assert_eq!(cube["extension"]["provenance"], told);
        assert_eq!(cube["label"].as_str().unwrap().starts_with(desk.words().made_up()), told == "illustrative");
        for (at, value) in values.iter().enumerate() {
            let status = cube["status"][at.to_string()].as_str();
            assert!(if value.is_null() {
                matches!(status, Some("c" | "n" | "i" | "x"))
            } else {
                matches!(status, None | Some("r"))
            });
        }
        // Every number of people, base and share that is in the data is in it, and no other.
        let data = read(&quote.file(Format::Data).unwrap().content);
        let column = |column: Column| Column::ALL.iter().position(|one| *one == column).unwrap();
        let [count, base, percent] = [Column::Count, Column::Base, Column::Percent].map(column);
        let of_data: BTreeSet<[String; 3]> = data[1..]
            .iter()
            .filter(|row| !row[count].is_empty())
            .map(|row| [&row[count], &row[base], &row[percent]].map(String::clone))
            .collect();
        let metrics = *sizes.last().unwrap();
        let of_cube: BTreeSet<[String; 3]> = values
            .chunks(metrics)
            .filter(|row| !row[0].is_null())
            .map(|row| [&row[0], &row[1], &row[2]].map(ToString::to_string))
            .collect();
        assert_eq!(of_cube, of_data, "{asked:?}");
    });
}
