//! Parts of a page that are text and no tree of views.
//!
//! The same function writes such a part natively and in the browser, where it changes all at once. A tree of views for
//! each of them would be a good part of the program that visitors download.

use chart::escape;

use crate::platform::WRITTEN;

/// Writes a part of a page once what it follows of the state was read, perhaps later.
pub type Writing = Box<dyn FnOnce() -> Html>;

/// HTML in the making: its tags, and the texts between them. Two that have the same tags differ in the contents of
/// their text nodes only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html {
    tags: String,
    texts: Vec<String>,
}

/// Where a text stands among the tags. No page can have it.
const TEXT: char = '\0';

impl Html {
    /// For a part that is written while the state is read.
    pub(super) fn at_once(self) -> Writing {
        Box::new(|| self)
    }

    /// The tags alone, with signs where the texts are.
    #[must_use]
    pub fn shape(&self) -> &str {
        &self.tags
    }

    /// The texts, none of which is empty, in their order; there are tags between any two of them.
    #[must_use]
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// All of it.
    #[must_use]
    pub fn written(&self) -> String {
        let mut parts = self.tags.split(TEXT);
        let mut html = parts.next().unwrap_or_default().to_owned();
        for (text, tags) in self.texts.iter().zip(parts) {
            escape(&mut html, text);
            html.push_str(tags);
        }
        html
    }

    /// Tags, written as they are.
    pub(super) fn tags(&mut self, tags: &str) {
        self.tags.push_str(tags);
    }

    /// Text between tags.
    #[inline(never)]
    pub(super) fn text(&mut self, before: &str, text: &str, after: &str) {
        self.tags(before);
        // What is empty makes no text node.
        if !text.is_empty() {
            self.tags.push(TEXT);
            self.texts.push(text.to_owned());
        }
        self.tags(after);
    }

    /// The value of an attribute between the rest of a tag.
    #[inline(never)]
    pub(super) fn value(&mut self, before: &str, value: &str, after: &str) {
        self.tags(before);
        escape(&mut self.tags, value);
        self.tags(after);
    }

    /// A button of a class, which says `press` of itself when it is pressed; see [`crate::platform::pressed`].
    pub(super) fn button(&mut self, class: &str, press: &str, text: &str) {
        self.value("<button type=\"button\" class=\"", class, "\"");
        self.tags(if WRITTEN { " disabled data-needs-scripts" } else { "" });
        self.value(" data-press=\"", press, "\">");
        self.text("", text, "</button>");
    }
}
