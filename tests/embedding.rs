//! What there is for other people's pages, as it is written natively.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, fs, path::Path};

use explorer::{
    pages::{EXAMPLE_SITE, History, PLUGIN, Place, Served, Site, Template, files_to_embed, newest, page},
    route::{Page, Route},
};
use survey::Provenance;

const SURVEYS: [&str; 2] = ["care-for-the-carer-2020", "example"];

fn file(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

fn site(survey: &str, place: Place) -> Site {
    let releases = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    Site::new(newest(&releases, survey).unwrap(), History::default(), place)
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
        for (page, html) in pages_of_questions(&site(survey, Place::unknown())) {
            let framed = matches!(page.route, Route::Embed(_));
            assert_eq!(html.contains("preload"), !framed, "{page:?}");
            assert_eq!(html.contains("src=\"../../embed.js\"") || html.contains("src=\"../../../embed.js\""), framed);
            // In a sandbox the page's own site is another origin.
            assert_eq!(html.contains("<link rel=\"stylesheet\" crossorigin href="), framed, "{page:?}");
            assert_eq!(html.contains("<header"), !framed, "{page:?}");
            assert_eq!(html.contains("<nav"), !framed, "{page:?}");
        }
    }
}

#[test]
fn a_page_for_frames_is_kept_from_search_engines_whoever_answered() {
    let mut site = site(SURVEYS[0], Place::unknown());
    let mut edition = (*site.published.edition).clone();
    edition.release.provenance = Provenance::Observed;
    site.published.edition = edition.into();
    for (page, html) in pages_of_questions(&site) {
        assert_eq!(html.contains("noindex"), matches!(page.route, Route::Embed(_)), "{page:?}");
    }
}

#[test]
fn wordpress_finds_what_to_embed_where_the_address_of_the_site_is_known_and_nowhere_else() {
    for survey in SURVEYS {
        let site_there = site(survey, known());
        let answers = ending(&files_to_embed(&site_there), ".json");
        let there: BTreeSet<_> =
            answers.iter().map(|file| format!("https://example.net/figures/{}", file.path)).collect();
        let mut found = BTreeSet::new();
        for (page, html) in pages_of_questions(&site_there) {
            let links = between(&html, "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"", "\"");
            assert_eq!(links.len(), 1, "{page:?}");
            assert!(html.find("json+oembed") < html.find("</head>"), "{page:?}");
            found.insert(links[0].to_owned());
        }
        assert_eq!(found, there);
        let nowhere = site(survey, Place::unknown());
        assert_eq!(ending(&files_to_embed(&nowhere), ".json").len(), 0);
        assert!(pages_of_questions(&nowhere).iter().all(|(_, html)| !html.contains("oembed")));
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
        let site = site(survey, Place::unknown());
        let release = site.published.edition.id.as_str().to_owned();
        let pictures = ending(&files_to_embed(&site), ".svg");
        for (page, html) in
            pages_of_questions(&site).iter().filter(|(page, _)| matches!(page.route, Route::Question(_)))
        {
            let codebook = &site.published.edition.release.codebook;
            let given = between(html, "<template", "</template>");
            // In each language.
            assert_eq!(given.len(), 2, "{page:?}");
            for given in given {
                let picture = between(given, "<img src=\"", "\"")[0].strip_prefix(&page.to_root(codebook)).unwrap();
                assert!(pictures.iter().any(|file| file.path == picture), "{page:?}: {picture}");
                assert!(picture.contains(&release) && picture.contains("/made-up-"), "{picture}");
                let told = between(given, " alt=\"", "\"")[0];
                // Every share of the table is told of the picture.
                for share in
                    between(given, "<td>", "</td>").iter().filter(|cell| cell.ends_with('%') && !cell.contains(' '))
                {
                    assert!(told.contains(*share), "{page:?}: {share} is not in {told}");
                }
            }
        }
    }
}

#[test]
fn a_picture_says_itself_whose_answers_it_shows_and_that_they_are_made_up() {
    for survey in SURVEYS {
        let site = site(survey, Place::unknown());
        let release = site.published.edition.id.as_str().to_owned();
        for picture in ending(&files_to_embed(&site), ".svg") {
            let text = &picture.text;
            assert!(text.starts_with("<svg ") && text.contains("xmlns="), "{}", picture.path);
            assert!(text.contains("Made-up example") || text.contains("Enghraifft ffug"), "{}", picture.path);
            assert!(text.contains(&release), "{}", picture.path);
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
