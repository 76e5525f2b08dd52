//! What stands below each sheet.

use chart::escape;
use survey::Period;
use words::Words;

use crate::Code;

/// The address of a view that stays with its release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address<'a> {
    /// The whole of it.
    Whole(&'a str),
    /// Where the site's own is not known: the way there from the page, and the path below the site's root. There is no
    /// code of it, and the browser writes out the whole of it before printing.
    Within {
        /// The way there from the page.
        way: &'a str,
        /// The path below the site's root.
        path: &'a str,
    },
}

impl<'a> Address<'a> {
    fn way_and_text(self) -> (&'a str, &'a str) {
        match self {
            Self::Whole(address) => (address, address),
            Self::Within { way, path } => (way, path),
        }
    }
}

/// The foot of every sheet but for its number.
pub(crate) struct Foot<'a> {
    pub(crate) words: Words,
    pub(crate) address: Address<'a>,
    pub(crate) code: Option<Code>,
    pub(crate) release: &'a str,
    pub(crate) fieldwork: Period,
}

impl Foot<'_> {
    /// The foot of one of so many sheets, from 0.
    pub(crate) fn write(&self, html: &mut String, sheet: usize, sheets: usize) {
        let (way, text) = self.address.way_and_text();
        html.push_str("<div class=\"foot\">");
        if let Some(code) = &self.code {
            html.push_str(&code.svg(self.words.paper_code()));
        }
        html.push_str("<div><p>");
        escape(html, self.words.paper_address());
        // What the visitor filters changes the link, so that the page's style can tell that the sheets are of others.
        html.push_str("<br><a class=\"address\" data-follows=\"choice\" href=\"");
        escape(html, way);
        html.push_str("\">");
        escape(html, text);
        html.push_str("</a></p><p>");
        let Period { start, end } = self.fieldwork;
        escape(html, &self.words.paper_release(self.release, &self.words.period(start.parts(), end.parts())));
        html.push_str("</p><p class=\"number\">");
        escape(html, &self.words.paper_sheet(sheet + 1, sheets));
        html.push_str("</p></div></div>");
    }
}
