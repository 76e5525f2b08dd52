//! Drawing, what is said of its marks, sentences, table and address of a view are of the same numbers, to the digit.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, path::Path};

use chart::{Compared, Context, Figure, First, Form, GridOf, Mark, MixOf, Order, Places, Subject, Summary};
use explorer::pages::newest;
use survey::{Breakdown, Choice, Covers, Grid, Mix, QuestionId, Release, Trend, View, wire::Edition};
use words::Language;

const SURVEYS: [(&str, &[&str]); 2] = [
    (
        "care-for-the-carer-2020",
        &[
            "",
            "region=south",
            "setting=general-practice",
            "region=london&setting=general-practice",
            "region=northern-ireland&setting=voluntary-sector",
            "region=north&compare=region:south",
            "region=north&compare=region:england",
        ],
    ),
    (
        "example",
        &[
            "",
            "region=saltholm",
            "region=lake-orrin&setting=lightship",
            "wave=2022",
            "setting=at-sea&compare=wave:2022",
            "region=north-coast&compare=setting:on-land&wave=2022",
        ],
    ),
];

fn edition(survey: &str) -> Edition {
    newest(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"), survey).unwrap().edition.as_ref().clone()
}

/// Every figure of one choice, with a name for it.
fn figures(edition: &Edition, choice: &Choice, language: Language, order: Option<Order>) -> Vec<(String, Figure)> {
    let context = Context { edition, language };
    let release = &edition.release;
    let covers = Covers::of_wave(release, choice.wave);
    let view = View::within(&covers, release, choice);
    let readings: Vec<_> = release.codebook.question_ids().map(|id| view.read(release, id)).collect();
    let mut all =
        vec![("summary".to_owned(), Summary { context, view: &view, readings: &readings }.figure(Form::Wide, order))];
    for reading in &readings {
        let subject = Subject { context, view: &view, reading };
        let slug = &subject.question().slug;
        all.push((format!("answers of {slug}"), subject.figure(Form::Narrow, order)));
        for measure in subject.question().measures() {
            for (axis, rows, compared) in along(release, choice, reading.question, measure) {
                let places = Places { subject, measure, axis, rows: &rows, tiles: &[], compared };
                all.push((format!("{axis} of {slug}, {measure:?}"), places.figure(Form::Wide, order)));
            }
        }
        let measure = subject.question().headline();
        let grid = Grid::of(&covers, release, choice.wave, (reading.question, measure));
        let grid = GridOf { context, question: reading.question, measure, grid: &grid };
        all.push((format!("grid of {slug}"), grid.figure(Form::Wide, order)));
    }
    let rows = Mix::by_region(&covers, release, choice).rows;
    let rows: Vec<_> = rows.into_iter().map(|(place, people)| (place.index().to_string(), people)).collect();
    let mix = MixOf { context, whom: "them", people: view.people(), axis: "Region", rows: &rows };
    all.push(("mix".to_owned(), mix.figure(Form::Wide, order)));
    all
}

type Rows = Vec<(String, survey::Row)>;

fn along(
    release: &Release,
    choice: &Choice,
    question: QuestionId,
    measure: survey::Measure,
) -> [(&'static str, Rows, Compared); 3] {
    let covers = Covers::of_wave(release, choice.wave);
    let regions = Breakdown::by_region(&covers, release, choice, (question, measure)).rows;
    let settings = Breakdown::by_setting(&covers, release, choice, (question, measure)).rows;
    let waves = Trend::of(release, choice, question, measure).rows;
    let numbered = |at: usize, row| (format!("place number {}", char::from(b'A' + u8::try_from(at).unwrap())), row);
    [
        (
            "regions",
            regions.into_iter().enumerate().map(|(at, (_, row))| numbered(at, row)).collect(),
            Compared::WithTheRest,
        ),
        (
            "settings",
            settings.into_iter().enumerate().map(|(at, (_, row))| numbered(at, row)).collect(),
            Compared::WithTheRest,
        ),
        (
            "waves",
            waves.into_iter().enumerate().map(|(at, (_, row))| numbered(at, row)).collect(),
            Compared::WithTheOneBefore,
        ),
    ]
}

/// Calls `check` with every figure of every choice of every survey.
fn for_each(language: Language, order: Option<Order>, check: impl Fn(&str, &Figure)) {
    for (survey, queries) in SURVEYS {
        let edition = edition(survey);
        for query in queries {
            let (choice, unmet) = Choice::read(query, &edition.release, None);
            assert!(unmet.is_empty(), "{survey} {query}: {unmet:?}");
            for (name, figure) in figures(&edition, &choice, language, order) {
                check(&format!("{survey} ?{query}, {name}"), &figure);
            }
        }
    }
}

/// The percentages of a text, and its numbers of people out of others.
fn numbers(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let words: Vec<&str> =
        text.split(|it: char| it.is_whitespace() || "(),;".contains(it)).filter(|it| !it.is_empty()).collect();
    for (at, word) in words.iter().enumerate() {
        if word.ends_with('%') {
            found.insert((*word).to_owned());
        }
        if matches!(*word, "of" | "o") && at > 0 && words[at - 1].parse::<u32>().is_ok() {
            found.insert(format!(
                "{} of {}",
                words[at - 1],
                words[at + 1..].iter().find(|word| word.parse::<u32>().is_ok()).copied().unwrap_or_default()
            ));
        }
    }
    found
}

fn table_text(figure: &Figure) -> String {
    let rows = figure.table.rows.iter();
    let cells = rows.flat_map(|(_, cells)| cells.iter().map(|cell| cell.text.clone()));
    cells.collect::<Vec<_>>().join(" ; ")
}

#[test]
fn every_number_that_is_said_of_a_mark_stands_in_the_table() {
    for_each(Language::English, None, |name, figure| {
        let table = numbers(&table_text(figure));
        for spot in figure.drawings.iter().flat_map(|drawing| &drawing.spots) {
            // A place's own numbers; those of a mix have no table of shares beside them.
            let said = numbers(&spot.text);
            let of_other = figure.table.columns.iter().any(|column| column.starts_with("Range: "));
            for number in said.iter().filter(|number| number.ends_with('%') || !of_other) {
                assert!(table.contains(number), "{name}: {number} of «{}» is not in {table:?}", spot.text);
            }
        }
    });
}

#[test]
fn every_share_that_is_drawn_is_said_of_a_mark() {
    const AXIS: [&str; 3] = ["0%", "50%", "100%"];
    for_each(Language::English, None, |name, figure| {
        for drawing in &figure.drawings {
            let said: BTreeSet<_> = drawing.spots.iter().flat_map(|spot| numbers(&spot.text)).collect();
            let texts = drawing
                .marks
                .iter()
                .filter_map(|mark| if let Mark::Text(text) = mark { Some(&text.text) } else { None });
            // What the key says of the whole is of no mark, and begins with a name.
            for text in texts.filter(|text| text.starts_with(|first: char| first.is_ascii_digit())) {
                for number in numbers(text).iter().filter(|number| !AXIS.contains(&number.as_str())) {
                    assert!(said.contains(number), "{name}: {number} of «{text}» is not in {said:?}");
                }
            }
        }
    });
}

#[test]
fn sentences_give_the_verdicts_of_the_table_and_no_other() {
    for_each(Language::English, None, |name, figure| {
        for (word, marked) in [("Higher", "▲ Higher"), ("Lower", "▼ Lower")] {
            let rows = figure.table.rows.iter();
            let in_table = rows.filter(|(_, cells)| cells.iter().any(|cell| cell.text == marked)).count();
            let sentences = figure
                .sentences
                .iter()
                .filter(|it| it.contains(word) || it.contains(&format!(": {}", word.to_lowercase())));
            let in_sentences = sentences.filter(|it| !it.contains("Too few")).count();
            // Of two answers one is what the other leaves: it is in the table, and is not spoken of.
            assert!(in_sentences <= in_table, "{name}: {:?}", figure.sentences);
            if in_table > 0 && figure.table.columns.len() < 7 {
                assert!(in_sentences > 0, "{name}: {word} is in the table only");
            }
        }
    });
}

#[test]
fn both_languages_have_the_same_numbers() {
    for (survey, queries) in SURVEYS {
        let edition = edition(survey);
        for query in queries {
            let (choice, _) = Choice::read(query, &edition.release, None);
            let [english, welsh] = Language::ALL.map(|language| figures(&edition, &choice, language, None));
            for ((name, english), (_, welsh)) in english.iter().zip(&welsh) {
                assert_eq!(numbers(&table_text(english)), numbers(&table_text(welsh)), "{survey} {query} {name}");
                assert_eq!(english.sentences.len(), welsh.sentences.len(), "{survey} {query} {name}");
            }
        }
    }
}

#[test]
fn an_address_opens_the_very_figures_it_was_made_from() {
    for (survey, queries) in SURVEYS {
        let edition = edition(survey);
        for query in queries {
            let (choice, _) = Choice::read(query, &edition.release, None);
            let (again, unmet) = Choice::read(&choice.query(&edition.release, None), &edition.release, None);
            assert_eq!((&again, unmet.len()), (&choice, 0), "{survey} {query}");
            let of = |choice| figures(&edition, choice, Language::English, None);
            assert_eq!(of(&again), of(&choice), "{survey} {query}");
        }
    }
}

#[test]
fn rows_in_another_order_are_the_same_rows_with_a_caution_where_ranks_could_mislead() {
    let order = Some(Order { column: 1, first: First::Highest });
    for (survey, queries) in SURVEYS {
        let edition = edition(survey);
        for query in queries {
            let (choice, _) = Choice::read(query, &edition.release, None);
            let of = |order| figures(&edition, &choice, Language::English, order);
            for ((name, plain), (_, ordered)) in of(None).iter().zip(&of(order)) {
                let rows =
                    |figure: &Figure| figure.table.rows.iter().map(|row| format!("{row:?}")).collect::<BTreeSet<_>>();
                assert_eq!(rows(plain), rows(ordered), "{name}");
                assert_eq!(plain.table.caution, None, "{name}");
                let shares: Vec<_> = ordered.table.rows.iter().filter_map(|(_, cells)| cells.get(1)?.number).collect();
                assert!(shares.windows(2).all(|pair| pair[0] >= pair[1]), "{name}: {shares:?}");
                let compared = plain
                    .table
                    .rows
                    .iter()
                    .filter(|(_, cells)| {
                        cells
                            .iter()
                            .any(|cell| cell.text.contains('▲') || cell.text.contains('▼') || cell.text.contains('◇'))
                    })
                    .count();
                if plain.table.columns.len() == 6 && compared > 1 {
                    assert!(
                        ordered.table.caution.as_ref().is_some_and(|text| text.contains(&compared.to_string())),
                        "{name}"
                    );
                }
            }
        }
    }
}

#[test]
fn rows_that_stood_in_an_order_already_are_in_it_nonetheless() {
    let order = Some(Order { column: 1, first: First::Highest });
    let mut already = 0;
    for (survey, queries) in SURVEYS {
        let edition = edition(survey);
        for query in queries {
            let (choice, _) = Choice::read(query, &edition.release, None);
            let of = |order| figures(&edition, &choice, Language::English, order);
            for ((name, plain), (_, ordered)) in of(None).iter().zip(&of(order)) {
                assert_eq!((plain.order, ordered.order), (None, order), "{name}");
                // A view that goes by whether the figure has changed has to see it.
                assert_ne!(plain, ordered, "{survey} ?{query}, {name}");
                already += usize::from(plain.table == ordered.table);
            }
        }
    }
    assert!(already > 0, "no table was in this order before");
}

#[test]
fn an_order_by_a_column_that_is_not_there_is_none() {
    let order = Some(Order { column: 99, first: First::Lowest });
    for (survey, queries) in SURVEYS {
        let edition = edition(survey);
        for query in queries {
            let (choice, _) = Choice::read(query, &edition.release, None);
            let of = |order| figures(&edition, &choice, Language::English, order);
            assert_eq!(of(None), of(order), "{survey} ?{query}");
        }
    }
}
