//! The figure of one question: each answer's share as a bar with its interval, beside the rest.

use survey::Row;

use crate::{
    Anchor, Drawing, Form, Pixels, Role, Subject, Weight,
    form::{BODY, MARGIN},
    sheet::Sheet,
    wrap,
};

/// Lays out the figure of a subject.
#[must_use]
pub fn answers_figure(subject: &Subject<'_>, form: Form) -> Drawing {
    let mut sheet = Sheet::new(subject, form);
    sheet.on_grid(|sheet| {
        for row in &subject.reading.rows {
            draw_row(sheet, subject, row);
        }
    });
    sheet.finish(subject)
}

fn draw_row(sheet: &mut Sheet, subject: &Subject<'_>, row: &Row) {
    sheet.down(8.0);
    let style = (BODY, Weight::Regular, Role::Ink);
    let label = subject.answer(row.category);
    let label_bottom = match sheet.form {
        Form::Wide => {
            let top = sheet.y;
            for line in wrap(label, sheet.form.labels() - Pixels(12.0), style.0, style.1) {
                sheet.text(MARGIN, Anchor::Start, style, line);
                sheet.down(style.0.0 * 1.25);
            }
            std::mem::replace(&mut sheet.y, top)
        }
        Form::Narrow => {
            sheet.paragraph(style, label);
            sheet.down(2.0);
            sheet.y
        }
    };
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
