//! Parts of a page that are text and no tree of views.
//!
//! The same function writes such a part natively and in the browser, where it changes all at once. A tree of views for
//! each of them would be a good part of the program that visitors download.

use chart::escape;

use crate::platform::WRITTEN;

/// HTML in the making.
#[derive(Default)]
pub(super) struct Html(pub(super) String);

impl Html {
    /// Tags, written as they are.
    pub(super) fn tags(&mut self, tags: &str) {
        self.0.push_str(tags);
    }

    /// Text between tags, or as the value of an attribute.
    #[inline(never)]
    pub(super) fn text(&mut self, before: &str, text: &str, after: &str) {
        self.tags(before);
        escape(&mut self.0, text);
        self.tags(after);
    }

    /// A button of a class, which says `press` of itself when it is pressed; see [`crate::platform::pressed`].
    pub(super) fn button(&mut self, class: &str, press: &str, text: &str) {
        self.text("<button type=\"button\" class=\"", class, "\"");
        self.tags(if WRITTEN { " disabled data-needs-scripts" } else { "" });
        self.text(" data-press=\"", press, "\">");
        self.text("", text, "</button>");
    }
}
