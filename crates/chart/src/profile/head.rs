//! What every sheet begins with.

use survey::{Base, Period};

use super::{Profile, SHEET_WIDTH, block::WHOLE};
use crate::{
    Anchor, Mark, Pixels, Point, Role, Weight,
    sheet::{Sheet, Style},
    subject::{others, whom},
    text_width,
};

const SURVEY: Style = (Pixels(12.0), Weight::Bold, Role::Muted);
const WHOM: Pixels = Pixels(32.0);
const LEAD: Style = (Pixels(15.0), Weight::Regular, Role::Ink);
const NOTE: Style = (Pixels(11.0), Weight::Regular, Role::Muted);
/// Whom the sheets are of, on all but the first.
const AGAIN: Style = (Pixels(15.0), Weight::Bold, Role::Ink);

impl Profile<'_> {
    /// Draws the head of a sheet: on the first one of whom it is, when and beside whom; on the others in one line.
    pub(super) fn head(&self, sheet: &mut Sheet<'_>, at: usize) {
        self.made_up(sheet);
        let survey = self.context.label(&self.context.codebook().facts.title);
        let whom = whom(self.context, &self.shown.view);
        if at > 0 {
            return again(sheet, &whom, survey);
        }
        let publisher = self.context.label(&self.context.codebook().facts.publisher);
        across(sheet, SURVEY, &format!("{survey} – {publisher}"));
        sheet.down(6.0);
        across(sheet, (WHOM, Weight::Bold, Role::Ink), &whom);
        sheet.down(4.0);
        for line in self.lead() {
            across(sheet, LEAD, &line);
        }
        if self.context.made_up() {
            sheet.down(6.0);
            across(sheet, NOTE, &self.context.words().made_up_why(publisher));
        }
        sheet.down(12.0);
    }

    /// A band that says that it is made up, if it is.
    fn made_up(&self, sheet: &mut Sheet<'_>) {
        if !self.context.made_up() {
            return;
        }
        let (words, begun) = (self.context.words(), sheet.done());
        sheet.down(7.0);
        let style = (Pixels(15.0), Weight::Bold, Role::MadeUpInk);
        let text = format!("{}. {}", words.made_up(), words.made_up_what());
        sheet.lines(Pixels(10.0), SHEET_WIDTH - Pixels(20.0), style, &text);
        sheet.down(3.0);
        let (from, to) = (Point::new(Pixels(0.0), begun.y), Point::new(SHEET_WIDTH, sheet.y));
        sheet.behind(begun, [Mark::Rectangle { from, to, role: Role::MadeUpGround }]);
        sheet.down(12.0);
    }

    /// How many answered and when, and beside whom they are.
    fn lead(&self) -> Vec<String> {
        let (context, words, view) = (self.context, self.context.words(), &self.shown.view);
        let Period { start, end } = context.release().wave(view.wave()).info().fieldwork;
        let when = words.period(start.parts(), end.parts());
        let answered = match view.people() {
            Some(Base(people)) => words.paper_answered(people, &when),
            None => words.paper_asked(&when),
        };
        let beside = match (others(context, view), view.others()) {
            (None, _) => words.compared_with_nobody().to_owned(),
            (Some(name), Some(people)) => format!("{name} ({})", words.people_selected(people.0)),
            (Some(name), None) => words.told_absent(&name, words.too_few()),
        };
        vec![answered, format!("{} {beside}", words.compared_with())]
    }
}

/// Whom a sheet is of, and at its right end of which survey; a line below.
fn again(sheet: &mut Sheet<'_>, whom: &str, survey: &str) {
    let room = SHEET_WIDTH - text_width(survey, SURVEY.0, SURVEY.1) - Pixels(20.0);
    let top = sheet.y;
    sheet.down(3.0);
    sheet.text(SHEET_WIDTH, Anchor::End, SURVEY, survey.to_owned());
    sheet.y = top;
    sheet.lines(Pixels(0.0), room, AGAIN, whom);
    sheet.down(3.0);
    let (from, to) = (Point::new(Pixels(0.0), sheet.y), Point::new(SHEET_WIDTH, sheet.y + Pixels(1.0)));
    sheet.rectangle(from, to, Role::Ink);
    sheet.down(13.0);
}

/// Lines of text from edge to edge.
pub(super) fn across(sheet: &mut Sheet<'_>, style: Style, text: &str) {
    sheet.lines(WHOLE[0].left, WHOLE[0].width(), style, text);
}
