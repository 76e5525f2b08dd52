//! The pages as they are written natively, without a browser.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, fs, path::Path};

use chart::{Palette, Role};
use explorer::{
    pages::{History, Place, Published, Site, SiteError, Template, newest, page},
    route::{Page, Route},
};
use survey::{Group, NodeId};
use words::Language;

const SURVEYS: [&str; 2] = ["care-for-the-carer-2020", "example"];

const TEMPLATE: &str = "<html lang=\"en-GB\"><head><!--page-head--><link href=\"./page.css\"></head>\
                        <body><div id=\"trouble\"><!--page-trouble--></div><!--page-body--></body></html>";

fn published(survey: &str) -> Published {
    newest(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data"), survey).unwrap()
}

/// A site of what is published, at an address that is not known.
fn site_of(published: &Published) -> Site {
    Site::new(published.clone(), History::default(), Place::unknown())
}

/// Every page of every survey, with its HTML.
fn pages() -> Vec<(Page, Published, String)> {
    let template = Template::new(TEMPLATE.to_owned()).unwrap();
    let of_survey = |survey: &str| {
        let published = published(survey);
        let all = Page::all(&published.edition.release.codebook);
        let html = |one: Page| template.fill(&page(one, &site_of(&published)));
        all.into_iter().map(|one| (one, published.clone(), html(one))).collect::<Vec<_>>()
    };
    SURVEYS.into_iter().flat_map(of_survey).collect()
}

#[test]
fn a_page_is_found_again_by_its_path() {
    for survey in SURVEYS {
        let codebook = published(survey).edition.release.codebook.clone();
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
        // A block of data is no script to the policy.
        let scripts = html.matches("<script").count() - html.matches("<script type=\"application/ld+json\">").count();
        // What a frame does before it is painted.
        assert_eq!(scripts, usize::from(page.is_for_frames()), "{page:?}");
    }
}

#[test]
fn every_link_of_a_page_leads_from_its_own_depth_to_a_page_or_a_file() {
    for (page, published, html) in pages() {
        let codebook = &published.edition.release.codebook;
        let root = page.to_root(codebook);
        let known: Vec<_> = Page::all(codebook).into_iter().map(|to| page.link(to, "", codebook)).collect();
        let files = ["page.css", "lookup/uk-areas.csv", &published.release.path, &published.report.path];
        let files = files.map(|file| format!("{root}{file}"));
        for link in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let elsewhere = link.starts_with('#') || link.starts_with("https:") || link.starts_with("mailto:");
            let path = link.split(['?', '#']).next().unwrap();
            // The copy of the pages that stays with the release is below the root. Pictures that are given away are there,
            // and lead there.
            let held = format!("{root}release/{}/", published.edition.id);
            let held = path.strip_prefix(&held).map(|path| format!("{root}{path}"));
            let known = files.iter().chain(&known).any(|known| known == path || Some(known) == held.as_ref());
            assert!(elsewhere || known, "{page:?}: {link}");
        }
        let release = format!("data-release=\"{root}{}\"", published.release.path);
        assert_eq!(html.contains(&release), page.is_live(), "{page:?}");
    }
}

#[test]
fn a_page_that_stays_with_its_release_links_within_its_copy_and_to_the_newest_and_takes_files_from_the_root() {
    let template = Template::new(TEMPLATE.to_owned()).unwrap();
    let newest = site_of(&published("example"));
    let releases = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let older = newest.held(explorer::pages::published(&releases, "example", "df92cc1ae761ab7a").unwrap());
    let codebook = &older.published.edition.release.codebook;
    for one in older.pages() {
        let html = template.fill(&page(one, &older));
        let folders = older.path(one).matches('/').count();
        let within = one.path(codebook).matches('/').count();
        assert_eq!(folders, within + 2, "{one:?}");
        assert!(html.contains("noindex"), "{one:?}");
        let note = between(&html, "class=\"held\"", "</p>");
        assert!(matches!(note[..], [note] if note.contains(&format!("href=\"{}\"", older.to_newest(one)))), "{one:?}");
        for link in between(&html, "href=\"", "\"").into_iter().filter(|link| link.starts_with("../")) {
            let up = link.matches("../").count();
            let is_file = !link.split(['?', '#']).next().unwrap().ends_with('/');
            // To the copy's own root or, with files, the newest, where claims are checked, and what is to be taken elsewhere, to the site's.
            let check = older.to(one, Route::Check);
            let from_root = is_file || link == older.to_newest(one) || link == check || link.contains("../release/");
            let fits = up == if from_root { folders } else { within };
            assert!(fits, "{one:?}: {link}");
        }
    }
    // The fog signal was not asked about when the older release was made.
    let asked_later = newest.published.edition.release.codebook.find("fog-signal").unwrap();
    let later = Page { language: Language::English, route: Route::Question(asked_later) };
    assert_eq!(newest.held(newest.published.clone()).to_newest(later), "../../../../question/fog-signal/");
}

