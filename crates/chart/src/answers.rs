//! The figure of one question: each answer's share as a bar with its interval, beside the others. Of a scale, the
//! whole of it in one bar comes first.

use survey::{QuestionKind, Row};

use crate::{
    Drawing, Form, Subject, Table,
    scale::scale_bars,
    sheet::{KeyMark, Sheet},
    table::{compared_cells, compared_columns, share_and_range, share_cells, share_columns},
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
    let whom = subject.whom();
    let mine = subject.people().map_or_else(|| whom.clone(), |people| format!("{whom}: {people}"));
    [(KeyMark::Bar, mine)]
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
    let others = subject.others();
    let mut columns = vec![words.answer_heading().to_owned()];
    columns.extend(share_columns(context));
    if let Some(others) = &others {
        columns.extend([words.rest_column(others), words.rest_range_column(others)]);
        if subject.view.comparison().allows_difference() {
            columns.extend(compared_columns(context));
        }
    }
    let caption = context.marked(words.table_caption(subject.title(), &subject.whom()));
    let row = |row: &Row| {
        let mut cells = share_cells(context, &row.estimate).to_vec();
        if let Some(other) = &row.other {
            cells.extend(share_and_range(context, other));
            if subject.view.comparison().allows_difference() {
                cells.extend(compared_cells(context, row));
            }
        }
        (subject.measure(row.measure), cells)
    };
    Table { caption, columns, rows: subject.reading.rows.iter().map(row).collect(), caution: None }
}
