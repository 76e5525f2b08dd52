//! The figure of one question: each answer's share as a bar with its interval, beside the rest.

use survey::Row;

use crate::{
    Drawing, Form, Subject,
    sheet::{KeyMark, Sheet},
};

/// Lays out the figure of a subject.
#[must_use]
pub fn answers_figure(subject: &Subject<'_>, form: Form) -> Drawing {
    let mut sheet = Sheet::new(subject, form, &key(subject));
    sheet.on_grid(None, |sheet| {
        for row in &subject.reading.rows {
            draw_row(sheet, subject, row);
        }
    });
    sheet.finish(subject)
}

/// Whom the bars and the marks below them are of.
fn key(subject: &Subject<'_>) -> Vec<(KeyMark, String)> {
    let whom = subject.whom();
    let mine = subject.people().map_or_else(|| whom.clone(), |people| format!("{whom}: {people}"));
    [(KeyMark::Bar, mine)].into_iter().chain(subject.rest().map(|rest| (KeyMark::Rest, rest))).collect()
}

fn draw_row(sheet: &mut Sheet, subject: &Subject<'_>, row: &Row) {
    sheet.down(8.0);
    let label_bottom = sheet.label(subject.answer(row.category));
    sheet.estimate(subject, &row.estimate);
    if let Some(rest) = &row.rest {
        sheet.down(3.0);
        sheet.rest(subject, rest);
    }
    if label_bottom > sheet.y {
        sheet.y = label_bottom;
    }
    sheet.down(8.0);
}
