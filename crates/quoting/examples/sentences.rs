//! Prints the first sentence of every figure of some pages as it is copied, a line each:
//! `cargo run -p quoting --example sentences -- https://example.org/ RELEASE.json 'question/any-support/?region=london' …`

use chart::Exhibit;
use quoting::{Finding, Source, Statistic, exhibited};
use survey::{
    Choice,
    page::{Page, Route},
    wire,
};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [site, file, pages @ ..] = arguments.as_slice() else {
        eprintln!("expected SITE RELEASE.json PAGE…");
        return;
    };
    let text = std::fs::read_to_string(file).expect("the release's file");
    let edition = wire::read(&text).expect("a release");
    let source = Source::new(&edition);
    for address in pages {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let page = Page::at(path, &edition.release.codebook).expect("a page of the release");
        let (choice, unmet) = Choice::read(query, &edition.release, page.question());
        assert!(unmet.is_empty(), "{address} asks for what cannot be had");
        for statistic in first_of_each(&source, page, &page.within(choice, &edition.release.codebook)) {
            println!("{}", Finding::of(&source, &statistic, page.language).text(site));
        }
    }
}

/// The first statistic of every figure that a page has.
fn first_of_each(source: &Source<'_>, page: Page, choice: &Choice) -> Vec<Statistic> {
    let exhibits = match page.route {
        Route::Question(id) => {
            vec![
                Exhibit::Answers(id),
                Exhibit::ByRegion(id),
                Exhibit::BySetting(id),
                Exhibit::ByWave(id),
                Exhibit::Grid(id),
            ]
        }
        _ => vec![Exhibit::Summary, Exhibit::MixByRegion, Exhibit::MixBySetting],
    };
    let printed =
        (page.route == Route::Overview && !source.release().published.is_empty()).then_some(Statistic::Published(0));
    let first = exhibits.into_iter().filter_map(|exhibit| exhibited(source, exhibit, choice).into_iter().next());
    printed.into_iter().chain(first).collect()
}
