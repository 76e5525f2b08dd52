//! The door that the script of the page goes through.

use survey::ReleaseId;
use wasm_bindgen::prelude::wasm_bindgen;
use words::Language;

use super::{Entry, History, Places};

/// A text that is checked.
#[wasm_bindgen]
pub struct Check {
    text: String,
    language: Language,
    places: Places,
    newest: ReleaseId,
    entries: Vec<Entry>,
    check: Option<crate::Check>,
}

#[wasm_bindgen]
impl Check {
    /// A text, the language of its page, the way from there to the site's root, an address of that root, and the name of
    /// the newest release.
    ///
    /// # Errors
    ///
    /// If the newest release has no such name.
    #[wasm_bindgen(constructor)]
    pub fn of(text: String, language: &str, root: String, newest: &str) -> Result<Self, String> {
        let newest = ReleaseId::new(newest).ok_or_else(|| format!("{newest:?} is no release's name"))?;
        let language = Language::of_tag(language).unwrap_or_default();
        let places = Places { root, sites: Vec::new() };
        Ok(Self { text, language, places, newest, entries: Vec::new(), check: None })
    }

    /// An address of the site's root, which ends in a slash.
    pub fn at(&mut self, site: String) {
        self.places.sites.push(site);
    }

    /// A release that there was, the oldest first, with the days on which it was made and withdrawn, and why it was; what
    /// is not known or did not happen is empty.
    pub fn tell(&mut self, id: &str, made: &str, withdrawn: &str, why: &str) {
        self.entries.extend(Entry::told(id, made, (!withdrawn.is_empty()).then_some((withdrawn, why))));
    }

    /// The names of the releases that are lacking, once all that there were are told.
    pub fn lacking(&mut self) -> Vec<String> {
        self.begun().lacking().iter().map(ReleaseId::to_string).collect()
    }

    /// Puts a release that was lacking beside the text.
    ///
    /// # Errors
    ///
    /// If it is none, or another: what is wrong, in words.
    pub fn put(&mut self, id: &str, release: &str) -> Result<(), String> {
        let id = ReleaseId::new(id).ok_or_else(|| format!("{id:?} is no release's name"))?;
        self.begun().put(&id, release).map_err(|error| error.to_string())
    }

    /// What becomes of the text; nothing while a release is lacking.
    pub fn html(&mut self) -> Option<String> {
        self.begun().html()
    }

    fn begun(&mut self) -> &mut crate::Check {
        let Self { text, language, places, newest, entries, check } = self;
        check.get_or_insert_with(|| {
            let history = History::new(newest.clone(), std::mem::take(entries));
            crate::Check::of(text, *language, places.clone(), history)
        })
    }
}
