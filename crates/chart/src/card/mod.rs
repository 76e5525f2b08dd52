//! The picture that goes along with a page's address: 1200 by 630 pixels, on which nothing is cut off.
//!
//! Like every figure it carries its title, whom it is of, what must be known of its numbers, source, release and
//! address. What has no room is said to be on the page.

mod frame;
mod lines;
mod printed;

use survey::{Base, Row};

use crate::{
    Context, Drawing, Pixels, Point, Role, Subject, Summary, Weight,
    lines::Line,
    sheet::{KeyMark, Sheet},
    subject::{others_and_people, with_people},
    tell::absence,
};
use frame::{EDGE, Fit, Frame, WIDTH};
use lines::lines;

pub use printed::printed_card;

/// How many pixels of the picture are one of a card's own, which is 600 by 315.
pub const CARD_SCALE: u8 = 2;

/// The size of whom a card is of.
const KEY: Pixels = Pixels(13.0);

impl Subject<'_> {
    /// The card of a question, at the address of its page.
    #[must_use]
    pub fn card(&self, address: &str) -> Drawing {
        let question = self.question();
        let headlines = [self.context.label(&question.wording), self.title()];
        let notes = told(self.context, &self.reading.rows, self.notes());
        let frame = Frame::of_answers(self.context, &headlines, &notes, address);
        frame.around(|sheet, bottom| {
            key(sheet, (self.whom(), self.people()), self.others_and_people());
            let lines: Vec<_> = self.reading.rows.iter().map(|row| self.line(row)).collect();
            draw(sheet, &lines, bottom)
        })
    }

    fn line<'a>(&self, row: &'a Row) -> Line<'a> {
        Line { label: self.measure(row.measure), of: None, row }
    }
}

impl Summary<'_> {
    /// The card of every question for some people, at the address of their page.
    #[must_use]
    pub fn card(&self, headline: &str, address: &str) -> Drawing {
        let notes = told(self.context, self.rows().map(|(_, _, row)| row), self.notes());
        let frame = Frame::of_answers(self.context, &[headline], &notes, address);
        frame.around(|sheet, bottom| {
            let words = self.context.words();
            let people = self.view.people().map(|people: Base| words.people_selected(people.0));
            key(sheet, (self.whom(), people), others_and_people(self.context, self.view));
            let row = |(title, answer, row)| Line { label: str::to_owned(title), of: Some(answer), row };
            let found: Vec<_> = self.rows().map(row).collect();
            draw(sheet, &found, bottom)
        })
    }
}

/// A card that says something of a survey, and no number.
#[must_use]
pub fn text_card(context: Context<'_>, headline: &str, text: &str, address: &str) -> Drawing {
    let frame = Frame::of_answers(context, &[headline], &[], address);
    frame.around(|sheet, bottom| paragraph(sheet, text, bottom))
}

/// What must be known of the numbers of a card, and before it what the shapes of verdicts mean, if there are any. By how
/// much rounding can make numbers differ is told on the page.
fn told<'a>(context: Context<'_>, rows: impl IntoIterator<Item = &'a Row>, mut notes: Vec<String>) -> Vec<String> {
    let words = context.words();
    notes.retain(|note| ![words.difference_note(), words.rounded_need_not_add_up()].contains(&note.as_str()));
    if rows.into_iter().any(|row| row.difference.is_some()) {
        notes.insert(0, words.card_shapes().to_owned());
    }
    notes
}

/// Whom the bars are of, and those beside them.
fn key(sheet: &mut Sheet<'_>, (whom, people): (String, Option<String>), others: Option<String>) {
    let key = [(KeyMark::Bar, with_people(whom, people))].into_iter();
    for (mark, text) in key.chain(others.map(|others| (KeyMark::Rest, others))) {
        sheet.key_mark(mark, Point::new(EDGE, sheet.y + Pixels(7.0)));
        let left = EDGE + Pixels(26.0);
        sheet.lines(left, WIDTH - EDGE - left, (KEY, Weight::Regular, Role::Ink), &text);
    }
    sheet.down(6.0);
}

/// The lines, or why none of them has a number.
fn draw(sheet: &mut Sheet<'_>, found: &[Line<'_>], bottom: Pixels) -> Fit {
    if found.iter().any(|line| line.row.estimate.shown().is_some()) {
        return lines(sheet, found, bottom);
    }
    let too_few = sheet.context.words().too_few();
    let why = found.first().map_or(too_few, |line| absence(sheet.context, &line.row.estimate));
    paragraph(sheet, why, bottom)
}

/// Text as large as there is room for.
fn paragraph(sheet: &mut Sheet<'_>, text: &str, bottom: Pixels) -> Fit {
    let begun = sheet.done();
    for size in (9..=18).rev() {
        sheet.back_to(begun);
        sheet.lines(EDGE, WIDTH - EDGE - EDGE, (Pixels(f64::from(size)), Weight::Regular, Role::Ink), text);
        if sheet.y <= bottom {
            return Fit::Whole;
        }
    }
    Fit::Part
}