#[test]
fn every_figure_of_a_page_has_a_drawing_in_both_forms_and_a_table() {
    for (page, published, html) in pages() {
        // What is printed instead of a place's figures has none of their tables.
        let html = html.split("class=\"paper\"").next().unwrap();
        assert_eq!(html.matches("<h1").count(), 1, "{page:?}");
        let release = &published.edition.release;
        let (tables, maps) = match page.route {
            // Every question at a glance and one by one, then who answered by region and by setting.
            Route::Overview => (release.codebook.questions.len() + 3, 0),
            // An area of one region has no regions to tell apart.
            Route::Area(area) => {
                let several = release.codebook.regions.members(area).len() > 1;
                (release.codebook.questions.len() + 2 + usize::from(several), 0)
            }
            // Nor has a setting settings.
            Route::Setting(setting) => {
                let several = release.codebook.settings.members(setting).len() > 1;
                (release.codebook.questions.len() + 2 + usize::from(several), 0)
            }
            // Its answers, by region with a map, by setting, by both, and by wave where there are several.
            Route::Question(_) => (4 + usize::from(release.waves().len() > 1), 1),
            Route::Embed(_) => (1, 0),
            Route::Areas | Route::Check | Route::Methods => continue,
        };
        // What is given away to stand on other pages, in each language, has its drawing in a file.
        let given = html.matches("<template").count();
        assert_eq!(html.matches("<table").count(), tables + given, "{page:?}");
        assert_eq!(html.matches("<svg").count(), 2 * (tables + maps), "{page:?}");
    }
}

/// Each has its foot with the way to the page that stays.
#[test]
fn pages_of_places_have_their_sheets_of_paper_and_no_other_page_has() {
    for (page, published, html) in pages() {
        let edition = &published.edition;
        let stays = format!("release/{}/{}\">", edition.id, page.path(&edition.release.codebook));
        let paper = html.split_once("class=\"paper\"").map(|(_, paper)| paper);
        assert_eq!(paper.is_some(), page.is_of_a_place(), "{page:?}");
        if let Some(paper) = paper {
            let sheets = paper.matches("<div class=\"sheet\">").count();
            assert!(sheets >= 2, "{page:?}");
            assert_eq!(paper.matches(&stays).count(), sheets, "{page:?}");
        }
    }
}

#[test]
fn a_page_has_its_own_style_sheets_and_not_those_of_others() {
    let link =
        |name: &str| format!("<link rel=\"stylesheet\" href=\"./{name}-0123456789abcdef.css\" integrity=\"x\"/>");
    let links = ["tokens", "page", "published", "areas", "check", "methods", "print", "paper"].map(link).concat();
    let template = Template::new(TEMPLATE.replace("<link href=\"./page.css\">", &links)).unwrap();
    let published = published(SURVEYS[0]);
    for one in Page::all(&published.edition.release.codebook) {
        let html = template.fill(&page(one, &site_of(&published)));
        let has = |name: &str| html.contains(&format!("{name}-0123456789abcdef.css"));
        assert!(has("tokens") && has("page") && has("print"), "{one:?}");
        assert_eq!(has("published"), one.route == Route::Overview, "{one:?}");
        assert_eq!(has("areas"), one.route == Route::Areas, "{one:?}");
        assert_eq!(has("check"), one.route == Route::Check, "{one:?}");
        assert_eq!(has("methods"), matches!(one.route, Route::Methods | Route::Check), "{one:?}");
        assert_eq!(has("paper"), one.is_of_a_place(), "{one:?}");
    }
}

