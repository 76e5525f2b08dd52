//! What there is for other people's pages, as it is written natively.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, fs, path::Path};

use explorer::{
    pages::{EXAMPLE_SITE, History, PLUGIN, Place, Served, Site, Template, files_to_embed, newest, page},
    route::Page,
};
use survey::Provenance;

const SURVEYS: [&str; 2] = ["care-for-the-carer-2020", "example"];

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The copy of a survey's pages that follows new releases.
fn site(survey: &str, place: Place) -> Site {
    let releases = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    Site::new(newest(&releases, survey).unwrap(), History::default(), place)
}

/// The copies of a survey's pages: the one that follows new releases, and the one that stays with the newest.
fn copies(survey: &str, place: Place) -> [Site; 2] {
    let site = site(survey, place);
    let held = site.held(site.published.clone());
    [site, held]
}

fn known() -> Place {
    Place::at("https://example.net/figures").unwrap()
}

/// Every page of a site that shows or gives away one question's figure, with its HTML.
fn pages_of_questions(site: &Site) -> Vec<(Page, String)> {
    let template = "<html lang=\"en-GB\"><head><!--page-head--><link rel=\"stylesheet\" href=\"./page-1.css\" \
                    integrity=\"x\"/><script type=\"module\" src=\"./boot.js\"></script><link rel=\"modulepreload\" \
                    href=\"./x.js\"><link rel=\"preload\" href=\"./x.wasm\"></head>\
                    <body><div id=\"trouble\"><!--page-trouble--></div><!--page-body--></body></html>";
    let template = Template::new(template.to_owned()).unwrap();
    let all = Page::all(&site.published.edition.release.codebook).into_iter();
    let of_questions = all.filter(|one| one.question().is_some());
    of_questions.map(|one| (one, template.fill(&page(one, site)))).collect()
}

/// What stands between every `start` and the next `end`.
fn between<'a>(html: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    html.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

fn ending(files: &[Served], ending: &str) -> Vec<Served> {
    files.iter().filter(|file| file.path.ends_with(ending)).cloned().collect()
}

#[test]
fn every_question_has_a_page_for_frames_that_loads_nothing_ahead() {
    for survey in SURVEYS {
        for (page, html) in copies(survey, Place::unknown()).iter().flat_map(pages_of_questions) {
            let framed = page.is_for_frames();
            assert_eq!(html.contains("preload"), !framed, "{page:?}");
            assert_eq!(html.contains("../embed.js\"></script></head>"), framed, "{page:?}");
            // In a sandbox the page's own site is another origin.
            assert_eq!(html.contains("<link rel=\"stylesheet\" crossorigin href="), framed, "{page:?}");
            assert_eq!(html.contains("<header"), !framed, "{page:?}");
            assert_eq!(html.contains("<nav"), !framed, "{page:?}");
        }
    }
}

#[test]
fn a_page_for_frames_is_kept_from_search_engines_whoever_answered() {
    let mut published = site(SURVEYS[0], Place::unknown()).published;
    let mut edition = (*published.edition).clone();
    edition.release.provenance = Provenance::Observed;
    published.edition = edition.into();
    for (page, html) in pages_of_questions(&Site::new(published, History::default(), known())) {
        assert_eq!(html.contains("noindex"), page.is_for_frames(), "{page:?}");
    }
}

#[test]
fn wordpress_finds_what_to_embed_where_the_address_of_the_site_is_known_and_nowhere_else() {
    for survey in SURVEYS {
        for copy in copies(survey, known()) {
            let answers = ending(&files_to_embed(&copy), ".json");
            let there = answers.iter().map(|file| format!("https://example.net/figures/{}", file.path));
            let mut found = BTreeSet::new();
            for (page, html) in pages_of_questions(&copy) {
                let links = between(&html, "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"", "\"");
                assert_eq!(links.len(), 1, "{page:?}");
                assert!(html.find("json+oembed") < html.find("</head>"), "{page:?}");
                found.insert(links[0].to_owned());
            }
            assert_eq!(found, there.collect());
        }
        for copy in copies(survey, Place::unknown()) {
            assert_eq!(ending(&files_to_embed(&copy), ".json").len(), 0);
            assert!(pages_of_questions(&copy).iter().all(|(_, html)| !html.contains("oembed")));
        }
    }
}

#[test]
fn an_address_that_stays_with_a_release_becomes_a_frame_that_does() {
    let [_, held] = copies(SURVEYS[0], known());
    for answer in ending(&files_to_embed(&held), ".json") {
        let stays = format!("src=\\\"https://example.net/figures/release/{}/", held.published.edition.id);
        assert!(answer.text.contains(&stays), "{}", answer.text);
    }
}

