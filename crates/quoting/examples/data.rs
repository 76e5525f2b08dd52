//! Writes what a page shows as data, with its description: `cargo run -p quoting --example data -- RELEASE.json QUESTION
//! FOLDER [QUERY]`. Other people's readers can then be tried on the two files.

use std::{fs, path::Path};

use chart::Context;
use quoting::{Citation, Data, Finding, Source, csvw, file_name, shown};
use survey::{
    Choice,
    page::{Page, Route},
    wire,
};
use words::Language;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [release, question, folder, query @ ..] = arguments.as_slice() else {
        eprintln!("expected RELEASE.json QUESTION FOLDER [QUERY]");
        return;
    };
    let edition = wire::read(&fs::read_to_string(release).expect("the release's file")).expect("a release");
    let language = Language::English;
    let question_id = edition.release.codebook.find(question).expect("a question of the survey");
    let page = Page { language, route: Route::Question(question_id) };
    let query = query.first().map_or("", String::as_str);
    let (choice, _) = Choice::read(query, &edition.release, page.question());
    let source = Source::new(&edition);
    let statistics = shown(&source, page, &choice);
    let finding = Finding::of(&source, &statistics[0], language);
    let name = file_name(Context { edition: &edition, language }, &[question, query], "csv");
    let citation = Citation::of(&source, &finding, "https://example.org/");
    let write = |name: &str, text: &str| fs::write(Path::new(folder).join(name), text).expect("a folder to write to");
    write(&name, &Data::of(&source, &statistics, language).csv());
    write(&format!("{name}-metadata.json"), &csvw(&name, &citation, language.tag()));
    println!("{}", Path::new(folder).join(name).display());
}