#[test]
fn made_up_answers_are_marked_on_every_page_and_kept_from_search_engines() {
    for (page, _, html) in pages() {
        let made_up = page.language.words().made_up();
        assert!(html.contains("noindex"), "{page:?}");
        // On the page, in both drawings and before the table; where there is no figure, on the page and at its numbers.
        let least = if page.is_live() { 4 } else { 2 };
        assert!(html.matches(made_up).count() >= least, "{page:?}");
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
    // The colours of somebody's own figures are with the rest of them.
    let (tokens, own) = (read("tokens.css").unwrap(), read("own.css").unwrap());
    let figure = read("figure.css").unwrap() + &own;
    let halves = [&tokens, &own].map(|sheet| sheet.split_once("@media screen").unwrap());
    let light = halves.map(|(light, _)| light).concat();
    let dark = halves.map(|(_, dark)| dark).concat();
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
            Role::Own => "own",
            Role::OwnGround => "own-ground",
        };
        for (tokens, palette) in [(&light, Palette::Light), (&dark, Palette::Dark)] {
            let expected = format!("--{name}: #{};", hex(palette, role));
            assert!(tokens.contains(&expected), "tokens.css lacks {expected}");
        }
        let rule = format!("[fill=\"#{}\"] {{ fill: var(--{name}); }}", hex(Palette::Light, role).to_uppercase());
        assert!(figure.contains(&rule), "figure.css lacks {rule}");
    }
}

/// A page of a survey in each language: its HTML, and what it was written from.
fn written(survey: &str, route: Route) -> Vec<(Page, Published, String)> {
    let template = Template::new(TEMPLATE.to_owned()).unwrap();
    let published = published(survey);
    let html = |one: Page| template.fill(&page(one, &site_of(&published)));
    let pages = Language::ALL.map(|language| Page { language, route });
    pages.into_iter().map(|one| (one, published.clone(), html(one))).collect()
}

/// The areas page, the page of checks and the methods page of every survey in each language.
fn fixed_pages() -> Vec<(Page, Published, String)> {
    let routes = [Route::Areas, Route::Check, Route::Methods];
    SURVEYS.into_iter().flat_map(|survey| routes.into_iter().flat_map(move |route| written(survey, route))).collect()
}

/// What stands between every `start` and the next `end`.
fn between<'a>(html: &'a str, start: &str, end: &str) -> Vec<&'a str> {
    html.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// What is read of HTML: no tags, no comments.
fn read(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect::<Vec<_>>().join(" ")
}

/// The lines of the lookup of counties, councils and health bodies: kind, name and codes of regions.
fn lookup() -> Vec<(String, String, Vec<String>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/lookup/uk-areas.csv");
    let text = fs::read_to_string(path).unwrap();
    let read = |line: &str| {
        let (kind, rest) = line.split_once(',').unwrap();
        let (name, codes) = rest.rsplit_once(',').unwrap();
        let codes = codes.split(';').map(str::to_owned).collect();
        (kind.to_owned(), name.trim_matches('"').to_owned(), codes)
    };
    text.lines().skip(1).map(read).collect()
}

#[test]
fn every_place_that_a_link_names_is_on_the_page_it_leads_to() {
    for (page, published, html) in fixed_pages() {
        for id in between(&html, "href=\"#", "\"") {
            assert!(html.contains(&format!("id=\"{id}\"")), "{page:?}: {id}");
        }
        let survey = published.edition.release.codebook.facts.slug.clone();
        let overview = written(&survey, Route::Overview);
        let (_, _, overview) = overview.iter().find(|(it, ..)| it.language == page.language).unwrap();
        for link in between(&html, "href=\"..", "\"") {
            let Some((_, id)) = link.split_once('#') else { continue };
            assert!(overview.contains(&format!("id=\"{id}\"")), "{page:?}: {id}");
        }
    }
}

