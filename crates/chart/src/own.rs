//! Somebody's own figures beside those of a question: the very bars of the question, and below each a cross whose line is
//! broken. Never hatched, as that means made up.

use survey::{Category, Measure, OwnReading, OwnRow, OwnShare};
use words::Percent;

use crate::{
    Cell, Drawing, Form, Mark, Pixels, Point, Role, Spot, Subject, Table, Weight,
    form::{MARGIN, SMALL},
    marks::REST,
    said,
    sheet::{KeyMark, Sheet},
    subject::with_people,
    svg,
    table::share_and_range as share_and_range_cells,
    tell::{points, sentence},
    verdict::by_verdict,
};

/// Somebody's own figures beside a subject's.
#[derive(Clone, Copy, Debug)]
pub struct Own<'a> {
    /// The selection and its answers.
    pub subject: Subject<'a>,
    /// The reader's own beside them.
    pub reading: &'a OwnReading,
    /// What their survey is called; may be empty.
    pub name: &'a str,
}

/// A figure in which somebody's own figures are: no [`crate::Figure`], so that nothing that takes one can give it away for
/// one of the survey's. Whatever can be had of it says that it is unofficial.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnFigure {
    drawing: Drawing,
    sentences: Vec<String>,
    notes: Vec<String>,
    table: Table,
}

impl OwnFigure {
    /// The drawing as an SVG document.
    #[must_use]
    pub fn svg(&self) -> String {
        svg(&self.drawing)
    }

    /// The marks of the drawing, in the order in which they are drawn.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.drawing.marks
    }

    /// What can be pointed at, in reading order.
    #[must_use]
    pub fn spots(&self) -> &[Spot] {
        &self.drawing.spots
    }

    /// The width and the height of the drawing.
    #[must_use]
    pub fn size(&self) -> (Pixels, Pixels) {
        (self.drawing.width, self.drawing.height)
    }

    /// What is to be said, each a sentence.
    #[must_use]
    pub fn sentences(&self) -> &[String] {
        &self.sentences
    }

    /// What a reader must know, each a sentence or two; they are on the drawing too.
    #[must_use]
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// What the table is of.
    #[must_use]
    pub fn caption(&self) -> &str {
        &self.table.caption
    }

    /// The headings of its columns, that of the row headings first.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.table.columns
    }

    /// For each of its rows the heading and the cells.
    #[must_use]
    pub fn rows(&self) -> &[(String, Vec<Cell>)] {
        &self.table.rows
    }
}

