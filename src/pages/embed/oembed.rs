use chart::{Pixels, escape};
use serde_json::json;

use super::Offer;
use crate::{pages::Served, route::Route};

/// The width that is named where nobody can ask for one: the answer is a file. Hosts make a frame narrower where they
/// have less room.
const WIDTH: u32 = 600;

/// What stands around the drawing at that width, in pixels.
const AROUND: f64 = 232.0;

/// A line more at the page's foot, in pixels.
const LINE: f64 = 27.0;

/// The room that a drawing has at that width, in pixels.
const WITHIN: f64 = 574.0;

impl Offer<'_> {
    /// What a host is told that asks how to embed the question's page, by <https://oembed.com>; `None` where the site's
    /// address is not known.
    ///
    /// Its HTML is made for WordPress, which takes everything out of that of a site it does not know but one
    /// quotation with links and one frame, puts the frame in a sandbox, and shows the quotation until the frame tells
    /// its height.
    pub(super) fn answer(self) -> Option<Served> {
        let place = &self.site.place;
        let frame = place.absolute(&self.path(Route::Embed))?;
        let explored = place.absolute(&self.path(Route::Question))?;
        let (title, height) = (self.title(), self.height());
        let mut html = String::new();
        for (before, text) in [
            ("<blockquote class=\"wp-embedded-content\"><a href=\"", &*explored),
            ("\">", &title),
            ("</a></blockquote><iframe class=\"wp-embedded-content\" src=\"", &frame),
            ("\" title=\"", &title),
            ("\" width=\"", &WIDTH.to_string()),
            ("\" height=\"", &height.to_string()),
        ] {
            html.push_str(before);
            escape(&mut html, text);
        }
        html.push_str("\" frameborder=\"0\"></iframe>");
        let answer = json!({
            "version": "1.0",
            "type": "rich",
            "title": title,
            "provider_name": self.context.words().site_name(),
            "provider_url": place.absolute("")?,
            "width": WIDTH,
            "height": height,
            "html": html,
        });
        Some(Served { path: self.answer_path(), text: format!("{answer:#}\n") })
    }

    /// The link by which hosts find the answer.
    pub(super) fn discovery(self) -> String {
        let Some(href) = self.site.place.absolute(&self.answer_path()) else { return String::new() };
        let mut link = "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"".to_owned();
        escape(&mut link, &href);
        link.push_str("\" title=\"");
        escape(&mut link, &self.title());
        link + "\">"
    }

    fn answer_path(self) -> String {
        self.path(Route::Embed) + "oembed.json"
    }

    /// The height of the page for frames at [`WIDTH`], in pixels: a little more than it needs.
    fn height(self) -> i32 {
        let figure = self.figure();
        let drawn = figure.drawings.first().map_or(0.0, |drawing| drawing.height.0 * WITHIN / drawing.width.0);
        let unreviewed = self.context.words().unreviewed_translation().map_or(0.0, |_| LINE);
        Pixels(((drawn + AROUND + unreviewed) / 10.0).ceil()).whole() * 10
    }
}