#[test]
fn without_scripts_a_question_leads_to_itself_for_every_single_region_and_setting() {
    for survey in SURVEYS {
        let codebook = published(survey).edition.release.codebook.clone();
        let places: Vec<_> = Page::all(&codebook).into_iter().filter(|page| page.is_of_a_place()).collect();
        let question = codebook.question_ids().last().unwrap();
        let slug = &codebook.question(question).slug;
        for (page, _, html) in written(survey, Route::Question(question)) {
            let (_, list) = html.split_once("id=\"elsewhere\"").unwrap();
            let found: BTreeSet<_> = between(list, "<a href=\"", "\"").into_iter().collect();
            for to in places.iter().filter(|to| to.language == page.language) {
                assert!(
                    found.contains(&*format!("{}#question-{slug}", page.link(*to, "", &codebook))),
                    "{page:?}: {to:?}"
                );
                let there = written(survey, to.route);
                let (_, _, there) = there.iter().find(|(it, ..)| it == to).unwrap();
                assert!(there.contains(&format!("<h4 id=\"question-{slug}\"")), "{to:?}");
            }
        }
    }
}

#[test]
fn no_two_parts_of_a_page_have_the_same_id() {
    for (page, _, html) in fixed_pages() {
        let ids = between(&html, " id=\"", "\"");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{page:?}: {ids:?}");
    }
}

#[test]
fn no_page_speaks_of_an_error_margin_or_of_significance() {
    for (page, _, html) in fixed_pages() {
        let text = read(&html).to_lowercase();
        for word in ["margin of error", "significan", "arwyddocaol", "lled gwall"] {
            assert!(!text.contains(word), "{page:?}: {word}");
        }
    }
}

#[test]
fn the_areas_page_leads_to_every_area_and_says_how_many_answered_there_or_that_it_may_not() {
    for (page, published, html) in SURVEYS.into_iter().flat_map(|survey| written(survey, Route::Areas)) {
        let release = &published.edition.release;
        let (words, wave) = (page.language.words(), release.latest());
        let (_, list) = html.split_once("id=\"areas\"").unwrap();
        let (list, _) = list.split_once("</section>").unwrap();
        for region in release.codebook.regions.ids().filter(|id| *id != NodeId::EVERYONE) {
            let link = format!("href=\"{}\"", page.link(page.to(Route::Area(region)), "", &release.codebook));
            let said: Vec<_> = between(list, &link, "</span>").into_iter().map(read).collect();
            assert!(!said.is_empty(), "{page:?}: {link}");
            let base = wave.position(Group { region, setting: NodeId::EVERYONE }).map(|at| wave.groups()[at].1);
            let expected = base.map_or(words.too_few().to_owned(), |base| words.people_selected(base.0));
            assert!(said.iter().all(|said| said.ends_with(&format!(" {expected}"))), "{page:?}: {said:?}, {expected}");
        }
    }
}

#[test]
fn numbers_of_made_up_people_stand_on_the_ground_of_the_made_up() {
    for (page, _, html) in SURVEYS.into_iter().flat_map(|survey| written(survey, Route::Areas)) {
        let sections = between(&html, "<section", "</section>");
        assert_eq!(sections.iter().filter(|section| section.contains("class=\"people\"")).count(), 1, "{page:?}");
        let made_up = sections.iter().find(|section| section.contains("class=\"explore made-up\"")).unwrap();
        assert!(made_up.contains("class=\"people\"") && made_up.contains("class=\"made-up-band\""), "{page:?}");
    }
}

#[test]
fn a_visitors_filters_do_not_go_along_to_an_area() {
    for (page, published, html) in SURVEYS.into_iter().flat_map(|survey| written(survey, Route::Areas)) {
        let (_, main) = html.split_once("<main").unwrap();
        let (main, _) = main.split_once("</main>").unwrap();
        assert!(!main.contains("data-follows"), "{page:?} of {}", published.release.path);
    }
}

#[test]
fn every_region_of_the_lookup_is_one_of_the_uk_survey() {
    let codebook = published("care-for-the-carer-2020").edition.release.codebook.clone();
    let known: BTreeSet<_> = codebook.regions.places().iter().filter_map(|place| place.code.clone()).collect();
    let lookup = lookup();
    let named: BTreeSet<_> = lookup.iter().flat_map(|(_, _, codes)| codes.clone()).collect();
    // And the other way round: every region is the region of something.
    assert_eq!(named, known);
}

