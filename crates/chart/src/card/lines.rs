//! Shares on a card, each with its interval and its number, beside those of others if there are any.

use survey::{Estimate, Row, Share};

use super::frame::{EDGE, Fit, WIDTH, room};
use crate::{
    Anchor, Pixels, Point, Role, ShareScale, Weight, said,
    sheet::{Sheet, Style},
    tell::{absence, share_and_range},
    text_width, wrap,
};

/// One share.
pub(super) struct Line<'a> {
    /// What it is the share of: an answer, or a question's title.
    pub(super) label: String,
    /// The answer, if the label is a question's title.
    pub(super) of: Option<String>,
    /// The share, and that of the others.
    pub(super) row: &'a Row,
}

/// The sizes of text that are tried, from large to small.
const SIZES: std::ops::RangeInclusive<u8> = 9..=22;

/// How much of the width labels may take.
const LABELS: f64 = 0.36;

/// Draws lines down to `bottom`, as large as they have room; if they have none, as many as there is room for, and how
/// many there are besides.
pub(super) fn lines(sheet: &mut Sheet<'_>, lines: &[Line<'_>], bottom: Pixels) -> Fit {
    let begun = sheet.done();
    for size in SIZES.rev() {
        let columns = Columns::of(sheet, lines, Pixels(f64::from(size)));
        lines.iter().for_each(|line| columns.line(sheet, line));
        let left = bottom.0 - sheet.y.0;
        sheet.back_to(begun);
        if left >= 0.0 {
            // In the middle of the room, or a little above.
            sheet.down(left * 0.4);
            let begun = sheet.done();
            lines.iter().for_each(|line| columns.line(sheet, line));
            columns.grid(sheet, begun);
            return Fit::Whole;
        }
    }
    let columns = Columns::of(sheet, lines, Pixels(f64::from(*SIZES.start())));
    let shown = columns.fitting(sheet, lines, bottom);
    columns.grid(sheet, begun);
    let more = sheet.context.words().card_more(lines.len() - shown);
    sheet.text(EDGE, Anchor::Start, (columns.size, Weight::Bold, Role::Muted), more);
    Fit::Part
}

/// Where everything of the lines stands, from left to right.
struct Columns {
    size: Pixels,
    labels: Pixels,
    scale: ShareScale,
    numbers: Pixels,
}

