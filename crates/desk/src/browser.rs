//! The door that scripts go through.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::{Asked, Quote};

/// A page of a release.
#[wasm_bindgen]
pub struct Desk(crate::Desk);

#[wasm_bindgen]
impl Desk {
    /// The page at a path of a release, on a site whose root is at an address that ends in a slash.
    ///
    /// # Errors
    ///
    /// If the release is none, or has no such page: what is wrong, in words.
    #[wasm_bindgen(constructor)]
    pub fn open(release: &str, path: &str, site: &str) -> Result<Self, String> {
        crate::Desk::open(release, path, site).map(Self).map_err(|error| error.to_string())
    }

    /// The content of the dialog for a figure; nothing if there is no such figure.
    #[must_use]
    pub fn quote(&self, exhibit: &str, query: &str, order: &str) -> Option<String> {
        Quote::of(&self.0, &asked(exhibit, query, order)).map(|quote| quote.html())
    }

    /// The sheets of paper for what a query asks for.
    #[must_use]
    pub fn sheets(&self, query: &str) -> String {
        self.0.sheets(query)
    }

    /// What is copied of one of its findings, from 0.
    #[must_use]
    pub fn quoted(&self, exhibit: &str, query: &str, order: &str, at: usize) -> Option<String> {
        Quote::of(&self.0, &asked(exhibit, query, order))?.text(at)
    }
}

fn asked(exhibit: &str, query: &str, order: &str) -> Asked {
    Asked { exhibit: exhibit.to_owned(), query: query.to_owned(), order: Asked::order(order) }
}