#[test]
fn every_line_of_the_lookup_is_on_the_areas_page_with_links_to_its_regions() {
    let lookup = lookup();
    for (page, published, html) in written("care-for-the-carer-2020", Route::Areas) {
        let codebook = &published.edition.release.codebook;
        let (_, list) = html.split_once("<ul id=\"find-area\">").unwrap();
        let items = between(list.split_once("</ul>").unwrap().0, "<li>", "</li>");
        assert_eq!(items.len(), lookup.len(), "{page:?}");
        for (_, name, codes) in &lookup {
            let links = codes.iter().map(|code| {
                let at =
                    codebook.regions.places().iter().position(|place| place.code.as_deref() == Some(code)).unwrap();
                format!("href=\"{}\"", page.link(page.to(Route::Area(codebook.regions.place_node(at))), "", codebook))
            });
            let links: Vec<_> = links.collect();
            let start = format!("{name} (");
            let found = |item: &&&str| item.starts_with(&start) && links.iter().all(|link| item.contains(link));
            let item = items.iter().find(found).unwrap_or_else(|| panic!("{page:?}: {name}"));
            assert_eq!(item.matches("<a ").count(), codes.len(), "{page:?}: {item}");
        }
    }
}

#[test]
fn the_lookup_has_every_board_and_trust_and_no_line_twice() {
    let lookup = lookup();
    let of_kind = |kind: &str| lookup.iter().filter(|(it, ..)| it == kind).count();
    assert_eq!(of_kind("integrated-care-board"), 42);
    // Fourteen in Scotland and seven in Wales.
    assert_eq!(of_kind("health-board"), 21);
    assert_eq!(of_kind("health-and-social-care-trust"), 5);
    // 153 in England, 32 in Scotland, 22 in Wales and 11 in Northern Ireland.
    assert_eq!(of_kind("county") + of_kind("council-area"), 218);
    let distinct: BTreeSet<_> = lookup.iter().map(|(kind, name, _)| (kind, name)).collect();
    assert_eq!(distinct.len(), lookup.len());
    let straddling: Vec<_> =
        lookup.iter().filter(|(.., codes)| codes.len() > 1).map(|(_, name, _)| name.as_str()).collect();
    let expected = [
        "Bath and North East Somerset, Swindon and Wiltshire",
        "Bedfordshire, Luton and Milton Keynes",
        "Lancashire and South Cumbria",
        "North East and North Cumbria",
    ];
    assert_eq!(straddling, expected);
}

#[test]
fn a_survey_without_official_regions_has_no_finder() {
    for (page, _, html) in written("example", Route::Areas) {
        assert!(!html.contains("data-find"), "{page:?}");
        assert!(!html.contains("uk-areas.csv"), "{page:?}");
    }
}

#[test]
fn every_number_on_the_methods_page_is_the_releases_own() {
    for (page, published, html) in SURVEYS.into_iter().flat_map(|survey| written(survey, Route::Methods)) {
        let release = &published.edition.release;
        let codebook = &release.codebook;
        let parameters = release.parameters;
        let (_, main) = html.split_once("<main").unwrap();
        let mut text = read(main.split_once("</main>").unwrap().0);
        // What is a name and no number, and how sure a range is meant to be.
        for name in
            [published.edition.id.as_str(), "JSON-stat 2.0", "SHA-256", "WCAG 2.2", "95%", "95 in 100", "95 o bob 100"]
        {
            text = text.replace(name, "");
        }
        let mut known = vec![parameters.threshold, parameters.rounding_base, parameters.rounding_base - 1];
        known.extend(codebook.facts.answered.iter().map(|(people, _)| *people));
        known.push(u32::try_from(codebook.groups().count()).unwrap());
        let regions = u32::try_from(codebook.regions.places().len()).unwrap();
        known.push(regions);
        let days = release.waves().iter().flat_map(|wave| {
            let days = wave.info().fieldwork;
            [days.start, days.end]
        });
        // Months are named, not numbered.
        for (day, _, year) in days.chain([codebook.facts.published]).map(survey::Date::parts) {
            known.extend([u32::from(day), u32::from(year)]);
        }
        for wave in release.waves() {
            known.extend([wave.respondents().0, u32::try_from(wave.groups().len()).unwrap()]);
        }
        known.extend([parameters.protection_width, published.certificate.attacker]);
        let attacked = published.certificate.waves.iter().flat_map(|wave| &wave.questions);
        known.extend(attacked.flat_map(|question| [question.rounding_base, question.counts]));
        let by_chance = format!("{:.1}", f64::from(regions) * 0.05);
        assert!(text.contains(&by_chance), "{page:?}");
        text = text.replace(&by_chance, "");
        let numbers = text.split(|character: char| !character.is_ascii_digit()).filter(|digits| !digits.is_empty());
        for number in numbers.map(|digits| digits.parse::<u32>().unwrap()) {
            assert!(known.contains(&number), "{page:?}: {number} is not of the release");
        }
        for number in known {
            assert!(text.contains(&number.to_string()), "{page:?}: {number} is not said");
        }
    }
}