#[test]
fn what_wordpress_is_told_has_a_quotation_and_a_frame_of_this_site_and_is_of_the_size_that_it_says() {
    for survey in SURVEYS {
        let site = site(survey, known());
        let made_up = site.published.edition.release.provenance == Provenance::Illustrative;
        for answer in ending(&files_to_embed(&site), ".json") {
            let answer: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
            assert_eq!((answer["version"].as_str(), answer["type"].as_str()), (Some("1.0"), Some("rich")));
            let html = answer["html"].as_str().unwrap();
            assert_eq!((html.matches("<blockquote").count(), html.matches("<iframe").count()), (1, 1), "{html}");
            let frame = between(html, "src=\"", "\"")[0];
            assert!(frame.starts_with("https://example.net/figures/") && frame.contains("embed/"), "{frame}");
            let (width, height) = (answer["width"].as_u64().unwrap(), answer["height"].as_u64().unwrap());
            assert!(html.contains(&format!("width=\"{width}\" height=\"{height}\"")), "{html}");
            // WordPress makes no frame higher or lower.
            assert!((200..=1000).contains(&height), "{height}");
            let title = answer["title"].as_str().unwrap();
            assert_eq!(title.contains("Made-up example") || title.contains("Enghraifft ffug"), made_up, "{title}");
        }
    }
}

#[test]
fn picture_and_table_given_away_lead_to_files_that_are_there_and_never_change() {
    for survey in SURVEYS {
        let [followed, held] = copies(survey, Place::unknown());
        let release = followed.published.edition.id.to_string();
        let pictures = ending(&files_to_embed(&held), ".svg");
        assert_eq!(ending(&files_to_embed(&followed), ".svg").len(), 0);
        for copy in [followed, held] {
            let questions = pages_of_questions(&copy).into_iter().filter(|(page, _)| !page.is_for_frames());
            for (page, html) in questions {
                let given = between(&html, "<template", "</template>");
                // In each language.
                assert_eq!(given.len(), 2, "{page:?}");
                for given in given {
                    let picture = between(given, "<img src=\"", "\"")[0].strip_prefix(&copy.to_root(page)).unwrap();
                    assert!(pictures.iter().any(|file| file.path == picture), "{page:?}: {picture}");
                    assert!(picture.starts_with(&format!("release/{release}/")), "{picture}");
                    assert!(
                        picture.contains("/made-up-") && picture.ends_with(&format!("-{release}.svg")),
                        "{picture}"
                    );
                    let told = between(given, " alt=\"", "\"")[0];
                    // Every share of the table is told of the picture.
                    let cells = between(given, "<td>", "</td>");
                    let shares: Vec<_> =
                        cells.iter().filter(|cell| cell.ends_with('%') && !cell.contains(' ')).collect();
                    assert!(
                        !shares.is_empty() && shares.iter().all(|share| told.contains(**share)),
                        "{page:?}: {told}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_picture_says_itself_whose_answers_it_shows_and_that_they_are_made_up() {
    for survey in SURVEYS {
        let [_, held] = copies(survey, Place::unknown());
        let pictures = ending(&files_to_embed(&held), ".svg");
        assert_eq!(pictures.len(), 2 * held.published.edition.release.codebook.questions.len());
        for picture in pictures {
            let text = &picture.text;
            assert!(text.starts_with("<svg ") && text.contains("xmlns="), "{}", picture.path);
            assert!(text.contains("Made-up example") || text.contains("Enghraifft ffug"), "{}", picture.path);
            assert!(text.contains(held.published.edition.id.as_str()), "{}", picture.path);
            assert!(!text.contains("style=") && !text.contains("<script"), "{}", picture.path);
        }
    }
}

#[test]
fn the_script_that_gives_frames_their_height_is_a_kilobyte_at_most() {
    assert!(file("public/embed-height.js").len() <= 1024);
}

#[test]
fn the_plugin_is_ten_lines_with_the_address_of_the_site_in_two_places() {
    assert!(PLUGIN.lines().count() <= 10);
    assert!(PLUGIN.starts_with("<?php\n// Plugin Name: "));
    assert_eq!(PLUGIN.matches(EXAMPLE_SITE).count(), 1);
    assert_eq!(PLUGIN.matches(&EXAMPLE_SITE.replace('.', "\\.")).count(), 1);
}
