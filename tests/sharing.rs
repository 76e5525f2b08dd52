//! What goes out into the world of a survey whose answers people gave, and what does not of one that is made up.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{fs, path::Path, sync::Arc};

use chart::{Drawing, Mark};
use explorer::{
    pages::{
        Entry, History, Place, Published, Site, Standing, Template, newest, page,
        sharing::{CARD, Observed, card, feed, robots, sitemap},
        write_into,
    },
    route::{Page, Route},
};
use serde_json::Value;
use survey::{Date, Label, Provenance, ReleaseId};
use words::Language;

const SURVEYS: [&str; 2] = ["care-for-the-carer-2020", "example"];
const URL: &str = "https://example.org/surveys/carer/";

const TEMPLATE: &str = "<html lang=\"en-GB\"><head><!--page-head--><link rel=\"stylesheet\" href=\"./page-1.css\"/>\
                        <script type=\"module\" src=\"./boot.js\" data-program=\"./a.js\"></script>\
                        <link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" href=\"./a.wasm\"></head>\
                        <body><div id=\"trouble\"><!--page-trouble--></div><!--page-body--></body></html>";

fn template() -> Template {
    Template::new(TEMPLATE.to_owned()).unwrap()
}

fn published(survey: &str) -> Published {
    newest(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"), survey).unwrap()
}

/// A made-up survey at an address.
fn made_up(survey: &str) -> Site {
    Site::new(published(survey), History::default(), Place::at(URL).unwrap())
}

/// The same as if people had given the answers.
fn observed(survey: &str) -> Site {
    let mut site = made_up(survey);
    Arc::make_mut(&mut site.published.edition).release.provenance = Provenance::Observed;
    site
}

/// Every page but those for frames.
fn pages(site: &Site) -> Vec<Page> {
    site.pages().into_iter().filter(|page| !matches!(page.route, Route::Embed(_))).collect()
}

fn path(page: Page, site: &Site) -> String {
    page.path(&site.published.edition.release.codebook)
}

/// The head of a page, as it is written.
fn head(one: Page, site: &Site) -> String {
    let html = template().fill(&page(one, site));
    html.split_once("<head>").unwrap().1.split_once("</head>").unwrap().0.to_owned()
}

/// The content of the only meta element of a name.
fn meta<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut found = head.split("<meta ").skip(1).filter_map(|rest| {
        let (attributes, _) = rest.split_once('>')?;
        let (_, content) = attributes.split_once(&format!("=\"{name}\" content=\""))?;
        content.strip_suffix('"')
    });
    let only = found.next();
    assert_eq!(found.next(), None, "{name} stands twice in {head}");
    only
}

/// The addresses of the link elements of a relation.
fn links(head: &str, relation: &str) -> Vec<String> {
    let start = format!("<link rel=\"{relation}\"");
    let links = head.split(&start).skip(1);
    links.map(|rest| rest.split_once("href=\"").unwrap().1.split('"').next().unwrap().to_owned()).collect()
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// The data of a page, if it has any.
fn dataset(head: &str) -> Option<Value> {
    let (_, rest) = head.split_once("<script type=\"application/ld+json\">")?;
    Some(serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap())
}

fn said_on(card: &Drawing) -> String {
    let texts = card.marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(&*text.text) } else { None });
    texts.collect::<Vec<_>>().join(" ")
}

fn overview(language: Language) -> Page {
    Page { language, route: Route::Overview }
}

#[test]
fn every_page_of_peoples_answers_says_what_it_is_where_it_is_and_what_picture_goes_with_it() {
    for site in SURVEYS.map(observed) {
        for page in pages(&site) {
            let head = head(page, &site);
            let (url, picture) = (format!("{URL}{}", path(page, &site)), format!("{URL}{}{CARD}", path(page, &site)));
            assert_eq!(meta(&head, "robots"), None, "{page:?}");
            assert_eq!(links(&head, "canonical"), [url.as_str()]);
            assert_eq!(meta(&head, "og:url"), Some(url.as_str()));
            assert_eq!(meta(&head, "og:image"), Some(picture.as_str()));
            assert_eq!(meta(&head, "twitter:card"), Some("summary_large_image"));
            let description = meta(&head, "description").unwrap();
            assert_eq!(meta(&head, "og:description"), Some(description));
            assert!(description.len() > 20, "{page:?}: {description}");
            let title = head.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
            assert_eq!(meta(&head, "og:title"), Some(title));
            assert!(card(page, &site).is_some(), "{page:?}");
        }
    }
}