#[test]
fn the_methods_page_has_the_same_parts_in_each_language_and_all_of_them_in_its_contents() {
    for survey in SURVEYS {
        let pages = written(survey, Route::Methods);
        let parts: Vec<_> = pages.iter().map(|(_, _, html)| between(html, "<h2 id=\"", "\"")).collect();
        assert!(parts.iter().all(|each| *each == parts[0]), "{survey}");
        for (page, _, html) in &pages {
            let navigations = between(html, "<nav", "</nav>");
            let contents = navigations.iter().find(|each| each.contains("id=\"contents\"")).unwrap();
            for part in parts[0].iter().filter(|part| **part != "contents") {
                assert!(contents.contains(&format!("href=\"#{part}\"")), "{page:?}: {part}");
            }
        }
    }
}

#[test]
fn the_glossary_explains_a_surveys_words_where_the_survey_says_them() {
    let general =
        ["base", "share", "range", "rest", "selection", "setting", "broad-area", "wave", "rounding", "too-few"];
    for (survey, own) in SURVEYS.into_iter().zip([true, false]) {
        for (page, _, html) in written(survey, Route::Methods) {
            let has = |word: &str| html.contains(&format!("<dt id=\"word-{word}\">"));
            for word in general.into_iter().chain(["made-up"]) {
                assert!(has(word), "{page:?}: {word}");
            }
            assert_eq!([has("link-worker"), has("clinical-supervision")], [own; 2], "{page:?} of {survey}");
        }
    }
}

#[test]
fn the_methods_page_hands_out_the_release_under_a_name_that_says_what_it_is() {
    for (page, published, html) in SURVEYS.into_iter().flat_map(|survey| written(survey, Route::Methods)) {
        let link = format!("href=\"{}{}\"", page.to_root(&published.edition.release.codebook), published.release.path);
        let (_, rest) = html.split_once(&link).unwrap_or_else(|| panic!("{page:?}: {link}"));
        let (attributes, _) = rest.split_once('>').unwrap();
        assert!(attributes.contains("download=\"made-up-"), "{page:?}: {attributes}");
    }
}

#[test]
fn the_methods_page_shows_the_certificate_with_every_question_and_hands_it_out() {
    for (page, published, html) in SURVEYS.into_iter().flat_map(|survey| written(survey, Route::Methods)) {
        let codebook = &published.edition.release.codebook;
        let link = format!("href=\"{}{}\"", page.to_root(codebook), published.report.path);
        assert!(html.contains(&link), "{page:?}: {link}");
        let (_, section) = html.split_once("id=\"certificate\"").unwrap();
        let (section, _) = section.split_once("</section>").unwrap();
        let questions = published.certificate.waves.iter().flat_map(|wave| &wave.questions);
        for question in questions {
            let title = codebook.question(codebook.find(&question.question).unwrap()).title.text(page.language);
            assert!(section.contains(title), "{page:?}: {title}");
            assert!(section.contains(&format!("<td>{}</td>", question.counts)), "{page:?}: {}", question.counts);
        }
    }
}

#[test]
fn an_address_of_the_web_is_a_place_and_nothing_else_is() {
    let place = Place::at("https://example.org/surveys").unwrap();
    assert_eq!(place.base(), "/surveys/");
    assert_eq!(place.absolute("area/").as_deref(), Some("https://example.org/surveys/area/"));
    assert_eq!(Place::at("http://localhost:8080").unwrap().base(), "/");
    assert_eq!(Place::unknown().absolute("area/"), None);
    for unfit in ["", "example.org", "ftp://example.org/", "https://", "https://a b/", "https://a/?q", "https://a/#x"] {
        assert!(matches!(Place::at(unfit), Err(SiteError::Address { .. })), "{unfit}");
    }
}
