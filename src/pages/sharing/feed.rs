//! The releases of a survey as an Atom feed, for those who want to hear of the next.

use chart::escape;
use survey::Date;
use words::Language;

use super::Observed;
use crate::{
    pages::{Entry, History, Place, Standing},
    route::{Page, Route, folder_of},
};

/// What the feed is called, in the folder of its language's overview.
pub(in crate::pages) const FEED: &str = "feed.xml";

/// The releases that the site knows, the newest first: those of its history, or the one it shows where it has none.
pub(in crate::pages) fn entries(observed: Observed<'_>, history: &History) -> Vec<Entry> {
    let facts = &observed.edition().release.codebook.facts;
    let own = Entry { id: observed.edition().id.clone(), date: facts.published, what: None, standing: Standing::Kept };
    if history.entries().is_empty() { vec![own] } else { history.entries().iter().rev().cloned().collect() }
}

impl Entry {
    /// The last day on which anything became of the release.
    fn updated(&self) -> Date {
        match self.standing {
            Standing::Kept => self.date,
            Standing::Withdrawn { on, .. } => on,
        }
    }

    /// What it changed, and what became of it.
    fn told(&self, language: Language) -> String {
        let words = language.words();
        let what = self.what.as_ref().map_or_else(|| words.first_release(), |what| what.text(language));
        match &self.standing {
            Standing::Kept => what.to_owned(),
            Standing::Withdrawn { on, why } => {
                let (day, month, year) = on.parts();
                let withdrawn = words.history_withdrawn(&words.date(day, month, year), why.text(language));
                format!("{what} {withdrawn}")
            }
        }
    }
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
    xml.text("updated", &moment(entries.iter().map(Entry::updated).max()?));
    xml.link("self", &own);
    xml.link("alternate", &home);
    xml.open("author");
    xml.text("name", facts.publisher.text(language));
    xml.close("author");
    for entry in entries {
        let address = place.absolute(&format!("{}{overview}", folder_of(entry.id.as_str())))?;
        xml.open("entry");
        xml.text("id", &address);
        xml.text("title", &words.feed_entry(survey, entry.id.as_str()));
        xml.text("updated", &moment(entry.updated()));
        xml.link("alternate", &address);
        xml.text("summary", &entry.told(language));
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
