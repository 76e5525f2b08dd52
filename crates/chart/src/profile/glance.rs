//! The share that stands for each question, one below the other; or that there is none.

use survey::{Row, Share};
use words::{Percent, Said};

use super::{
    Profile, Profiled,
    block::{Band, Block, WHOLE},
    head::across,
};
use crate::{
    Anchor, Pixels, Point, Role, Weight,
    lines::{Columns, Labels, Lane, Line, smaller},
    sheet::{KeyMark, Sheet},
    subject::{others_and_people, whom, with_people},
    text_width,
};

impl<'a> Profile<'a> {
    /// Every question at a glance.
    pub(super) fn glance<'b>(&'b self, of: &'b Profiled, size: Pixels) -> Band<'b> {
        let own = self.shown.view.people().is_some();
        let heading: Block<'b> = Box::new(move |sheet, lane| {
            let name =
                if own { self.context.words().summary_heading().to_owned() } else { whom(self.context, &of.view) };
            heading(sheet, size, &name);
            self.key(sheet, of, size, lane);
            sheet.down(4.0);
        });
        let row = move |at: usize| -> Block<'b> {
            Box::new(move |sheet, lane| {
                let summary = self.summary(of);
                let line = |(title, answer, row)| Line { label: str::to_owned(title), of: Some(answer), row };
                let lines: Vec<_> = summary.rows().map(line).collect();
                let columns = Columns::of(sheet, &lines, size, (lane, Labels::Before));
                let begun = sheet.done();
                sheet.down(size.0 * 0.2);
                columns.line(sheet, &lines[at]);
                columns.grid(sheet, begun);
                if at + 1 == lines.len() {
                    axis(sheet, &columns, size);
                }
            })
        };
        let rows = self.summary(of).rows().count();
        Band { heading, lanes: &WHOLE, blocks: (0..rows).map(row).collect() }
    }

    /// Whose the bars are, whose the diamonds, and what the shapes of verdicts mean.
    pub(super) fn key(&self, sheet: &mut Sheet<'_>, of: &Profiled, size: Pixels, lane: Lane) {
        let words = self.context.words();
        let style = (smaller(size), Weight::Regular, Role::Ink);
        let people = of.view.people().map(|people| words.people_selected(people.0));
        let own = [(KeyMark::Bar, with_people(whom(self.context, &of.view), people))].into_iter();
        let others = others_and_people(self.context, &of.view).map(|others| (KeyMark::Rest, others));
        for (mark, text) in own.chain(others) {
            sheet.key_mark(mark, Point::new(lane.left, sheet.y + Pixels(style.0.0 / 2.0)));
            let left = lane.left + Pixels(26.0);
            sheet.lines(left, lane.right - left, style, &text);
        }
        if differences(of).next().is_some() {
            shapes(self, sheet, size, lane);
        }
        sheet.down(2.0);
    }

    /// That the people cannot be shown, and why.
    pub(super) fn absence(&self, size: Pixels) -> Band<'_> {
        let (words, codebook) = (self.context.words(), self.context.codebook());
        let nobody = codebook.rules_out(self.shown.view.selection());
        let heading: Block<'_> = Box::new(move |sheet, _| {
            heading(sheet, size, if nobody { words.nobody() } else { words.too_few() });
        });
        let why: Block<'_> = Box::new(move |sheet, _| {
            let style = (size, Weight::Regular, Role::Ink);
            if !nobody {
                across(sheet, style, &words.too_few_why(self.context.release().parameters.threshold));
                sheet.down(6.0);
            }
            if !self.instead.is_empty() {
                across(sheet, style, &format!("{}:", words.nearest_heading()));
            }
            sheet.down(14.0);
        });
        Band { heading, lanes: &WHOLE, blocks: vec![why] }
    }
}

/// The rows that allow a verdict.
fn differences(of: &Profiled) -> impl Iterator<Item = &Row> {
    of.readings.iter().flat_map(|reading| &reading.rows).filter(|row| row.difference.is_some())
}

/// A heading of a part of a sheet.
pub(super) fn heading(sheet: &mut Sheet<'_>, size: Pixels, text: &str) {
    across(sheet, (size + Pixels(4.0), Weight::Bold, Role::Ink), text);
    sheet.down(2.0);
}

/// What the shapes of verdicts mean, in one line.
fn shapes(of: &Profile<'_>, sheet: &mut Sheet<'_>, size: Pixels, lane: Lane) {
    let style = (smaller(size), Weight::Regular, Role::Ink);
    let mut x = lane.left;
    for said in Said::ALL {
        let text = of.context.words().verdict(said).to_owned();
        sheet.verdict_shape(said, Point::new(x + Pixels(9.0), sheet.y + Pixels(style.0.0 / 2.0)));
        let start = x + Pixels(26.0);
        x = start + text_width(&text, style.0, style.1) + Pixels(18.0);
        sheet.text(start, Anchor::Start, style, text);
    }
    sheet.down(style.0.0 * 1.3);
}

/// The labels of the shares.
pub(super) fn axis(sheet: &mut Sheet<'_>, columns: &Columns, size: Pixels) {
    sheet.down(2.0);
    let style = (smaller(size), Weight::Regular, Role::Muted);
    for share in [Share::NONE, Share::ALL].into_iter().chain(Share::new(0.5)) {
        // The first one may be at the sheet's edge.
        let anchor = if share == Share::NONE { Anchor::Start } else { Anchor::Middle };
        sheet.text(columns.at(share), anchor, style, Percent(share.percent()).to_string());
    }
    sheet.down(smaller(size).0 * 1.3 + 14.0);
}
