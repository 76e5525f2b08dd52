//! The head of a page: what it is called, and what others are told of it.

use chart::escape;
use survey::Provenance;
use words::Language;

use super::{CARD, FEED, Observed, Sharable, dataset::dataset};
use crate::{
    pages::{Hold, Site, name::name},
    route::{Page, Route},
};

/// The title and everything below it.
pub(in crate::pages) fn head(page: Page, site: &Site) -> String {
    let edition = &*site.published.edition;
    let mut head = Head::default();
    head.text("title", &title(page, site));
    // Nobody is to find made-up answers by searching for real ones, nor older ones by searching for the newest. The
    // overview has the real ones on it too. What is for frames is found on the pages that it is of.
    let older = site.hold == Hold::Release;
    if edition.release.provenance == Provenance::Illustrative || older || page.is_for_frames() {
        head.meta("name", "robots", "noindex");
    }
    match Sharable::of(page, site) {
        // What it is, without a number.
        Sharable::Nothing => head.meta("name", "description", &plain_description(page, site)),
        Sharable::Printed(printed) => told(&mut head, page, site, &printed.description(page.language)),
        Sharable::Observed(observed) => {
            told(&mut head, page, site, &observed.description(page));
            found(&mut head, page, site, observed);
        }
    }
    head.0
}

/// What a page is of which nothing may be passed on. Where answers are made up it says so first and last.
fn plain_description(page: Page, site: &Site) -> String {
    let edition = &site.published.edition;
    let words = page.language.words();
    let page_and_survey = words
        .page_title(name(page, &edition.release.codebook), edition.release.codebook.facts.title.text(page.language));
    match edition.release.provenance {
        Provenance::Illustrative => {
            format!("{}. {}", words.made_up_sentence(&page_and_survey), words.made_up_what())
        }
        Provenance::Observed => format!("{page_and_survey}. {}", words.footer_release(edition.id.as_str())),
    }
}

fn title(page: Page, site: &Site) -> String {
    let edition = &site.published.edition;
    let codebook = &edition.release.codebook;
    let words = page.language.words();
    let name = if page.route == Route::Overview { words.site_name() } else { name(page, codebook) };
    let title = words.page_title(name, codebook.facts.title.text(page.language));
    match (edition.release.provenance, page.route) {
        (Provenance::Illustrative, Route::Question(_) | Route::Embed(_) | Route::Area(_) | Route::Setting(_)) => {
            words.made_up_sentence(&title)
        }
        _ => title,
    }
}

/// What is shown wherever the page's address is passed on.
fn told(head: &mut Head, page: Page, site: &Site, description: &str) {
    head.meta("name", "description", description);
    let codebook = &site.published.edition.release.codebook;
    let path = page.path(codebook);
    let (Some(url), Some(card)) = (site.place.absolute(&path), site.place.absolute(&format!("{path}{CARD}"))) else {
        return;
    };
    let title = title(page, site);
    head.link("canonical", &[("href", &url)]);
    for (property, content) in [
        ("og:type", "website"),
        ("og:site_name", codebook.facts.title.text(page.language)),
        ("og:title", &title),
        ("og:description", description),
        ("og:url", &url),
        ("og:locale", locale(page.language)),
        ("og:image", &card),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", description),
    ] {
        head.meta("property", property, content);
    }
    for other in Language::ALL.into_iter().filter(|other| *other != page.language) {
        head.meta("property", "og:locale:alternate", locale(other));
    }
    head.meta("name", "twitter:card", "summary_large_image");
}

/// What searches and programs read: the page in other languages, the feed, and the data.
fn found(head: &mut Head, page: Page, site: &Site, observed: Observed<'_>) {
    let codebook = &site.published.edition.release.codebook;
    for (language, path) in alternates(page, codebook) {
        if let Some(url) = site.place.absolute(&path) {
            head.link("alternate", &[("hreflang", language), ("href", &url)]);
        }
    }
    let overview = page.to(Route::Overview).path(codebook);
    if let Some(feed) = site.place.absolute(&format!("{overview}{FEED}")) {
        let title = page.language.words().feed_name(codebook.facts.title.text(page.language));
        head.link("alternate", &[("type", "application/atom+xml"), ("title", &title), ("href", &feed)]);
    }
    if let Some(dataset) = dataset(page, site, observed) {
        head.0.push_str("<script type=\"application/ld+json\">");
        head.0.push_str(&dataset);
        head.0.push_str("</script>");
    }
}

/// The same page in every language, each by the name that searches know the language by, and the one for everyone
/// else; as paths below the site's root.
pub(super) fn alternates(page: Page, codebook: &survey::Codebook) -> Vec<(&'static str, String)> {
    let path = |language| Page { language, ..page }.path(codebook);
    let each = Language::ALL.into_iter().map(|language| (searched(language), path(language)));
    each.chain([("x-default", path(Language::default()))]).collect()
}

/// How searches name a language: without a country, so that it is everybody's.
fn searched(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Welsh => "cy",
    }
}

fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en_GB",
        Language::Welsh => "cy_GB",
    }
}

/// The markup of a head in the making.
#[derive(Default)]
struct Head(String);

impl Head {
    fn text(&mut self, tag: &str, text: &str) {
        self.0.push_str(&format!("<{tag}>"));
        escape(&mut self.0, text);
        self.0.push_str(&format!("</{tag}>"));
    }

    fn meta(&mut self, kind: &str, name: &str, content: &str) {
        self.tag("meta", &[(kind, name), ("content", content)]);
    }

    fn link(&mut self, relation: &str, attributes: &[(&str, &str)]) {
        let attributes: Vec<_> = [("rel", relation)].into_iter().chain(attributes.iter().copied()).collect();
        self.tag("link", &attributes);
    }

    fn tag(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push_str(&format!(" {name}=\""));
            escape(&mut self.0, value);
            self.0.push('"');
        }
        self.0.push('>');
    }
}
