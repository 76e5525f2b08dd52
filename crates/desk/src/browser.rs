//! The door that scripts go through.

use chart::{Order, paint_kept};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

use crate::{Asked, Format, Kept, OwnFigures, Quote};

/// How many pixels a picture has for each of the drawing's.
const SCALE: u8 = 2;

/// A page of a release.
#[wasm_bindgen]
pub struct Desk(crate::Desk);

/// A file.
#[wasm_bindgen]
pub struct File(Kept);

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
        Some(Quote::of(&self.0, &asked(exhibit, query, order))?.html())
    }

    /// The sheets of paper for what a query asks for.
    #[must_use]
    pub fn sheets(&self, query: &str) -> String {
        self.0.sheets(query)
    }

    /// One of its sentences, from 0.
    #[must_use]
    pub fn quotation(&self, exhibit: &str, query: &str, order: &str, at: usize) -> Option<String> {
        Some(Quote::of(&self.0, &asked(exhibit, query, order))?.quotation(at))
    }

    /// The other forms of that.
    #[must_use]
    pub fn forms(&self, exhibit: &str, query: &str, order: &str, at: usize) -> Option<String> {
        Some(Quote::of(&self.0, &asked(exhibit, query, order))?.forms(at))
    }

    /// A file of the figure, by the name of its kind; nothing if it is a picture of pixels, or there is none.
    #[must_use]
    pub fn file(&self, exhibit: &str, query: &str, order: &str, format: &str) -> Option<File> {
        Quote::of(&self.0, &asked(exhibit, query, order))?.file(Format::named(format)?).map(File)
    }

    /// Paints a picture of pixels onto a canvas; gives the name of its file. Nothing if there is none, or the browser
    /// refuses.
    #[must_use]
    pub fn paint(
        &self,
        canvas: &HtmlCanvasElement,
        exhibit: &str,
        query: &str,
        order: &str,
        format: &str,
    ) -> Option<String> {
        let asked = asked(exhibit, query, order);
        let quote = Quote::of(&self.0, &asked)?;
        let format = Format::named(format)?;
        let Format::Png(at) = format else { return None };
        paint_kept(canvas, &*quote.picture(at)?, SCALE)?;
        quote.file_name(format)
    }

    /// What is said once a file has been handed out.
    #[must_use]
    pub fn kept(&self, name: &str) -> String {
        self.0.words().desk_kept(name)
    }

    /// The content of the panel in which figures are brought along.
    #[must_use]
    pub fn own_panel(&self) -> String {
        self.0.own_panel()
    }

    /// The file to fill in.
    #[must_use]
    pub fn own_template(&self) -> String {
        self.0.own_template()
    }

    /// What it is called.
    #[must_use]
    pub fn own_template_name() -> String {
        own::TEMPLATE_NAME.to_owned()
    }

    /// The largest file that is read, in bytes.
    #[must_use]
    pub fn own_largest() -> usize {
        own::LARGEST
    }

    /// What is wrong with a file: a list, or nothing.
    #[must_use]
    pub fn own_faults(&self, file: &[u8]) -> String {
        OwnFigures::of(&self.0, file).faults()
    }

    /// What came of a file, to be said aloud.
    #[must_use]
    pub fn own_said(&self, file: &[u8]) -> String {
        OwnFigures::of(&self.0, file).said()
    }

    /// The figures of a file beside those that a query asks for.
    #[must_use]
    pub fn own_figures(&self, file: &[u8], query: &str) -> String {
        OwnFigures::of(&self.0, file).html(query)
    }

    /// The picture of a question, by its slug, to keep.
    #[must_use]
    pub fn own_picture(&self, file: &[u8], question: &str, query: &str) -> Option<String> {
        OwnFigures::of(&self.0, file).picture(question, query)
    }

    /// What it is called.
    #[must_use]
    pub fn own_picture_name(&self, question: &str) -> String {
        OwnFigures::of(&self.0, &[]).picture_name(question)
    }
}

#[wasm_bindgen]
impl File {
    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name.clone()
    }

    /// Its media type.
    #[must_use]
    pub fn kind(&self) -> String {
        self.0.media_type.to_owned()
    }

    /// What is in it.
    #[must_use]
    pub fn content(&self) -> String {
        self.0.content.clone()
    }
}

fn asked(exhibit: &str, query: &str, order: &str) -> Asked {
    Asked { exhibit: exhibit.to_owned(), query: query.to_owned(), order: Order::read(order) }
}
