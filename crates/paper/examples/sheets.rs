//! Writes a page's sheets, to look at: `cargo run -p paper --example sheets -- RELEASE.json PATH [QUERY] > sheets.html`,
//! where the path is a page's, such as `cy/area/london/`.

use paper::{Address, Profile, sheets};
use quoting::Source;
use survey::{Choice, page::Page, wire};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, path, query @ ..] = arguments.as_slice() else {
        eprintln!("expected RELEASE.json PATH [QUERY]");
        return;
    };
    let text = std::fs::read_to_string(file).expect("the release's file");
    let edition = wire::read(&text).expect("a release");
    let page = Page::at(path, &edition.release.codebook).expect("a page's path");
    let query = query.first().map_or("", String::as_str);
    let (choice, unmet) = Choice::read(query, &edition.release, None);
    eprintln!("{unmet:?}");
    let source = Source::new(&edition);
    let profile = Profile::of(&source, page, &choice);
    let address = format!("https://example.org/surveys/{}", profile.path());
    let style = include_str!("../../../style/paper.css");
    println!(
        "<!doctype html><meta charset=utf-8><style>body {{ margin: 0 }} {style}</style><div class=paper data-made>{}</div>",
        sheets(&profile, Address::Whole(&address))
    );
}
