use std::fmt::Write;

use chart::{Cell, Drawing, Figure, Table, escape, svg};

use super::Offer;
use crate::{pages::Served, route::Route};

impl Offer<'_> {
    /// The picture, as a file that stays with the release: a table that stands beside it stays true, whatever is
    /// published later.
    pub(super) fn picture(self) -> Served {
        Served { path: self.picture_path(), text: drawing(&self.figure()).map(svg).unwrap_or_default() }
    }

    fn picture_path(self) -> String {
        let marked = if self.context.made_up() { "made-up-" } else { "" };
        let slug = &self.context.codebook().question(self.question).slug;
        format!("{}{marked}{slug}-{}.svg", self.held(Route::Embed), self.context.edition.id.as_str())
    }

    /// The picture, which leads to the question's page of the same release, and the same numbers as a table: of nothing
    /// but what filters for untrusted HTML leave in place. `root` is where the site is for the page that shows it.
    pub(in crate::pages) fn picture_and_table(self, root: &str) -> String {
        let figure = self.figure();
        let mut html = String::new();
        for (before, text) in [
            ("<figure>\n<a href=\"", format!("{root}{}", self.held(Route::Question))),
            ("\"><img src=\"", format!("{root}{}", self.picture_path())),
            ("\" alt=\"", told(&figure)),
        ] {
            html.push_str(before);
            escape(&mut html, &text);
        }
        if let Some(drawing) = drawing(&figure) {
            // Writing into a string cannot fail.
            let _ = write!(html, "\" width=\"{}\" height=\"{}", drawing.width.whole(), drawing.height.whole());
        }
        html.push_str("\"></a>\n<figcaption>");
        escape(&mut html, &self.context.source());
        html.push_str("</figcaption>\n</figure>\n");
        table(&mut html, &figure.table);
        html
    }
}

/// What the picture shows, in words: its caption, and all that is said of its marks.
fn told(figure: &Figure) -> String {
    let marks = figure.drawings.iter().flat_map(|drawing| &drawing.spots).map(|spot| &spot.text);
    std::iter::once(&figure.table.caption).chain(marks).map(|text| format!("{text}.")).collect::<Vec<_>>().join(" ")
}

fn table(html: &mut String, table: &Table) {
    html.push_str("<table>\n<caption>");
    escape(html, &table.caption);
    html.push_str("</caption>\n<thead><tr>");
    for heading in &table.columns {
        html.push_str("<th scope=\"col\">");
        escape(html, heading);
        html.push_str("</th>");
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for (heading, cells) in &table.rows {
        html.push_str("<tr><th scope=\"row\">");
        escape(html, heading);
        html.push_str("</th>");
        for Cell { text, .. } in cells {
            html.push_str("<td>");
            escape(html, text);
            html.push_str("</td>");
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>");
}

fn drawing(figure: &Figure) -> Option<&Drawing> {
    figure.drawings.first().map(|drawing| &**drawing)
}