impl Columns {
    fn of(sheet: &Sheet<'_>, lines: &[Line<'_>], size: Pixels) -> Self {
        let widest =
            |widths: &mut dyn Iterator<Item = Pixels>| widths.fold(0.0, |widest: f64, next| widest.max(next.0));
        let number = |line: &Line<'_>| {
            let own = text_width(&number(sheet, &line.row.estimate), size, Weight::Bold);
            let other = line.row.other.as_ref().map(|other| number(sheet, other));
            let other = other.map_or(Pixels(0.0), |other| text_width(&other, smaller(size), Weight::Regular));
            if own > other { own } else { other }
        };
        let numbers = Pixels(widest(&mut lines.iter().map(number)));
        let labels = Pixels(
            widest(&mut lines.iter().map(|line| {
                let own = text_width(&line.label, size, line.weight());
                let of = line.of.as_ref().map_or(Pixels(0.0), |of| text_width(of, smaller(size), Weight::Regular));
                if own > of { own } else { of }
            }))
            .min(room().0 * LABELS),
        );
        let verdicts = lines.iter().any(|line| line.row.difference.is_some());
        let before_numbers = if verdicts { Pixels(24.0) } else { Pixels(12.0) };
        let right = WIDTH - EDGE - numbers;
        let scale = ShareScale { start: EDGE + labels + Pixels(12.0), end: right - before_numbers };
        Self { size, labels, scale, numbers: right }
    }

    /// Draws as many lines as have room down to `bottom`, and leaves some for how many there are besides.
    fn fitting(&self, sheet: &mut Sheet<'_>, lines: &[Line<'_>], bottom: Pixels) -> usize {
        let last = bottom - Pixels(self.size.0 * 1.2);
        for (at, line) in lines.iter().enumerate() {
            let done = sheet.done();
            self.line(sheet, line);
            if sheet.y > last {
                sheet.back_to(done);
                return at;
            }
        }
        lines.len()
    }

    /// The quarters, behind what was drawn since.
    fn grid(&self, sheet: &mut Sheet<'_>, begun: crate::sheet::Done) {
        let marks: Vec<_> = self.scale.ticks().map(|(_, x)| sheet.upright(x, begun.y, 1.0, Role::Grid)).collect();
        sheet.behind(begun, marks);
    }

    fn line(&self, sheet: &mut Sheet<'_>, line: &Line<'_>) {
        let label_bottom = self.label(sheet, line);
        let bar = self.size.0 * 1.2;
        self.share(sheet, &line.row.estimate, bar);
        if let Some(difference) = line.row.difference {
            let middle = Point::new(self.numbers - Pixels(9.0), sheet.y + Pixels(bar / 2.0));
            sheet.verdict_shape(said(difference), middle);
        }
        sheet.down(bar);
        if let Some(other) = &line.row.other {
            sheet.down(1.0);
            self.other(sheet, other);
            sheet.down(smaller(self.size).0 * 1.2);
        }
        sheet.below(label_bottom);
        sheet.down(self.size.0 * 0.4);
    }

    /// The label, from here down; gives where it ends.
    fn label(&self, sheet: &mut Sheet<'_>, line: &Line<'_>) -> Pixels {
        let own = (line.label.as_str(), (self.size, line.weight(), Role::Ink));
        let of = line.of.as_deref().map(|of| (of, (smaller(self.size), Weight::Regular, Role::Muted)));
        let top = sheet.y;
        for (text, style) in [own].into_iter().chain(of) {
            for part in wrap(text, self.labels + Pixels(0.01), style.0, style.1) {
                sheet.text(EDGE, Anchor::Start, style, part);
                sheet.down(style.0.0 * 1.2);
            }
        }
        std::mem::replace(&mut sheet.y, top)
    }

    fn share(&self, sheet: &mut Sheet<'_>, estimate: &Estimate, bar: f64) {
        let top = sheet.y;
        if let Estimate::Shown(shown) = estimate {
            let (from, to) = (self.scale.at(Share::NONE), self.scale.at(shown.share));
            sheet.bar(Point::new(from, top), Point::new(to, top + Pixels(bar)));
            sheet.interval(shown, self.scale, top + Pixels(bar / 2.0), Role::Interval);
        }
        let style = (self.size, Weight::Bold, if estimate.shown().is_some() { Role::Ink } else { Role::Muted });
        self.number(sheet, estimate, style, bar);
    }

    fn other(&self, sheet: &mut Sheet<'_>, estimate: &Estimate) {
        let size = smaller(self.size);
        let height = size.0 * 1.2;
        if let Estimate::Shown(shown) = estimate {
            let middle = sheet.y + Pixels(height / 2.0);
            sheet.interval(shown, self.scale, middle, Role::Rest);
            sheet.diamond(Point::new(self.scale.at(shown.share), middle), 5.0, Role::Rest);
        }
        self.number(sheet, estimate, (size, Weight::Regular, Role::Rest), height);
    }

    /// A number in the middle of a row of a height.
    fn number(&self, sheet: &mut Sheet<'_>, estimate: &Estimate, style: Style, height: f64) {
        let top = sheet.y;
        sheet.down((height - style.0.0) / 2.0);
        sheet.text(self.numbers, Anchor::Start, style, number(sheet, estimate));
        sheet.y = top;
    }
}

impl Line<'_> {
    fn weight(&self) -> Weight {
        if self.of.is_some() { Weight::Bold } else { Weight::Regular }
    }
}

fn smaller(size: Pixels) -> Pixels {
    Pixels((size.0 * 0.85).round())
}

/// A share and its range, or why there is none.
fn number(sheet: &Sheet<'_>, estimate: &Estimate) -> String {
    match estimate {
        Estimate::Shown(shown) => share_and_range(sheet.context, shown),
        absent => absence(sheet.context, absent).to_owned(),
    }
}
