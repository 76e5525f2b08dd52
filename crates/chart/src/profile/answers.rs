//! The answers to each question, small and side by side.

use std::ops::Range;

use super::{
    Profile, SHEET_HEIGHT,
    block::{Band, Block, HALVES, height},
    glance::{axis, heading},
    who::who,
};
use crate::{
    Pixels, Role, Subject, Weight,
    lines::{Columns, Labels, Line, smaller},
    sheet::Sheet,
};

/// A block may be as high as a sheet, less its head and what stands above the blocks.
const HIGHEST: f64 = SHEET_HEIGHT.0 - 180.0;

impl Profile<'_> {
    /// Every question, then who answered.
    pub(super) fn answers(&self, size: Pixels) -> Band<'_> {
        let heading: Block<'_> = Box::new(move |sheet, lane| {
            heading(sheet, size, self.context.words().paper_questions());
            self.key(sheet, self.shown, size, lane);
            sheet.down(6.0);
        });
        let questions = self.subjects().flat_map(|subject| self.split(subject, 0..subject.reading.rows.len(), size));
        let blocks = questions.chain(self.mixes.iter().map(|mix| who(mix, size))).collect();
        Band { heading, lanes: &HALVES, blocks }
    }

    fn subjects(&self) -> impl Iterator<Item = Subject<'_>> {
        let shown = self.shown;
        shown.readings.iter().map(|reading| Subject { context: self.context, view: &shown.view, reading })
    }

    /// One block of a question's rows, or several if it were higher than a sheet.
    fn split<'b>(&'b self, subject: Subject<'b>, rows: Range<usize>, size: Pixels) -> Vec<Block<'b>> {
        let block = question(subject, rows.clone(), size);
        let fits = height(&mut Sheet::bare(self.context), &block, HALVES[0]) <= HIGHEST;
        if fits || rows.len() < 2 {
            return vec![block];
        }
        let middle = rows.start + rows.len() / 2;
        let mut blocks = self.split(subject, rows.start..middle, size);
        blocks.extend(self.split(subject, middle..rows.end, size));
        blocks
    }
}

/// Some rows of a question's answers, below its title and what it asks.
fn question(subject: Subject<'_>, rows: Range<usize>, size: Pixels) -> Block<'_> {
    Box::new(move |sheet, lane| {
        let (words, context) = (subject.context.words(), subject.context);
        let lines = |sheet: &mut Sheet<'_>, style, text: &str| sheet.lines(lane.left, lane.width(), style, text);
        let note = (smaller(size), Weight::Regular, Role::Muted);
        let title = (size + Pixels(1.0), Weight::Bold, Role::Ink);
        if rows.start == 0 {
            lines(sheet, title, subject.title());
            lines(sheet, note, context.label(&subject.question().wording));
            for text in subject.on_question() {
                lines(sheet, note, &text);
            }
        } else {
            lines(sheet, title, &words.paper_continued(subject.title()));
        }
        sheet.down(6.0);
        let all: Vec<_> = subject
            .reading
            .rows
            .iter()
            .map(|row| Line { label: subject.measure(row.measure), of: None, row })
            .collect();
        let columns = Columns::of(sheet, &all, size, (lane, Labels::Above));
        for line in &all[rows.clone()] {
            columns.line(sheet, line);
        }
        axis(sheet, &columns, size);
    })
}
