//! The release as searches for data know it: a `Dataset` of schema.org, as JSON-LD.

use serde_json::{Value, json};
use survey::{Hierarchy, Label, NodeId, Question, Region};
use words::Language;

use super::Observed;
use crate::{
    pages::Site,
    route::{Page, Route},
};

/// The data of a page as the content of a script element, which cannot end early; `None` on pages that are not of the
/// survey as a whole or of one question, or where nobody knows the site's address.
pub(super) fn dataset(page: Page, site: &Site, observed: Observed<'_>) -> Option<String> {
    let codebook = &observed.edition().release.codebook;
    let (facts, language) = (&codebook.facts, page.language);
    let survey = facts.title.text(language);
    let (name, questions) = match page.route {
        Route::Overview | Route::Methods => (survey.to_owned(), &codebook.questions[..]),
        Route::Question(id) => {
            let question = codebook.question(id);
            let name = language.words().page_title(question.title.text(language), survey);
            (name, std::slice::from_ref(question))
        }
        Route::Area(_) | Route::Setting(_) | Route::Areas | Route::Check | Route::Embed(_) => return None,
    };
    let dataset = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": name,
        "description": observed.description(match page.route {
            // Of what the data are, and not how they were made.
            Route::Methods => page.to(Route::Overview),
            _ => page,
        }),
        "url": site.place.absolute(&page.path(codebook))?,
        "inLanguage": language.tag(),
        "identifier": observed.edition().id.as_str(),
        "version": observed.edition().id.as_str(),
        "isAccessibleForFree": true,
        "creator": { "@type": "Organization", "name": facts.publisher.text(language) },
        "datePublished": facts.published.to_string(),
        "temporalCoverage": covered(observed),
        "spatialCoverage": places(&codebook.regions, language),
        "variableMeasured": questions.iter().map(|question| variable(question, language)).collect::<Vec<_>>(),
        "distribution": distributions(page, site)?,
    });
    Some(within_script(&dataset))
}

/// The files that hold the data, each with the media type that it has.
fn distributions(page: Page, site: &Site) -> Option<Vec<Value>> {
    const SPREADSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let of = |path: &str, format: &str| {
        let url = site.place.absolute(path)?;
        Some(json!({ "@type": "DataDownload", "encodingFormat": format, "contentUrl": url }))
    };
    let release = of(&site.published.release.path, "application/json");
    let handed_out = site.bundle(page.language).into_iter().flat_map(|bundle| {
        let files = [(&bundle.spreadsheet, SPREADSHEET), (&bundle.archive, "application/zip")];
        files.map(|(file, format)| of(&site.path_of(file), format))
    });
    [release].into_iter().chain(handed_out).collect()
}

/// From the first day of the first wave to the last day of the last.
fn covered(observed: Observed<'_>) -> String {
    let periods = observed.edition().release.waves().iter().map(|wave| wave.info().fieldwork);
    let (starts, ends): (Vec<_>, Vec<_>) = periods.map(|period| (period.start, period.end)).unzip();
    let day = |day: Option<survey::Date>| day.map_or_else(String::new, |day| day.to_string());
    format!("{}/{}", day(starts.into_iter().min()), day(ends.into_iter().max()))
}

/// The largest parts of where people were asked.
fn places(regions: &Hierarchy<Region>, language: Language) -> Vec<Value> {
    let place = |label: &Label| json!({ "@type": "Place", "name": label.text(language) });
    match regions.levels().first() {
        Some(level) => level.nodes.iter().map(|node: &NodeId<Region>| place(&regions.node(*node).label)).collect(),
        None => regions.places().iter().map(|region| place(&region.label)).collect(),
    }
}

fn variable(question: &Question, language: Language) -> Value {
    json!({
        "@type": "PropertyValue",
        "name": question.title.text(language),
        "description": question.wording.text(language),
        "unitText": "%",
    })
}

/// JSON that holds nothing that ends a script element, or begins a comment in one.
fn within_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}
