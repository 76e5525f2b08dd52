//! The releases of a survey as an Atom feed, for those who want to hear of the next.

use chart::escape;
use survey::{Date, Label, ReleaseId};
use words::Language;

use super::Observed;
use crate::{
    pages::Place,
    route::{Page, Route},
};

/// What the feed is called, in the folder of its language's overview.
pub(in crate::pages) const FEED: &str = "feed.xml";

/// A release, as far as the feed tells of it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which.
    pub release: ReleaseId,
    /// When it was made known.
    pub date: Date,
    /// What changed with it, a sentence or more.
    pub change: Label,
}

/// The releases that the site knows: the one it shows.
pub(in crate::pages) fn entries(observed: Observed<'_>) -> Vec<Entry> {
    let facts = &observed.edition().release.codebook.facts;
    let said = |language: Language| language.words().first_release().to_owned();
    let change = Label { en: said(Language::English), cy: said(Language::Welsh) };
    vec![Entry { release: observed.edition().id.clone(), date: facts.published, change }]
}

/// The feed of `entries`, the newest first, in a language; `None` where nobody knows the site's address, or there is no
/// entry.
#[must_use]
pub fn feed(observed: Observed<'_>, place: &Place, language: Language, entries: &[Entry]) -> Option<String> {
    let codebook = &observed.edition().release.codebook;
    let (words, facts) = (language.words(), &codebook.facts);
    let survey = facts.title.text(language);
    let overview = Page { language, route: Route::Overview }.path(codebook);
    let (home, own) = (place.absolute(&overview)?, place.absolute(&format!("{overview}{FEED}"))?);
    let mut xml = Xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned());
    xml.open(&format!("feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\"", language.tag()));
    xml.text("id", &own);
    xml.text("title", &words.feed_name(survey));
    xml.text("updated", &moment(entries.iter().map(|entry| entry.date).max()?));
    xml.link("self", &own);
    xml.link("alternate", &home);
    xml.open("author");
    xml.text("name", facts.publisher.text(language));
    xml.close("author");
    for entry in entries {
        let address = format!("{home}?v={}", entry.release);
        xml.open("entry");
        xml.text("id", &address);
        xml.text("title", &words.feed_entry(survey, entry.release.as_str()));
        xml.text("updated", &moment(entry.date));
        xml.link("alternate", &address);
        xml.text("summary", entry.change.text(language));
        xml.close("entry");
    }
    xml.close("feed");
    Some(xml.0)
}

/// The beginning of a day, as feeds tell time.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

/// XML in the making.
struct Xml(String);

impl Xml {
    fn open(&mut self, tag: &str) {
        self.0.push_str(&format!("<{tag}>\n"));
    }

    fn close(&mut self, tag: &str) {
        self.0.push_str(&format!("</{tag}>\n"));
    }

    fn text(&mut self, tag: &str, text: &str) {
        self.0.push_str(&format!("<{tag}>"));
        escape(&mut self.0, text);
        self.0.push_str(&format!("</{tag}>\n"));
    }

    fn link(&mut self, relation: &str, address: &str) {
        self.0.push_str(&format!("<link rel=\"{relation}\" href=\""));
        escape(&mut self.0, address);
        self.0.push_str("\"/>\n");
    }
}
