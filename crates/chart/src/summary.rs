//! Every question at once: the share that stands for each, beside the others.

use survey::{Base, Reading, Row, View};

use crate::{
    Context, Drawing, Form, Pixels, Point, Role, Table, Weight,
    form::{BODY, MARGIN, SMALL},
    said,
    sheet::{KeyMark, Sheet},
    subject::{comparison_notes, measure_name, others, others_and_people, whom, with_people},
    table::{cells_beside, columns_beside},
    tell::sentence,
    verdict::by_verdict,
};

/// A selection's answers to every question.
#[derive(Clone, Copy, Debug)]
pub struct Summary<'a> {
    /// The release and the language.
    pub context: Context<'a>,
    /// The selection.
    pub view: &'a View,
    /// Its answers to each question, in the codebook's order.
    pub readings: &'a [Reading],
}

impl<'a> Summary<'a> {
    /// Title of each question, the share that stands for it and what that is of.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&'a str, String, &'a Row)> {
        let context = self.context;
        self.readings.iter().filter_map(move |reading| {
            let question = context.codebook().question(reading.question);
            let row = reading.row(question.headline())?;
            Some((context.label(&question.title), measure_name(context, question, row.measure), row))
        })
    }

    pub(crate) fn whom(&self) -> String {
        whom(self.context, self.view)
    }

    fn others(&self) -> Option<String> {
        others(self.context, self.view)
    }

    pub(crate) fn notes(&self) -> Vec<String> {
        let words = self.context.words();
        let questions: Vec<_> = self.readings.iter().map(|reading| reading.question).collect();
        let line =
            |people: Base| self.context.base_line(&words.people_selected(people.0), self.view.wave(), &questions);
        let people = self.view.people().map(line);
        let notes = people.into_iter().chain([words.range_note().to_owned()]);
        notes.chain(comparison_notes(self.context, self.view)).collect()
    }
}

/// Lays out a summary.
#[must_use]
pub fn summary_figure(of: &Summary<'_>, form: Form) -> Drawing {
    let words = of.context.words();
    let people = of.view.people().map(|people| words.people_selected(people.0));
    let key: Vec<_> = [(KeyMark::Dot, with_people(of.whom(), people))]
        .into_iter()
        .chain(others_and_people(of.context, of.view).map(|others| (KeyMark::Rest, others)))
        .collect();
    let mut sheet = Sheet::new(of.context, words.summary_title(), form, &key);
    sheet.on_grid(None, |sheet| {
        for (title, answer, row) in of.rows() {
            draw_row(sheet, of, (title, &answer), row);
        }
    });
    sheet.finish(&of.notes())
}

fn draw_row(sheet: &mut Sheet<'_>, of: &Summary<'_>, (title, answer): (&str, &str), row: &Row) {
    sheet.down(6.0);
    let top = sheet.y;
    let label = [(title, (BODY, Weight::Bold, Role::Ink)), (answer, (SMALL, Weight::Regular, Role::Muted))];
    let label_bottom = sheet.labelled(&label);
    sheet.point(&row.estimate, Weight::Bold);
    sheet.spot(top, sentence(of.context, &format!("{answer} – {}", of.whom()), &row.estimate));
    if let (Some(other), Some(others)) = (&row.other, of.others()) {
        let top = sheet.y;
        sheet.down(2.0);
        sheet.rest(other);
        if let Some(difference) = row.difference {
            let said = said(difference);
            sheet.down(3.0);
            let left = sheet.form.width() - MARGIN - sheet.form.numbers();
            sheet.verdict_shape(said, Point::new(left + Pixels(6.0), sheet.y + Pixels(7.0)));
            let style = (SMALL, Weight::Regular, Role::Ink);
            let text = of.context.words().verdict(said).to_owned();
            sheet.text(left + Pixels(16.0), crate::Anchor::Start, style, text);
            sheet.down(SMALL.0 * 1.3);
        }
        sheet.spot(top, sentence(of.context, &format!("{answer} – {others}"), other));
    }
    sheet.below(label_bottom);
    sheet.down(8.0);
}

/// The table of a summary.
#[must_use]
pub fn summary_table(of: &Summary<'_>) -> Table {
    let (context, words) = (of.context, of.context.words());
    let columns = columns_beside(context, of.view, words.question_heading(), of.others().as_deref());
    let row = |(title, answer, row): (&str, String, &Row)| {
        (format!("{title}: {answer}"), cells_beside(context, of.view, row))
    };
    let caption = context.marked(words.table_caption(words.summary_title(), &of.whom()));
    Table { caption, columns, rows: of.rows().map(row).collect(), caution: None }
}

/// A sentence for each verdict, with the answers that it is of.
#[must_use]
pub fn summary_sentences(of: &Summary<'_>) -> Vec<String> {
    let (Some(others), words) = (of.others(), of.context.words()) else { return Vec::new() };
    let verdicts: Vec<_> = of.rows().filter_map(|(_, answer, row)| Some((said(row.difference?), answer))).collect();
    let whom = of.whom();
    by_verdict(of.context, &verdicts, |said, answers| words.verdict_sentence(said, answers, &whom, &others))
}
