//! Tables as files, read by another reader of such files.

use chart::{Context, Form, Subject};
use quoting::{
    Citation, Column, Data, EveryGroup, Field, Finding, Kind, Source, Statistic, csv, csvw, shown, table_csv,
};
use survey::{
    Choice, View,
    page::{Page, Route},
};
use words::Language;

use crate::fixtures::{SITE, editions, every_statistic};

fn read(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell as it was before it was guarded.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(cell)
}

#[test]
fn a_tables_file_has_every_cell_of_the_screen_and_no_other() {
    for edition in &editions() {
        for language in Language::ALL {
            let context = Context { edition, language };
            for query in ["", "region=south", "setting=other", "region=lake-orrin&setting=lightship"] {
                let (choice, _) = Choice::read(query, &edition.release, None);
                let view = View::of(&edition.release, &choice);
                for question in edition.release.codebook.question_ids() {
                    let reading = view.read(&edition.release, question);
                    let table = Subject { context, view: &view, reading: &reading }.figure(Form::Wide, None).table;
                    let file = read(&table_csv(context, &table));
                    assert_eq!(file.len(), table.rows.len() + 1);
                    assert_eq!(file[0][0], context.marked(table.columns[0].clone()));
                    assert_eq!(file[0][1..], table.columns[1..]);
                    for ((heading, cells), row) in table.rows.iter().zip(&file[1..]) {
                        assert_eq!(row[0], context.marked(heading.clone()));
                        let texts: Vec<_> = cells.iter().map(|cell| cell.text.as_str()).collect();
                        assert_eq!(row[1..].iter().map(|cell| unguarded(cell)).collect::<Vec<_>>(), texts);
                    }
                }
            }
        }
    }
}

#[test]
fn no_text_begins_as_a_formula_and_every_text_comes_back() {
    let texts = ["=1+1", "+1", "-1", "@a", "\ta", "a,b", "a\"b", "a\nb", "a\r\nb", "plain", "−16", "＝1", "'=1", ""];
    let file = csv([texts.iter().map(|text| Field::Text((*text).to_owned())).collect()].into_iter());
    let row = &read(&file)[0];
    for (cell, text) in row.iter().zip(texts) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']), "{cell:?}");
        assert!(cell == text || *cell == format!("'{text}"), "{cell:?} for {text:?}");
    }
    assert!(file.ends_with("\r\n"));
}

#[test]
fn data_have_a_row_for_each_answer_with_everything_that_it_is_of() {
    for edition in &editions() {
        let source = Source::new(edition);
        let statistics = every_statistic(edition);
        let data = Data::of(&source, &statistics[..400], Language::English);
        let file = read(&data.csv());
        assert_eq!(file[0], Column::ALL.map(Column::name));
        assert_eq!(file.len(), data.rows().len() + 1);
        let column = |column: Column| Column::ALL.iter().position(|one| *one == column).unwrap();
        for row in &file[1..] {
            let cell = |of: Column| row[column(of)].as_str();
            let mark =
                if edition.release.provenance == survey::Provenance::Observed { "observed" } else { "made-up example" };
            assert_eq!((cell(Column::Provenance), cell(Column::Release)), (mark, edition.id.as_str()));
            let number = |of: Column| cell(of).parse::<u32>().ok();
            if cell(Column::Status) == "shown" {
                let (count, base) = (number(Column::Count).unwrap(), number(Column::Base).unwrap());
                assert!(count <= base && base >= edition.release.parameters.threshold, "{row:?}");
                assert!(number(Column::Lower) <= number(Column::Percent), "{row:?}");
                assert!(number(Column::Percent) <= number(Column::Upper), "{row:?}");
            } else {
                assert_eq!(
                    (number(Column::Count), number(Column::Base), cell(Column::Percent)),
                    (None, None, ""),
                    "{row:?}"
                );
            }
        }
    }
}

