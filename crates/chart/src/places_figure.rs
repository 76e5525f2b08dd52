//! The figure of one answer place by place: each share as a point with its interval, beside all of them together.

use survey::{Category, Estimate, Row};
use words::Percent;

use crate::{
    Drawing, Form, Pixels, Point, Role, Subject, Weight,
    sheet::{BAR, KeyMark, Sheet},
    table::range,
};

/// Lays out the figure of one answer of a subject, for places in the codebook's order. The subject is of all
/// the places together.
#[must_use]
pub fn places_figure(subject: &Subject<'_>, answer: Category, places: &[(String, Row)], form: Form) -> Drawing {
    let whole = subject.reading.rows.iter().find(|row| row.category == answer).and_then(|row| row.estimate.shown());
    let mut key = vec![(KeyMark::Dot, subject.answer(answer).to_owned())];
    key.extend(whole.map(|whole| {
        let (lower, upper) = range(whole);
        let share = subject.words().share_and_range(Percent(whole.share.percent()), lower, upper);
        (KeyMark::Line, format!("{}: {share}", subject.whom()))
    }));
    let mut sheet = Sheet::new(subject, form, &key);
    sheet.on_grid(whole.map(|whole| whole.share), |sheet| {
        for (place, row) in places {
            draw_place(sheet, subject, place, &row.estimate);
        }
    });
    sheet.finish(subject)
}

fn draw_place(sheet: &mut Sheet, subject: &Subject<'_>, place: &str, estimate: &Estimate) {
    sheet.down(4.0);
    let label_bottom = sheet.label(place);
    match estimate {
        Estimate::Shown(shown) => {
            let middle = Pixels(sheet.y.0 + BAR / 2.0);
            sheet.interval(shown, middle, Role::Interval);
            sheet.dot(subject, Point::new(sheet.form.scale().at(shown.share), middle));
            sheet.number(subject, shown, (sheet.form.number_size(), Weight::Regular, Role::Ink), BAR);
        }
        absent => sheet.absent(subject, absent, BAR),
    }
    sheet.down(BAR);
    if label_bottom > sheet.y {
        sheet.y = label_bottom;
    }
    sheet.down(4.0);
}
