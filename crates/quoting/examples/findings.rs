//! Prints what a page says: `cargo run -p quoting --example findings -- RELEASE.json QUESTION [QUERY]`, or `-` for the
//! overview.

use quoting::{Finding, Source, shown};
use survey::{
    Choice,
    page::{Page, Route},
    wire,
};
use words::Language;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, question, query @ ..] = arguments.as_slice() else {
        eprintln!("expected RELEASE.json QUESTION [QUERY]");
        return;
    };
    let text = std::fs::read_to_string(file).expect("the release's file");
    let edition = wire::read(&text).expect("a release");
    let route = edition.release.codebook.find(question).map_or(Route::Overview, Route::Question);
    let page = Page { language: Language::English, route };
    let query = query.first().map_or("", String::as_str);
    let (choice, unmet) = Choice::read(query, &edition.release, page.question());
    println!("{unmet:?}");
    let source = Source::new(&edition);
    for language in Language::ALL {
        for statistic in shown(&source, page, &choice) {
            println!("{}\n", Finding::of(&source, &statistic, language).text("https://example.org/"));
        }
    }
}
