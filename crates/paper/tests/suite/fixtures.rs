//! Every profile of the committed releases, as it is and as visitors choose.

use std::{fs, path::Path};

use chart::{Drawing, Mark, TextMark};
use paper::Profile;
use quoting::Source;
use survey::{
    Choice,
    page::Page,
    wire::{self, Edition},
};

pub(crate) const REAL: &str = "care-for-the-carer-2020";
pub(crate) const INVENTED: &str = "example";

pub(crate) fn newest(survey: &str) -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(survey);
    let id = fs::read_to_string(folder.join("latest")).unwrap();
    wire::read(&fs::read_to_string(folder.join(format!("{}.json", id.trim()))).unwrap()).unwrap()
}

/// What visitors ask for on pages of areas and settings. What a page does not know of it leaves out.
const QUERIES: [&str; 8] = [
    "",
    "setting=general-practice",
    "setting=voluntary-sector,local-authority",
    "region=north-east,london",
    "compare=everyone",
    "compare=region:scotland,wales;setting:general-practice",
    "setting=at-sea&compare=setting:on-land",
    "compare=wave:2022",
];

/// Calls `check` with the profile of every area and setting, in both languages, for whatever is asked for; what is said of
/// each that is wrong is told with its name.
pub(crate) fn for_each(survey: &str, check: impl Fn(&Profile<'_>) -> Vec<String>) {
    let edition = newest(survey);
    let (source, release) = (Source::new(&edition), &edition.release);
    let pages = Page::all(&release.codebook).into_iter().filter(|page| page.is_of_a_place());
    let mut faults = Vec::new();
    for (page, query) in pages.flat_map(|page| QUERIES.map(|query| (page, query))) {
        let profile = Profile::of(&source, page, &Choice::read(query, release, None).0);
        faults.extend(check(&profile).into_iter().map(|fault| format!("{}: {fault}", profile.path())));
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// The page at a path, with what a query asks for.
pub(crate) fn profile<'a>(source: &Source<'a>, path: &str, query: &str) -> Profile<'a> {
    let release = &source.edition().release;
    let (choice, unmet) = Choice::read(query, release, None);
    assert!(unmet.is_empty(), "{unmet:?}");
    Profile::of(source, Page::at(path, &release.codebook).unwrap(), &choice)
}

pub(crate) fn texts(drawing: &Drawing) -> impl Iterator<Item = &TextMark> {
    drawing.marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None })
}

/// All that is said on some sheets, in order, words apart by one space.
pub(crate) fn said(drawings: &[Drawing]) -> String {
    let lines: Vec<_> = drawings.iter().flat_map(texts).map(|text| text.text.as_str()).collect();
    lines.join(" ")
}
