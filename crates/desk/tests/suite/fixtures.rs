//! Pages of the committed releases, and of the same as if people had answered.

use std::{fs, path::Path};

use chart::Exhibit;
use desk::{Asked, Desk};
use survey::{
    Codebook, Provenance,
    page::{Page, Route},
    wire,
};
use words::Language;

pub(crate) const SITE: &str = "https://example.org/";

/// The newest release of each survey as a file, made up and as if people had answered.
pub(crate) fn releases() -> Vec<(String, Provenance)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data");
    let surveys = ["care-for-the-carer-2020", "example"].into_iter();
    let texts = surveys.map(|survey| {
        let latest = fs::read_to_string(folder.join(survey).join("latest")).unwrap();
        fs::read_to_string(folder.join(survey).join(format!("{}.json", latest.trim()))).unwrap()
    });
    let texts: Vec<String> = texts.collect();
    let observed = texts.iter().map(|text| {
        let mut edition = wire::read(text).unwrap();
        edition.release.provenance = Provenance::Observed;
        (wire::write(&edition.release, edition.id.as_str()), Provenance::Observed)
    });
    let observed: Vec<_> = observed.collect();
    texts.into_iter().map(|text| (text, Provenance::Illustrative)).chain(observed).collect()
}

/// One page of every kind, with what is asked of it: everyone, some, too few, and compared in every way.
pub(crate) fn views(codebook: &Codebook) -> Vec<(Page, String)> {
    let place = |at: usize| codebook.regions.place_node(at);
    let setting = codebook.settings.place_node(0);
    let routes = [Route::Overview, Route::Area(place(0)), Route::Setting(setting)];
    let routes = routes.into_iter().chain(codebook.question_ids().map(Route::Question));
    let region = |at: usize| codebook.regions.node(place(at)).slug.clone();
    let (first, last) = (region(0), region(codebook.regions.places().len() - 1));
    let own = codebook.settings.node(setting).slug.clone();
    let few = codebook.settings.places().last().map(|place| place.slug.clone()).unwrap();
    let queries = [
        String::new(),
        format!("region={first}"),
        format!("region={last}&setting={few}"),
        format!("setting={own}&compare=everyone"),
        format!("region={first}&compare=region:{last}"),
        format!("region={first},{last}&setting={own}"),
        "compare=wave:2022".to_owned(),
    ];
    let pages = routes.flat_map(|route| Language::ALL.map(|language| Page { language, route }));
    pages.flat_map(|page| queries.clone().map(|query| (page, query))).collect()
}

/// The figures of a page.
pub(crate) fn exhibits(page: Page, codebook: &Codebook) -> Vec<Exhibit> {
    match page.question() {
        Some(question) => {
            let of = [Exhibit::Answers, Exhibit::ByRegion, Exhibit::BySetting, Exhibit::ByWave, Exhibit::Grid];
            of.map(|of| of(question)).to_vec()
        }
        None => {
            let answers = codebook.question_ids().map(Exhibit::Answers);
            [Exhibit::Summary, Exhibit::MixByRegion, Exhibit::MixBySetting].into_iter().chain(answers).collect()
        }
    }
}

pub(crate) fn desk(release: &str, page: Page) -> Desk {
    let edition = wire::read(release).unwrap();
    Desk::open(release, &page.path(&edition.release.codebook), SITE).unwrap()
}

pub(crate) fn asked(exhibit: Exhibit, query: &str, codebook: &Codebook) -> Asked {
    Asked { exhibit: exhibit.name(codebook), query: query.to_owned(), order: None }
}

/// Calls `check` with every figure of one page of every kind, of every release, and with whether people answered it.
pub(crate) fn for_each_figure(mut check: impl FnMut(&Desk, &Asked, Provenance)) {
    for (release, provenance) in &releases() {
        let codebook = wire::read(release).unwrap().release.codebook;
        let mut last: Option<(Page, Desk)> = None;
        for (page, query) in views(&codebook) {
            let known = last.take().filter(|(before, _)| *before == page);
            let (_, desk) = last.insert(known.unwrap_or_else(|| (page, desk(release, page))));
            for exhibit in exhibits(page, &codebook) {
                check(desk, &asked(exhibit, &query, &codebook), *provenance);
            }
        }
    }
}