#[test]
fn data_have_the_numbers_of_the_sentences() {
    let edition = &editions()[3];
    let source = Source::new(edition);
    let question = edition.release.codebook.find("reasons").unwrap();
    let page = Page { language: Language::English, route: Route::Question(question) };
    let (choice, _) = Choice::read("setting=at-sea&compare=wave:2022", &edition.release, Some(question));
    let at = |column: Column| Column::ALL.iter().position(|one| *one == column).unwrap();
    let mut compared = 0;
    for statistic in shown(&source, page, &choice).iter().filter(|one| matches!(one, Statistic::Share { .. })) {
        let finding = Finding::of(&source, statistic, Language::English);
        if finding.kind == Kind::Absence {
            // Of those who cannot be shown nothing is said, of the others neither.
            continue;
        }
        let file = read(&Data::of(&source, std::slice::from_ref(statistic), Language::English).csv());
        for row in &file[1..] {
            let cell = |column: Column| row[at(column)].as_str();
            if cell(Column::Status) != "shown" {
                continue;
            }
            let numbers = format!(
                "{}%, likely range {}% to {}%",
                cell(Column::Percent),
                cell(Column::Lower),
                cell(Column::Upper)
            );
            assert!(finding.sentence.contains(&numbers), "{numbers} is not in {}", finding.sentence);
            let told = match cell(Column::Verdict) {
                "higher" => "; higher than ",
                "lower" => "; lower than ",
                "cannot-tell" => "; not clearly higher or lower than ",
                _ => continue,
            };
            compared += 1;
            assert!(finding.sentence.contains(told), "{told} is not in {}", finding.sentence);
        }
    }
    assert!(compared > 50, "{compared}");
}

#[test]
fn the_description_of_a_file_names_its_columns_in_order_and_says_if_it_is_made_up() {
    for edition in &editions() {
        let source = Source::new(edition);
        let statistic = &every_statistic(edition)[0];
        let finding = Finding::of(&source, statistic, Language::English);
        let text = csvw("data.csv", &Citation::of(&source, &finding, SITE), "en-GB");
        let metadata: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(metadata["url"], "data.csv");
        let columns = metadata["tableSchema"]["columns"].as_array().unwrap();
        let names: Vec<_> = columns.iter().map(|column| column["titles"].as_str().unwrap()).collect();
        assert_eq!(names, Column::ALL.map(Column::name));
        let made_up = edition.release.provenance == survey::Provenance::Illustrative;
        assert_eq!(metadata["dc:title"].as_str().unwrap().starts_with("Made-up example: "), made_up);
    }
}

#[test]
fn every_group_has_the_row_that_its_own_page_gives_and_every_published_one_is_there() {
    for edition in &editions()[..2] {
        let (source, release) = (Source::new(edition), &edition.release);
        let (codebook, groups) = (&release.codebook, EveryGroup::of(&source));
        let at = |column: Column| Column::ALL.iter().position(|one| *one == column).unwrap();
        let text =
            |row: &[Field], column| if let Field::Text(text) = &row[at(column)] { text.clone() } else { String::new() };
        for question in codebook.question_ids() {
            let data = groups.answers(question, Language::English);
            let measures = codebook.question(question).measures();
            assert_eq!(data.rows().len(), codebook.groups().count() * release.waves().len() * measures.len());
            for row in data.rows() {
                let (region, setting) = (text(row, Column::Region), text(row, Column::Setting));
                let (region, setting) = (codebook.regions.find(&region), codebook.settings.find(&setting));
                let selection = survey::Selection::of_nodes(codebook, region.unwrap(), setting.unwrap());
                let wave = release.find_wave(&text(row, Column::Wave)).unwrap();
                let choice = Choice { wave, ..Choice::of(selection, release) };
                let measure = codebook.question(question).find_measure(&text(row, Column::Answer)).unwrap();
                let statistic = Statistic::share(&choice, question, measure, codebook);
                let own = Data::of(&source, &[statistic], Language::English);
                assert_eq!(own.rows()[0][..data.columns().len()], row[..]);
                let group = survey::Group { region: region.unwrap(), setting: setting.unwrap() };
                let is_published = release.wave(wave).position(group).is_some();
                assert!(is_published || text(row, Column::Status) != "shown", "{row:?}");
            }
        }
        let people = groups.people(Language::English);
        assert_eq!(people.rows().len(), codebook.groups().count() * release.waves().len());
        let shown = people.rows().iter().filter(|row| text(row, Column::Status) == "shown").count();
        assert_eq!(shown, release.waves().iter().map(|wave| wave.groups().len()).sum::<usize>());
    }
}
