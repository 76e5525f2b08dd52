//! The figure of one question: each answer's share as a bar with its interval, beside the others. Of a scale, the
//! whole of it in one bar comes first.

use survey::{QuestionKind, Row};

use crate::{
    Drawing, Form, Subject, Table,
    scale::scale_bars,
    sheet::{KeyMark, Sheet},
    subject::with_people,
    table::{cells_beside, columns_beside},
    tell::sentence,
};

/// Lays out the figure of a subject.
#[must_use]
pub fn answers_figure(subject: &Subject<'_>, form: Form) -> Drawing {
    let wording = subject.context.label(&subject.question().wording);
    let mut sheet = Sheet::new(subject.context, wording, form, &key(subject));
    if subject.question().kind == QuestionKind::Scale {
        scale_bars(&mut sheet, subject);
    }
    sheet.on_grid(None, |sheet| {
        for row in &subject.reading.rows {
            draw_row(sheet, subject, row);
        }
    });
    sheet.finish(&subject.notes())
}

/// Whom the bars and the marks below them are of.
fn key(subject: &Subject<'_>) -> Vec<(KeyMark, String)> {
    [(KeyMark::Bar, with_people(subject.whom(), subject.people()))]
        .into_iter()
        .chain(subject.others_and_people().map(|others| (KeyMark::Rest, others)))
        .collect()
}

fn draw_row(sheet: &mut Sheet<'_>, subject: &Subject<'_>, row: &Row) {
    sheet.down(8.0);
    let (top, name) = (sheet.y, subject.measure(row.measure));
    let label_bottom = sheet.label(&name);
    sheet.verdict(row);
    sheet.estimate(&row.estimate);
    let told = |whom: &str, estimate| sentence(subject.context, &format!("{name} – {whom}"), estimate);
    match (&row.other, subject.others()) {
        (Some(other), Some(others)) => {
            sheet.down(1.0);
            sheet.spot(top, told(&subject.whom(), &row.estimate));
            let top = sheet.y;
            sheet.down(2.0);
            sheet.rest(other);
            sheet.below(label_bottom);
            sheet.spot(top, told(&others, other));
        }
        _ => {
            sheet.below(label_bottom);
            sheet.spot(top, told(&subject.whom(), &row.estimate));
        }
    }
    sheet.down(8.0);
}

/// The table of a subject.
#[must_use]
pub fn answers_table(subject: &Subject<'_>) -> Table {
    let (context, words) = (subject.context, subject.context.words());
    let columns = columns_beside(context, subject.view, words.answer_heading(), subject.others().as_deref());
    let caption = context.marked(words.table_caption(subject.title(), &subject.whom()));
    let row = |row: &Row| (subject.measure(row.measure), cells_beside(context, subject.view, row));
    Table { caption, columns, rows: subject.reading.rows.iter().map(row).collect(), caution: None }
}
