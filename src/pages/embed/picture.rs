use std::fmt::Write;

use chart::{Cell, Drawing, Figure, Form, Table, escape, svg};

use super::{Given, everyone};
use crate::pages::Served;

impl Given<'_> {
    /// The picture of everyone's answers to a question, as a file. Its name has the release in it: a table that stands
    /// beside the picture stays true, whatever is published later.
    pub(super) fn picture(self) -> Served {
        let figure = everyone(self.context(), self.question, Form::Wide);
        Served { path: self.path_of_picture(), text: drawing(&figure).map(svg).unwrap_or_default() }
    }

    fn path_of_picture(self) -> String {
        let (folder, context) = (self.framed(), self.context());
        let slug = &context.codebook().question(self.question).slug;
        let marked = if context.made_up() { "made-up-" } else { "" };
        format!("{folder}{marked}{slug}-{}.svg", context.edition.id.as_str())
    }

    /// A picture of everyone's answers to a question that leads to its page, and the same numbers as a table: of nothing but
    /// what filters for untrusted HTML leave in place. `root` is where the site is for the page that shows it.
    pub(in crate::pages) fn picture_and_table(self, root: &str) -> String {
        let context = self.context();
        let figure = everyone(context, self.question, Form::Wide);
        let href = format!("{root}{}", self.explored());
        let mut html = String::new();
        html.push_str("<figure>\n<a href=\"");
        escape(&mut html, &href);
        html.push_str("\"><img src=\"");
        escape(&mut html, &format!("{root}{}", self.path_of_picture()));
        html.push_str("\" alt=\"");
        escape(&mut html, &told(&figure));
        if let Some(drawing) = drawing(&figure) {
            let (width, height) = (drawing.width.whole(), drawing.height.whole());
            // Writing into a string cannot fail.
            let _ = write!(html, "\" width=\"{width}\" height=\"{height}");
        }
        html.push_str("\"></a>\n<figcaption>");
        escape(&mut html, &context.source());
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