#[test]
fn what_is_for_frames_or_stays_with_its_release_is_not_passed_on_even_if_people_answered() {
    for site in SURVEYS.map(observed) {
        let held = site.held(site.published.clone());
        let frames = site.pages().into_iter().filter(|page| matches!(page.route, Route::Embed(_)));
        let all = frames.map(|page| (page, &site)).chain(held.pages().into_iter().map(|page| (page, &held)));
        for (page, site) in all {
            let head = head(page, site);
            assert_eq!(meta(&head, "robots"), Some("noindex"), "{page:?}");
            assert!(!head.contains("canonical") && !head.contains("og:") && dataset(&head).is_none(), "{page:?}");
            assert!(card(page, site).is_none(), "{page:?}");
        }
    }
}

#[test]
fn no_two_pages_have_the_same_title_description_or_address() {
    for site in SURVEYS.map(observed) {
        let mut seen = Vec::new();
        for page in pages(&site) {
            let head = head(page, &site);
            for what in ["og:title", "og:url", "og:image"] {
                seen.push((what, page.language, meta(&head, what).unwrap().to_owned()));
            }
        }
        let all = seen.len();
        seen.sort_by(|one, other| (one.0, one.1.tag(), &one.2).cmp(&(other.0, other.1.tag(), &other.2)));
        seen.dedup();
        assert_eq!(seen.len(), all);
    }
}

/// The page is looked at as it is read: what a description says of numbers is in the table of the page's figure.
#[test]
fn a_number_in_a_description_is_on_the_page_with_its_base_and_its_range() {
    for site in SURVEYS.map(observed) {
        for one in pages(&site) {
            let description = plain(meta(&head(one, &site), "description").unwrap());
            if !description.contains('%') {
                continue;
            }
            let html = template().fill(&page(one, &site));
            let (_, read) = html.split_once("<main").unwrap();
            let percents: Vec<_> = description.split_whitespace().filter(|word| word.contains('%')).collect();
            assert_eq!(percents.len() % 3, 0, "{one:?}: share and both ends in {description}");
            for percent in percents {
                let percent = percent.trim_matches(|letter| "(),.;".contains(letter));
                assert!(read.contains(percent), "{one:?}: {percent} of {description}");
            }
            let people = one.language.words().people_selected(0).replace('0', "");
            assert!(description.contains(people.trim()), "{one:?}: {description}");
        }
    }
}

#[test]
fn descriptions_and_cards_speak_of_no_error_margin_and_no_significance() {
    for site in SURVEYS.map(observed) {
        for page in pages(&site) {
            let head = head(page, &site).to_lowercase();
            let said = said_on(&card(page, &site).unwrap()).to_lowercase();
            for word in ["margin of error", "significan", "arwyddocaol", "lled gwall"] {
                assert!(!head.contains(word) && !said.contains(word), "{page:?}: {word}");
            }
        }
    }
}

#[test]
fn a_page_names_itself_in_each_language_and_for_everyone_else() {
    let site = observed("example");
    for page in pages(&site) {
        let head = head(page, &site);
        let english = format!("{URL}{}", path(Page { language: Language::English, ..page }, &site));
        let welsh = format!("{URL}{}", path(Page { language: Language::Welsh, ..page }, &site));
        for (tag, url) in [("en", &english), ("cy", &welsh), ("x-default", &english)] {
            let link = format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{url}\">");
            assert_eq!(head.matches(&link).count(), 1, "{page:?}: {link}");
        }
    }
}