impl Own<'_> {
    /// The figure.
    #[must_use]
    pub fn figure(&self, form: Form) -> OwnFigure {
        OwnFigure { drawing: self.drawing(form), sentences: self.sentences(), notes: self.notes(), table: self.table() }
    }

    /// Something that is said, which says first of all what it is of.
    fn marked(&self, said: &str) -> String {
        let context = self.subject.context;
        context.marked(context.words().own_sentence(said))
    }

    fn drawing(&self, form: Form) -> Drawing {
        let (context, words) = (self.subject.context, self.subject.context.words());
        let mut sheet = Sheet::begun(context, form);
        sheet.band(&format!("{}. {}", words.own_mark(), words.own_mark_why()), Role::OwnGround, Role::Own);
        let mut sheet = sheet.headed(context.label(&self.subject.question().wording), &self.key());
        sheet.on_grid(None, |sheet| {
            for row in &self.reading.rows {
                self.draw_row(sheet, row);
            }
        });
        sheet.finish(&self.notes())
    }

    /// Whom the bars are of, and whose the crosses are.
    fn key(&self) -> [(KeyMark, String); 2] {
        let words = self.subject.context.words();
        let name = if self.name.is_empty() { String::new() } else { format!(" ({})", self.name) };
        let own = format!("{}{name}", words.own_mark());
        [
            (KeyMark::Bar, with_people(self.subject.whom(), self.subject.people())),
            (KeyMark::Own, with_people(own, Some(words.own_asked(self.reading.asked.0)))),
        ]
    }

    fn draw_row(&self, sheet: &mut Sheet<'_>, row: &OwnRow) {
        sheet.down(8.0);
        let (top, name) = (sheet.y, self.subject.measure(row.measure));
        let label_bottom = sheet.label(&name);
        sheet.estimate(&row.ours);
        sheet.down(1.0);
        let whom = format!("{name} – {}", self.subject.whom());
        sheet.spot(top, sentence(self.subject.context, &whom, &row.ours));
        let top = sheet.y;
        sheet.down(2.0);
        self.draw_own(sheet, row);
        sheet.below(label_bottom);
        sheet.spot(top, self.told(&name, row.own.as_ref()));
        sheet.down(8.0);
    }

    fn draw_own(&self, sheet: &mut Sheet<'_>, row: &OwnRow) {
        let middle = sheet.y + Pixels(REST / 2.0);
        match row.own {
            Some(own) => {
                let scale = sheet.form.scale();
                sheet.broken(scale.at(own.interval.lower()), scale.at(own.interval.upper()), middle);
                sheet.cross(Point::new(scale.at(own.share), middle));
                sheet.in_numbers((SMALL, Weight::Regular, Role::Own), self.share_and_range(&own), REST);
            }
            None => {
                let text = self.subject.context.words().own_not_given().to_owned();
                sheet.in_numbers((SMALL, Weight::Regular, Role::Muted), text, REST);
            }
        }
        if let Some(difference) = row.difference {
            let left = sheet.form.width() - MARGIN - sheet.form.numbers();
            sheet.verdict_shape(said(difference), Point::new(left - Pixels(9.0), middle));
        }
        sheet.down(REST);
    }

    /// What is said of a mark of their own.
    fn told(&self, answer: &str, own: Option<&OwnShare>) -> String {
        let words = self.subject.context.words();
        let told = match own {
            Some(own) => words.own_told(answer, &self.share_and_range(own), &people(self, own)),
            None => words.told_absent(answer, words.own_not_given()),
        };
        self.marked(&told)
    }

    fn share_and_range(&self, own: &OwnShare) -> String {
        let (lower, upper) = range(own);
        self.subject.context.words().share_and_range(Percent(own.share.percent()), lower, upper)
    }

    /// A sentence for each verdict, with the answers that it is of, as of a question's own.
    fn sentences(&self) -> Vec<String> {
        let (subject, whom) = (self.subject, self.subject.whom());
        let words = subject.context.words();
        let spoken = if subject.question().is_two_way() { 1 } else { self.reading.rows.len() };
        let rows = self.reading.rows.iter().take(spoken);
        let rows = rows.filter(|row| row.measure != Measure::Category(Category::NoAnswer));
        let verdicts: Vec<_> =
            rows.filter_map(|row| Some((said(row.difference?), subject.measure(row.measure)))).collect();
        by_verdict(subject.context, &verdicts, |said, answers| {
            words.own_sentence(&words.own_verdict(said, answers, &whom))
        })
    }

    fn notes(&self) -> Vec<String> {
        let words = self.subject.context.words();
        let small = self.reading.rows.iter().filter_map(|row| row.own).any(OwnShare::is_of_few);
        self.subject
            .notes_alone()
            .into_iter()
            .chain([words.difference_note(), words.own_other_survey(), words.own_reckoned()].map(str::to_owned))
            .chain(small.then(|| words.own_small_note().to_owned()))
            .chain([words.own_source().to_owned()])
            .collect()
    }

    fn table(&self) -> Table {
        let (words, whom) = (self.subject.context.words(), self.subject.whom());
        let columns = [
            words.answer_heading().to_owned(),
            words.own_people_column().to_owned(),
            words.own_share_column().to_owned(),
            words.own_range_column().to_owned(),
            words.rest_column(&whom),
            words.rest_range_column(&whom),
            words.own_difference_column().to_owned(),
            words.verdict_column().to_owned(),
        ];
        let caption = self.marked(&words.table_caption(self.subject.title(), &whom));
        let row = |row: &OwnRow| (self.subject.measure(row.measure), self.cells(row));
        let rows = self.reading.rows.iter().map(row).collect();
        Table { caption, columns: columns.to_vec(), rows, caution: None }
    }

    fn cells(&self, row: &OwnRow) -> Vec<Cell> {
        let (context, words) = (self.subject.context, self.subject.context.words());
        let own = match row.own {
            Some(own) => {
                let (lower, upper) = range(&own);
                [people(self, &own), Percent(own.share.percent()).to_string(), words.range(lower, upper)]
            }
            None => [words.own_not_given().to_owned(), String::new(), String::new()],
        };
        let compared = row.difference.map(|difference| {
            let said = said(difference);
            let verdict = format!("{} {}", words.verdict_shape(said), words.verdict(said));
            [points(context, difference), verdict]
        });
        let cell = |text: String| Cell::new(text, None);
        let ours = share_and_range_cells(context, &row.ours);
        own.map(cell).into_iter().chain(ours).chain(compared.unwrap_or_default().map(cell)).collect()
    }
}

/// How many of how many; both are exact.
fn people(of: &Own<'_>, own: &OwnShare) -> String {
    of.subject.context.words().of_base(&own.count.to_string(), &own.base.to_string())
}

/// The ends of an interval as whole percentages.
fn range(own: &OwnShare) -> (Percent, Percent) {
    (Percent(own.interval.lower().percent()), Percent(own.interval.upper().percent()))
}

/// How long a piece of a broken line is, and how far it is to the next.
const PIECE: f64 = 5.0;
const GAP: f64 = 3.0;

impl Sheet<'_> {
    /// Two lines that cross: a share of somebody's own.
    pub(crate) fn cross(&mut self, middle: Point) {
        // Half the width of the arms, along an edge, and how far they reach.
        let (arm, reach) = (2.0, 6.0);
        let corners = [
            (-reach, arm - reach),
            (arm - reach, -reach),
            (0.0, -arm),
            (reach - arm, -reach),
            (reach, arm - reach),
            (arm, 0.0),
            (reach, reach - arm),
            (reach - arm, reach),
            (0.0, arm),
            (arm - reach, reach),
            (-reach, reach - arm),
            (-arm, 0.0),
        ];
        let corner = |(x, y): (f64, f64)| Point::new(middle.x + Pixels(x), middle.y + Pixels(y));
        self.push(Mark::Polygon { corners: corners.map(corner).to_vec(), role: Role::Own });
    }

    /// A broken line from one end of an interval to the other, with a stop at each.
    pub(crate) fn broken(&mut self, left: Pixels, right: Pixels, middle: Pixels) {
        let mut x = left.0;
        while x < right.0 {
            let (from, to) = (Point::new(Pixels(x), middle - Pixels(1.0)), Pixels((x + PIECE).min(right.0)));
            self.rectangle(from, Point::new(to, middle + Pixels(1.0)), Role::Own);
            x += PIECE + GAP;
        }
        for end in [left, right] {
            let (from, to) = (
                Point::new(end - Pixels(1.0), middle - Pixels(5.0)),
                Point::new(end + Pixels(1.0), middle + Pixels(5.0)),
            );
            self.rectangle(from, to, Role::Own);
        }
    }
}
