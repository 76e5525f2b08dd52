//! Keeps many figures of a release as a visitor would: `cargo run -p desk --example kept -- RELEASE.json FOLDER
//! [observed]`. Other people's readers can then be tried on them. `observed` keeps them as if people had answered.

use std::{fs, path::Path};

use chart::Exhibit;
use desk::{Asked, Desk, Format, Quote};
use survey::{
    Codebook, Provenance,
    page::{Page, Route},
    wire,
};
use words::Language;

const SITE: &str = "https://example.org/";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [release, folder, more @ ..] = arguments.as_slice() else {
        eprintln!("expected RELEASE.json FOLDER [observed]");
        std::process::exit(2);
    };
    let mut edition = wire::read(&fs::read_to_string(release).expect("the release's file")).expect("a release");
    if more == ["observed"] {
        edition.release.provenance = Provenance::Observed;
    }
    let codebook = &edition.release.codebook;
    fs::create_dir_all(folder).expect("a folder to write to");
    let mut files = 0;
    for page in pages(codebook) {
        let desk = Desk::at(edition.clone(), page, SITE);
        for (exhibit, query) in figures(page, codebook) {
            let asked = Asked { exhibit: exhibit.name(codebook), query, order: None };
            let quote = Quote::of(&desk, &asked).expect("a figure of the page");
            for file in Format::all(2).into_iter().filter_map(|format| quote.file(format)) {
                fs::write(Path::new(folder).join(&file.name), file.content).expect("a file");
                files += 1;
            }
        }
    }
    println!("Kept {files} files of release {} in {folder}.", edition.id);
}

/// The overview in English, every question in one of the languages.
fn pages(codebook: &Codebook) -> Vec<Page> {
    let overview = Page { language: Language::English, route: Route::Overview };
    let questions = codebook.question_ids().zip(Language::ALL.into_iter().cycle());
    let questions = questions.map(|(question, language)| Page { language, route: Route::Question(question) });
    [overview].into_iter().chain(questions).collect()
}

/// The figures of a page, of everyone, of some and of others.
fn figures(page: Page, codebook: &Codebook) -> Vec<(Exhibit, String)> {
    let region = &codebook.regions.node(codebook.regions.place_node(0)).slug;
    let setting = &codebook.settings.node(codebook.settings.place_node(0)).slug;
    let queries = [
        String::new(),
        format!("region={region}"),
        format!("setting={setting}&compare=everyone"),
        "compare=wave:2022".to_owned(),
    ];
    let exhibits = match page.question() {
        Some(question) => {
            let of = [Exhibit::Answers, Exhibit::ByRegion, Exhibit::BySetting, Exhibit::ByWave, Exhibit::Grid];
            of.map(|of| of(question)).to_vec()
        }
        None => vec![Exhibit::Summary, Exhibit::MixByRegion, Exhibit::MixBySetting],
    };
    exhibits.into_iter().flat_map(|exhibit| queries.clone().map(|query| (exhibit, query))).collect()
}