#[test]
fn nothing_of_made_up_answers_goes_out_but_what_the_publisher_printed() {
    for site in SURVEYS.map(made_up) {
        let printed = !site.published.edition.release.published.is_empty();
        for page in pages(&site) {
            let head = head(page, &site);
            assert_eq!(meta(&head, "robots"), Some("noindex"), "{page:?}");
            assert_eq!(dataset(&head), None);
            assert!(!head.contains("<script type=\"application") && !head.contains("hreflang"), "{page:?}");
            if printed && page.route == Route::Overview {
                continue;
            }
            assert!(card(page, &site).is_none(), "{page:?}");
            // Whoever embeds a figure is shown that it is made up, in it and around it.
            let others = match head.split_once("<link rel=\"alternate\" type=\"application/json+oembed\"") {
                Some((before, rest)) => format!("{before}{}", rest.split_once('>').unwrap().1),
                None => head,
            };
            for word in ["canonical", "og:", "twitter:", URL] {
                assert!(!others.contains(word), "{page:?}: {word} in {others}");
            }
            let description = plain(meta(&others, "description").unwrap());
            let words = page.language.words();
            assert!(description.starts_with(words.made_up()) && description.ends_with(words.made_up_what()));
            assert!(!description.contains('%'), "{page:?}: {description}");
        }
        assert!(Observed::of(&site.published.edition).is_none());
        assert!(!robots(&site).contains("Sitemap"));
    }
}

#[test]
fn the_overview_of_a_made_up_survey_has_a_card_with_the_printed_figures_and_no_made_up_number() {
    let site = made_up("care-for-the-carer-2020");
    for language in Language::ALL {
        let page = overview(language);
        let head = head(page, &site);
        assert_eq!(links(&head, "canonical"), [format!("{URL}{}", path(page, &site))]);
        let description = plain(meta(&head, "description").unwrap());
        let said = said_on(&card(page, &site).unwrap());
        let figures = &site.published.edition.release.published;
        for figure in figures {
            assert!(said.contains(&format!("{}%", figure.percent)), "{said}");
            // It goes over several lines.
            let caution = figure.caution.as_ref().unwrap().text(language);
            assert!(said.contains(caution), "{caution} is not in {said}");
        }
        assert!(!said.contains(site.published.edition.id.as_str()), "a release of made-up answers is named: {said}");
        // The printed figures, and the ranges of those whose base is known.
        let known = ["29%", "77%", "33%", "61%", "11%", "24%", "35%", "27%", "39%"];
        for text in [&said, &description] {
            for word in text.split_whitespace().filter(|word| word.contains('%')) {
                let percent = word.trim_matches(|letter| "(),.;".contains(letter));
                assert!(known.contains(&percent), "{percent} in {text}");
            }
        }
    }
}

#[test]
fn made_up_answers_are_nothing_that_a_search_may_cite() {
    for site in SURVEYS.map(made_up) {
        for one in pages(&site).into_iter().filter(|page| page.is_live()) {
            let html = template().fill(&page(one, &site));
            let section = html.split("<section").find(|rest| rest.contains("class=\"explore made-up\"")).unwrap();
            assert!(section.split('>').next().unwrap().contains("data-nosnippet"), "{one:?}");
        }
    }
    let site = observed("example");
    let html = template().fill(&page(overview(Language::English), &site));
    assert!(!html.contains("data-nosnippet"));
}

#[test]
fn without_an_address_nothing_absolute_is_written() {
    for survey in SURVEYS {
        for site in [made_up(survey), observed(survey)] {
            let site = Site { place: Place::unknown(), ..site };
            for page in pages(&site) {
                let head = head(page, &site);
                for word in ["canonical", "og:", "hreflang", "atom+xml", "ld+json", "http"] {
                    assert!(!head.contains(word), "{page:?}: {word} in {head}");
                }
                assert!(card(page, &site).is_none());
            }
            assert!(!robots(&site).contains("http"));
            let Some(observed) = Observed::of(&site.published.edition) else { continue };
            assert_eq!(sitemap(observed, &site.place), None);
            assert_eq!(feed(observed, &site.place, Language::English, &entries()), None);
        }
    }
}

