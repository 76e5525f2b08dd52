//! The pages as they are written natively, without a browser.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{path::Path, sync::Arc};

use chart::{Palette, Role};
use explorer::{
    pages::{Published, SiteError, Template, newest, page},
    route::{Page, Route},
};

const SURVEYS: [&str; 2] = ["care-for-the-carer-2020", "example"];

const TEMPLATE: &str = "<html lang=\"en-GB\"><head><!--page-head--><link href=\"./page.css\"></head>\
                        <body><div id=\"trouble\"><!--page-trouble--></div><!--page-body--></body></html>";

fn published(survey: &str) -> Published {
    newest(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"), survey).unwrap()
}

/// Every page of every survey, with its HTML.
fn pages() -> Vec<(Page, Published, String)> {
    let template = Template::new(TEMPLATE.to_owned()).unwrap();
    let of_survey = |survey: &str| {
        let published = published(survey);
        let edition = Arc::new(published.edition.clone());
        let all = Page::all(&edition.release.codebook);
        let html = |one: Page| template.fill(&page(one, &edition, &published.path));
        all.into_iter().map(|one| (one, published.clone(), html(one))).collect::<Vec<_>>()
    };
    SURVEYS.into_iter().flat_map(of_survey).collect()
}

#[test]
fn a_page_is_found_again_by_its_path() {
    for survey in SURVEYS {
        let codebook = published(survey).edition.release.codebook;
        for page in Page::all(&codebook) {
            assert_eq!(Page::at(&page.path(&codebook), &codebook), Some(page));
        }
        assert_eq!(Page::at("none/", &codebook), None);
    }
}

#[test]
fn no_page_has_what_a_strict_policy_or_an_html_parser_refuses() {
    for (page, _, html) in pages() {
        assert!(!html.contains(" style="), "{page:?}");
        assert!(!html.contains("<!>"), "{page:?}");
        assert!(!html.contains("<script"), "{page:?}");
    }
}

#[test]
fn every_link_of_a_page_leads_from_its_own_depth_to_a_page_or_a_file() {
    for (page, published, html) in pages() {
        let codebook = &published.edition.release.codebook;
        let root = page.to_root(codebook);
        let known: Vec<_> = Page::all(codebook).into_iter().map(|to| page.link(to, "", codebook)).collect();
        for link in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let elsewhere = link.starts_with('#') || link.starts_with("https:") || link.starts_with("mailto:");
            let asset = link == format!("{root}page.css");
            assert!(elsewhere || asset || known.iter().any(|page| page == link), "{page:?}: {link}");
        }
        assert!(html.contains(&format!("data-release=\"{root}{}\"", published.path)), "{page:?}");
    }
}

#[test]
fn every_figure_of_a_page_has_a_drawing_in_both_forms_and_a_table() {
    for (page, _, html) in pages() {
        // A question's own page has it region by region and setting by setting too.
        let figures = if page.route == Route::Overview { 1 } else { 3 };
        assert_eq!(html.matches("<svg").count(), 2 * figures, "{page:?}");
        assert_eq!(html.matches("<table").count(), figures, "{page:?}");
        assert_eq!(html.matches("<h1").count(), 1, "{page:?}");
    }
}

#[test]
fn made_up_answers_are_marked_on_every_page_and_kept_from_search_engines() {
    for (page, _, html) in pages() {
        let made_up = page.language.words().made_up();
        assert!(html.contains("noindex"), "{page:?}");
        // On the page, in both drawings and before the table.
        assert!(html.matches(made_up).count() >= 4, "{page:?}");
    }
}

#[test]
fn a_template_that_lacks_a_place_is_refused_by_name() {
    let error = Template::new(TEMPLATE.replace("<!--page-head-->", "")).unwrap_err();
    assert!(matches!(error, SiteError::Template { expected: "<!--page-head-->", found: 0 }));
    assert_eq!(error.to_string(), "index.html: expected '<!--page-head-->' exactly once, found it 0 times");
}

#[test]
fn the_stylesheet_has_the_colours_of_the_palette() {
    let read = |name: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style").join(name));
    let (tokens, figure) = (read("tokens.css").unwrap(), read("figure.css").unwrap());
    let (light, dark) = tokens.split_once("@media").unwrap();
    let hex = |palette: Palette, role| palette.rgb(role).map(|part| format!("{part:02x}")).concat();
    for role in Role::ALL {
        let name = match role {
            Role::Ground => "ground",
            Role::Ink => "ink",
            Role::Muted => "muted",
            Role::Grid => "grid",
            Role::Bar => "bar",
            Role::BarTint => "bar-tint",
            Role::Interval => "interval",
            Role::Rest => "rest",
            Role::StepLowest => "step-lowest",
            Role::StepLow => "step-low",
            Role::StepMiddle => "step-middle",
            Role::StepHigh => "step-high",
            Role::StepHighest => "step-highest",
            Role::MadeUpGround => "made-up-ground",
            Role::MadeUpInk => "made-up-ink",
        };
        for (tokens, palette) in [(light, Palette::Light), (dark, Palette::Dark)] {
            let expected = format!("--{name}: #{};", hex(palette, role));
            assert!(tokens.contains(&expected), "tokens.css lacks {expected}");
        }
        let rule = format!("[fill=\"#{}\"] {{ fill: var(--{name}); }}", hex(Palette::Light, role).to_uppercase());
        assert!(figure.contains(&rule), "figure.css lacks {rule}");
    }
}
