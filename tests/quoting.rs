//! The two programs of the browser agree on figures: whatever a page shows the desk knows by its name, to the digit.
#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;

use desk::{Asked, Desk, Format, Quote};
use explorer::{
    pages::{History, Place, Site, newest, page},
    route::Page,
};

/// What stands between `start` and the next `end`, each time.
fn between<'a>(text: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split(end).next())
}

/// A text of a page as it is read.
fn read(html: &str) -> String {
    html.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn every_figure_of_every_page_has_a_name_by_which_the_desk_has_its_very_table() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let mut compared = 0;
    for survey in ["care-for-the-carer-2020", "example"] {
        let published = newest(&data, survey).unwrap();
        let site = Site::new(published.clone(), History::default(), Place::unknown());
        let codebook = &published.edition.release.codebook;
        for one in Page::all(codebook).into_iter().filter(|page| page.is_live() && !page.is_for_frames()) {
            let desk = Desk::open(&published.release.text, &one.path(codebook), "https://example.org/").unwrap();
            let html = page(one, &site).body;
            for figure in between(&html, "<figure ", "</figure>") {
                let name = between(figure, "data-exhibit=\"", "\"").next().unwrap();
                let query = between(figure, "data-query=\"", "\"").next().unwrap_or_default();
                let asked = Asked { exhibit: name.to_owned(), query: read(query), order: None };
                let quote = Quote::of(&desk, &asked).unwrap_or_else(|| panic!("{one:?}: {name}"));
                let file = quote.file(Format::Table).unwrap().content;
                let rows = csv::Reader::from_reader(file.as_bytes()).into_records().map(Result::unwrap);
                let cells: Vec<String> =
                    rows.flat_map(|row| row.iter().skip(1).map(str::to_owned).collect::<Vec<_>>()).collect();
                let cells: Vec<&str> = cells.iter().map(|cell| cell.strip_prefix('\'').unwrap_or(cell)).collect();
                let shown: Vec<String> = between(figure, "<td>", "</td>").map(read).collect();
                assert_eq!(cells, shown, "{one:?}: {name}");
                assert!(figure.contains("data-press=\"quote\""), "{one:?}: {name}");
                compared += shown.len();
            }
        }
    }
    assert!(compared > 5_000, "{compared}");
}