#[test]
fn overview_methods_and_questions_have_their_data_and_no_other_page_has() {
    for site in SURVEYS.map(observed) {
        let release = &site.published.edition.release;
        for page in pages(&site) {
            let data = dataset(&head(page, &site));
            let expected = match page.route {
                Route::Overview | Route::Methods => release.codebook.questions.len(),
                Route::Question(_) => 1,
                Route::Area(_) | Route::Setting(_) | Route::Areas | Route::Check | Route::Embed(_) => {
                    assert_eq!(data, None, "{page:?}");
                    continue;
                }
            };
            let data = data.unwrap();
            assert_eq!(data["@type"], "Dataset");
            assert_eq!(data["variableMeasured"].as_array().unwrap().len(), expected);
            assert_eq!(data["version"], site.published.edition.id.as_str());
            assert_eq!(data["url"], format!("{URL}{}", path(page, &site)));
            assert_eq!(data["creator"]["name"], release.codebook.facts.publisher.text(page.language));
            assert_eq!(data["distribution"][0]["contentUrl"], format!("{URL}{}", site.published.release.path));
            assert_eq!(data["license"], Value::Null, "the codebook names none");
            // As long as searches for data want it.
            let description = data["description"].as_str().unwrap();
            assert!((50..5000).contains(&description.chars().count()), "{page:?}: {description}");
            let (first, last) = data["temporalCoverage"].as_str().unwrap().split_once('/').unwrap();
            let fieldwork = |at: usize| release.waves()[at].info().fieldwork;
            assert_eq!(first, fieldwork(0).start.to_string());
            assert_eq!(last, fieldwork(release.waves().len() - 1).end.to_string());
        }
    }
}

/// A block of data is no script to it.
#[test]
fn no_page_of_peoples_answers_has_what_a_strict_policy_refuses() {
    for site in SURVEYS.map(observed) {
        for one in pages(&site) {
            let html = template().fill(&page(one, &site));
            let scripts = html.split("<script").skip(1).filter(|rest| !rest.starts_with(" type=\"module\" src=\"../"));
            for script in scripts.filter(|rest| !rest.starts_with(" type=\"module\" src=\"./")) {
                assert!(script.starts_with(" type=\"application/ld+json\">{"), "{one:?}");
            }
            assert!(!html.contains(" style=") && !html.contains("<style") && !html.contains("<!>"), "{one:?}");
        }
    }
}

#[test]
fn what_a_survey_is_called_ends_no_script_no_attribute_and_no_tag() {
    const NAME: &str = "\"A\" & B </script><b>'C'</title>";
    let mut site = observed("example");
    let edition = Arc::make_mut(&mut site.published.edition);
    edition.release.codebook.facts.title = Label { en: NAME.to_owned(), cy: NAME.to_owned() };
    let head = head(overview(Language::English), &site);
    assert_eq!(dataset(&head).unwrap()["name"], NAME);
    assert_eq!(plain(meta(&head, "og:site_name").unwrap()), NAME);
    assert!(!head.contains("<b>"), "{head}");
    assert_eq!(head.matches("</title>").count(), 1);
    let observed = Observed::of(&site.published.edition).unwrap();
    let feed = feed(observed, &site.place, Language::English, &entries()).unwrap();
    assert!(!feed.contains("<b>") && feed.contains("&lt;b&gt;"), "{feed}");
}

/// Two releases, the newest first.
fn entries() -> Vec<Entry> {
    let entry = |id: &str, date: &str, en: &str, cy: &str| Entry {
        id: ReleaseId::new(id).unwrap(),
        date: Date::parse(date).unwrap(),
        what: Some(Label { en: en.to_owned(), cy: cy.to_owned() }),
        standing: Standing::Kept,
    };
    vec![
        entry("00000000000000bb", "2021-02-03", "A second wave.", "Ail don."),
        entry("00000000000000aa", "2020-07-08", "The first release.", "Y rhyddhad cyntaf."),
    ]
}

#[test]
fn the_feed_has_an_entry_for_every_release_and_is_as_new_as_the_newest() {
    let site = observed("care-for-the-carer-2020");
    let observed = Observed::of(&site.published.edition).unwrap();
    for (language, change, home) in [(Language::English, "A second wave.", ""), (Language::Welsh, "Ail don.", "cy/")] {
        let feed = feed(observed, &site.place, language, &entries()).unwrap();
        let (head, _) = feed.split_once("<entry>").unwrap();
        assert!(head.contains("<updated>2021-02-03T00:00:00Z</updated>"), "{head}");
        assert!(head.contains(&format!("<link rel=\"self\" href=\"{URL}{home}feed.xml\"/>")), "{head}");
        assert_eq!(feed.matches("<entry>").count(), 2);
        assert!(feed.contains(&format!("<id>{URL}release/00000000000000bb/{home}</id>")), "{feed}");
        assert!(feed.contains(change), "{feed}");
    }
    assert_eq!(feed(observed, &site.place, Language::English, &[]), None);
}

