//! What is told below a drawing: sentences, table, and what can be done with the table.

use chart::{Cell, Figure, First, Order, Table};
use words::Words;

use super::html::Html;
use crate::route::{Page, Route};

/// Something that can be pressed there.
pub(super) enum Pressed {
    /// The heading of a column, from 0 for the first after the row headings.
    Column(usize),
    /// The survey's own order.
    OwnOrder,
}

const OWN_ORDER: &str = "own-order";
/// What copies the table: `boot.js` does, from the page.
const COPY: &str = "copy";
/// `boot.js` loads what quotes a figure when this is pressed.
const QUOTE: &str = "quote";

/// What a button means that says `press` of itself.
pub(super) fn pressed(press: &str) -> Option<Pressed> {
    match press {
        OWN_ORDER => Some(Pressed::OwnOrder),
        column => column.parse().ok().map(Pressed::Column),
    }
}

/// Whether the table of a figure is open at first: where a page is of one question. Where it has all of them it would be long,
/// and everything that a table has is in the drawing above it.
pub(super) fn is_open(page: Page) -> bool {
    matches!(page.route, Route::Question(_)) || page.is_for_frames()
}

/// Sentences of a figure, and the button that quotes it where it is on its own site.
pub(super) fn sentences(figure: &Figure, page: Page) -> Html {
    let mut html = Html::default();
    if !figure.sentences.is_empty() {
        html.tags("<ul class=\"verdicts\">");
        for sentence in &figure.sentences {
            html.text("<li>", sentence, "</li>");
        }
        html.tags("</ul>");
    }
    if !page.is_for_frames() {
        html.tags("<p class=\"tools\">");
        html.button("tool", QUOTE, page.language.words().quote_open());
        html.tags("</p>");
    }
    html
}

/// Table of a figure, and its buttons. Apart from the sentences, which are often more or fewer than before.
pub(super) fn below(figure: &Figure, words: Words) -> Html {
    let mut html = Html::default();
    if let Some(caution) = &figure.table.caution {
        html.text("<p class=\"caution\" role=\"note\">", caution, "</p>");
    }
    html.value("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"", words.table_label(), "\">");
    table(&mut html, &figure.table, words, figure.order);
    html.tags("</div><p class=\"tools\">");
    html.button("tool", COPY, words.copy_table());
    if figure.order.is_some() {
        html.button("tool", OWN_ORDER, words.order_as_asked());
    }
    html.tags("</p>");
    html
}

fn table(html: &mut Html, table: &Table, words: Words, order: Option<Order>) {
    html.text("<table><caption><span>", &table.caption, "</span>");
    html.text("", " ", "");
    html.text("<span class=\"visually-hidden\">", words.order_hint(), "</span></caption><thead><tr>");
    for (at, heading) in table.columns.iter().enumerate() {
        // The first is that of the rows' own headings.
        let Some(column) = at.checked_sub(1) else {
            html.text("<th scope=\"col\">", heading, "</th>");
            continue;
        };
        html.tags(match order {
            Some(Order { column: by, first: First::Highest }) if by == column => {
                "<th scope=\"col\" aria-sort=\"descending\">"
            }
            Some(Order { column: by, first: First::Lowest }) if by == column => {
                "<th scope=\"col\" aria-sort=\"ascending\">"
            }
            _ => "<th scope=\"col\">",
        });
        html.button("sort", &column.to_string(), heading);
        html.tags("</th>");
    }
    html.tags("</tr></thead><tbody>");
    for (heading, cells) in &table.rows {
        html.text("<tr><th scope=\"row\">", heading, "</th>");
        for Cell { text, .. } in cells {
            html.text("<td>", text, "</td>");
        }
        html.tags("</tr>");
    }
    html.tags("</tbody></table>");
}
