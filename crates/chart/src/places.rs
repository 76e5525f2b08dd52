//! One share place by place, or wave by wave: each as a point with its interval.

use survey::{Estimate, Measure, Row, Tile};

use crate::{
    Cell, Drawing, Form, Subject, Table, Weight, said,
    sheet::{KeyMark, Sheet},
    table::{compared_cells, compared_columns, share_cells, share_columns},
    tell::{sentence, share_and_range},
    verdict::by_verdict,
};

/// One share of a subject's question for each of some places (or waves), whose names stand beside their rows. The
/// subject is of all the places together.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    /// All the places together.
    pub subject: Subject<'a>,
    /// What the shares are of.
    pub measure: Measure,
    /// Heads the places.
    pub axis: &'a str,
    /// Name and row of each, in the codebook's order.
    pub rows: &'a [(String, Row)],
    /// Where each of them stands on the tile map, in the same order; empty where there is no map.
    pub tiles: &'a [Option<Tile>],
    /// What the rows are compared with.
    pub compared: Compared,
}

/// What each of several places is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// All the others; the whole is drawn as a line.
    WithTheRest,
    /// The one before, as waves are.
    WithTheOneBefore,
}

impl Places<'_> {
    fn whole(&self) -> Option<&Estimate> {
        let row = self.subject.reading.row(self.measure).filter(|_| self.compared == Compared::WithTheRest);
        row.map(|row| &row.estimate).filter(|estimate| estimate.shown().is_some())
    }

    /// The key of a figure of these places: beside the points the line, or where there is none whom they are of.
    pub(crate) fn key(&self) -> Vec<(KeyMark, String)> {
        let measure = self.subject.measure(self.measure);
        let Some(Estimate::Shown(whole)) = self.whole() else {
            let whom = match self.compared {
                Compared::WithTheRest => self.subject.whom(),
                // Of every wave, and not of that of the subject.
                Compared::WithTheOneBefore => self.name(),
            };
            return vec![(KeyMark::Dot, format!("{measure} – {whom}"))];
        };
        let share = share_and_range(self.subject.context, whole);
        vec![(KeyMark::Dot, measure), (KeyMark::Line, format!("{}: {share}", self.subject.whom()))]
    }

    /// Whom all the places together are of, whenever.
    fn name(&self) -> String {
        let context = self.subject.context;
        self.subject.view.selection().name(context.codebook(), context.language)
    }

    /// The share of all places together.
    pub(crate) fn reference(&self) -> Option<survey::Share> {
        Some(self.whole()?.shown()?.share)
    }

    /// What is said of one of the places.
    pub(crate) fn told(&self, place: &str, row: &Row) -> String {
        let what = format!("{place} – {}", self.subject.measure(self.measure));
        sentence(self.subject.context, &what, &row.estimate)
    }

    /// The notes of the subject, and how many differences chance alone would make.
    pub(crate) fn notes(&self) -> Vec<String> {
        self.subject.notes().into_iter().chain(self.chance_note()).collect()
    }

    /// How many of the differences chance alone would make.
    #[must_use]
    pub fn chance_note(&self) -> Option<String> {
        self.subject.context.chance_note(self.rows.iter().filter(|(_, row)| row.difference.is_some()).count())
    }
}

/// Lays out the figure of some places, their rows in the order of `positions`.
#[must_use]
pub fn places_figure(places: &Places<'_>, positions: &[usize], form: Form) -> Drawing {
    let subject = &places.subject;
    let wording = subject.context.label(&subject.question().wording);
    let mut sheet = Sheet::new(subject.context, wording, form, &places.key());
    sheet.on_grid(places.reference(), |sheet| {
        for (place, row) in positions.iter().filter_map(|at| places.rows.get(*at)) {
            sheet.down(4.0);
            let top = sheet.y;
            let label_bottom = sheet.label(place);
            sheet.verdict(row);
            sheet.point(&row.estimate, Weight::Regular);
            sheet.below(label_bottom);
            sheet.spot(top, places.told(place, row));
            sheet.down(4.0);
        }
    });
    sheet.finish(&places.notes())
}

/// The table of some places.
#[must_use]
pub fn places_table(places: &Places<'_>) -> Table {
    let (subject, context) = (&places.subject, places.subject.context);
    let columns = [places.axis.to_owned()].into_iter().chain(share_columns(context)).chain(compared_columns(context));
    let whom = match places.compared {
        Compared::WithTheRest => subject.whom(),
        Compared::WithTheOneBefore => places.name(),
    };
    let title = format!("{} ({}): {}", subject.title(), places.axis, subject.measure(places.measure));
    let caption = context.marked(context.words().table_caption(&title, &whom));
    let row = |(place, row): &(String, Row)| {
        let cells = share_cells(context, &row.estimate).into_iter().chain(compared_cells(context, row));
        (place.clone(), cells.collect::<Vec<Cell>>())
    };
    let rows = places.rows.iter().map(row).collect();
    Table { caption, columns: columns.collect(), rows, caution: places.chance_note() }
}

/// A sentence for each verdict, with the places that it is of.
#[must_use]
pub fn places_sentences(places: &Places<'_>) -> Vec<String> {
    let (context, answer) = (places.subject.context, places.subject.measure(places.measure));
    let words = context.words();
    let rows = places.rows.iter();
    let verdicts: Vec<_> = rows.filter_map(|(place, row)| Some((said(row.difference?), place.clone()))).collect();
    by_verdict(context, &verdicts, |said, names| match places.compared {
        Compared::WithTheRest => words.places_verdict(said, &answer, names),
        Compared::WithTheOneBefore => words.waves_verdict(said, &answer, names),
    })
}