#[test]
fn the_sitemap_has_every_page_once_with_itself_in_every_language() {
    for site in SURVEYS.map(observed) {
        let sitemap = sitemap(Observed::of(&site.published.edition).unwrap(), &site.place).unwrap();
        let all = pages(&site);
        assert_eq!(sitemap.matches("<url>").count(), all.len());
        for page in all {
            assert_eq!(sitemap.matches(&format!("<loc>{URL}{}</loc>", path(page, &site))).count(), 1, "{page:?}");
        }
        assert_eq!(sitemap.matches("hreflang=\"x-default\"").count(), sitemap.matches("<url>").count());
    }
}

/// Writes a site into a folder of its own; gives the files that are there.
fn written(site: &Site, name: &str) -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::Builder::new().prefix(name).tempdir().unwrap();
    write_into(folder.path(), site, &[], &template()).unwrap();
    let mut files = Vec::new();
    let mut left = vec![folder.path().to_owned()];
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(&next).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                left.push(path);
            } else {
                files.push(path.strip_prefix(folder.path()).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    (folder, files)
}

#[test]
fn a_site_of_peoples_answers_has_a_card_for_each_page_a_sitemap_and_feeds() {
    let site = observed("care-for-the-carer-2020");
    let (folder, files) = written(&site, "observed");
    for page in pages(&site) {
        let own = path(page, &site);
        assert!(files.contains(&format!("{own}index.html")) && files.contains(&format!("{own}{CARD}")), "{own}");
    }
    for file in ["sitemap.xml", "feed.xml", "cy/feed.xml", "robots.txt", "404.html"] {
        assert!(files.contains(&file.to_owned()), "{file}");
    }
    let robots = fs::read_to_string(folder.path().join("robots.txt")).unwrap();
    assert!(robots.contains(&format!("Sitemap: {URL}sitemap.xml")), "{robots}");
}

#[test]
fn a_site_of_made_up_answers_has_the_cards_of_its_overviews_and_neither_sitemap_nor_feed() {
    let (_folder, files) = written(&made_up("care-for-the-carer-2020"), "made-up");
    let cards: Vec<_> = files.iter().filter(|file| file.ends_with(".png")).collect();
    assert_eq!(cards, [CARD, "cy/card.png"]);
    assert!(!files.iter().any(|file| file.ends_with(".xml")), "{files:?}");
    assert!(files.contains(&"robots.txt".to_owned()));
    let (_folder, files) = written(&made_up("example"), "made-up");
    assert!(!files.iter().any(|file| file.ends_with(".png") || file.ends_with(".xml")), "{files:?}");
}

#[test]
fn the_page_for_addresses_that_lead_nowhere_leads_to_every_page_from_any_depth_and_has_no_program() {
    for site in SURVEYS.map(observed) {
        let (folder, _) = written(&site, "none");
        let html = fs::read_to_string(folder.path().join("404.html")).unwrap();
        for page in pages(&site) {
            assert!(html.contains(&format!("href=\"/surveys/carer/{}\"", path(page, &site))), "{page:?}");
        }
        // Whatever is loaded or led to is told from the root of the host.
        for attribute in ["href=\"", "src=\""] {
            for address in html.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(address.starts_with("/surveys/carer/"), "{address}");
            }
        }
        assert!(html.contains("href=\"/surveys/carer/page-1.css\"") && html.contains("src=\"/surveys/carer/find.js\""));
        assert!(!html.contains("boot.js") && !html.contains("preload") && !html.contains("id=\"app\""), "{html}");
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
        assert_eq!(html.matches("<h1").count(), 1);
        for language in Language::ALL {
            assert!(html.contains(language.words().find_page()));
        }
    }
}
