//! A whole release in files, as a site hands it out.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::Path, sync::Arc};

use bundle::{Bundle, Material};
use explorer::{
    pages::{History, Place, Published, Site, Template, newest, write_into},
    route::{Page, Route},
};
use survey::Provenance;
use words::Language;

const URL: &str = "https://example.org/surveys/carer/";
const SURVEY: &str = "care-for-the-carer-2020";
const TEMPLATE: &str = "<html lang=\"en-GB\"><head><!--page-head--></head><body><div id=\"trouble\">\
                        <!--page-trouble--></div><!--page-body--></body></html>";

fn published(provenance: Provenance) -> Published {
    let mut published = newest(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"), SURVEY).unwrap();
    Arc::make_mut(&mut published.edition).release.provenance = provenance;
    published
}

/// A written site, and what its methods pages and those that stay with the release say, in a language.
fn written(provenance: Provenance, language: Language) -> (tempfile::TempDir, Site, [String; 2]) {
    let history = History::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data").join(SURVEY)).unwrap();
    let site = Site::new(published(provenance), history, Place::at(URL).unwrap());
    let folder = tempfile::tempdir().unwrap();
    write_into(folder.path(), &site, &[], &Template::new(TEMPLATE.to_owned()).unwrap()).unwrap();
    let page = Page { language, route: Route::Methods };
    let held = site.held(site.published.clone());
    let read = |path: String| fs::read_to_string(folder.path().join(path).join("index.html")).unwrap();
    let pages = [read(site.path(page)), read(held.path(page))];
    (folder, site, pages)
}

/// Where a page's link to a file with an ending leads below the site's root, what it is kept as, and what it says.
fn link(page: &str, ending: &str) -> (String, String, String) {
    let mut links = page.split("<a href=\"").skip(1).filter(|rest| rest.split('"').next().unwrap().ends_with(ending));
    let link = links.next().unwrap();
    assert!(links.next().is_none());
    let href = link.split('"').next().unwrap().trim_start_matches("../").to_owned();
    let kept_as = link.split_once("download=\"").unwrap().1.split('"').next().unwrap().to_owned();
    (href, kept_as, link.split_once('>').unwrap().1.split('<').next().unwrap().to_owned())
}

#[test]
fn the_methods_page_hands_out_the_very_files_that_the_publisher_makes_and_says_how_large_they_are() {
    for provenance in [Provenance::Illustrative, Provenance::Observed] {
        for language in Language::ALL {
            let (folder, site, pages) = written(provenance, language);
            let material = Material {
                edition: &site.published.edition,
                release: &site.published.release.text,
                certificate: &site.published.report.text,
                history: site.history.text(),
                site: Some(URL),
            };
            let bundle = Bundle::of(&material, language).unwrap();
            for page in &pages {
                for (file, ending) in [(&bundle.spreadsheet, ".xlsx"), (&bundle.archive, ".zip")] {
                    let (href, kept_as, said) = link(page, ending);
                    assert!(fs::read(folder.path().join(&href)).unwrap() == file.bytes, "{href}");
                    assert_eq!(kept_as, file.name);
                    assert!(said.contains(&language.words().file_size(file.bytes.len())), "{said}");
                    let made_up = provenance == Provenance::Illustrative;
                    assert_eq!(said.starts_with(language.words().made_up()), made_up, "{said}");
                    assert_eq!(href.contains("made-up-"), made_up, "{href}");
                }
            }
        }
    }
}

#[test]
fn searches_for_data_are_told_of_the_files_of_peoples_answers_and_of_no_others() {
    for (provenance, told) in [(Provenance::Illustrative, 0), (Provenance::Observed, 3)] {
        let (folder, _, [page, held]) = written(provenance, Language::English);
        let data = page.split_once("<script type=\"application/ld+json\">").map(|(_, rest)| rest);
        let data: serde_json::Value =
            data.map(|rest| serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()).unwrap_or_default();
        let files = data["distribution"].as_array().cloned().unwrap_or_default();
        assert_eq!(files.len(), told);
        for file in &files {
            let path = file["contentUrl"].as_str().unwrap().strip_prefix(URL).unwrap();
            assert!(folder.path().join(path).is_file(), "{path}");
        }
        assert!(!held.contains("application/ld+json"), "what stays with a release is not passed on");
    }
}
