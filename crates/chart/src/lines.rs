//! Shares one below the other, each with its interval and its number, beside those of others if there are any.

use survey::{Estimate, Row, Share};

use crate::{
    Anchor, Pixels, Point, Role, ShareScale, Weight, said,
    sheet::{Done, Sheet, Style},
    tell::{absence, share_and_range},
    text_width, wrap,
};

/// From where to where across a drawing something has room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lane {
    pub(crate) left: Pixels,
    pub(crate) right: Pixels,
}

impl Lane {
    pub(crate) fn width(self) -> Pixels {
        self.right - self.left
    }
}

/// Where labels stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Labels {
    /// Before the bars, in a column of their own.
    Before,
    /// Above them, so that the bars have its room.
    Above,
}

/// One share.
pub(crate) struct Line<'a> {
    /// What it is the share of: an answer, or a question's title.
    pub(crate) label: String,
    /// The answer, if the label is a question's title.
    pub(crate) of: Option<String>,
    /// The share, and that of the others.
    pub(crate) row: &'a Row,
}

/// How much of the width labels may take.
const LABELS: f64 = 0.36;

/// Where everything of the lines stands, from left to right.
pub(crate) struct Columns {
    pub(crate) size: Pixels,
    left: Pixels,
    stand: Labels,
    labels: Pixels,
    scale: ShareScale,
    numbers: Pixels,
}

impl Columns {
    pub(crate) fn of(sheet: &Sheet<'_>, lines: &[Line<'_>], size: Pixels, (lane, stand): (Lane, Labels)) -> Self {
        let widest =
            |widths: &mut dyn Iterator<Item = Pixels>| widths.fold(0.0, |widest: f64, next| widest.max(next.0));
        let number = |line: &Line<'_>| {
            let own = text_width(&number(sheet, &line.row.estimate), size, Weight::Bold);
            let other = line.row.other.as_ref().map(|other| number(sheet, other));
            let other = other.map_or(Pixels(0.0), |other| text_width(&other, smaller(size), Weight::Regular));
            if own > other { own } else { other }
        };
        let numbers = Pixels(widest(&mut lines.iter().map(number)));
        let before = || {
            let widest = widest(&mut lines.iter().map(|line| {
                let own = text_width(&line.label, size, line.weight());
                let of = line.of.as_ref().map_or(Pixels(0.0), |of| text_width(of, smaller(size), Weight::Regular));
                if own > of { own } else { of }
            }));
            Pixels(widest.min(lane.width().0 * LABELS))
        };
        let (labels, beside) = match stand {
            Labels::Before => (before(), Pixels(12.0)),
            // A mark at 0 is half of it to the left.
            Labels::Above => (lane.width(), Pixels(6.0) - lane.width()),
        };
        let verdicts = lines.iter().any(|line| line.row.difference.is_some());
        let before_numbers = if verdicts { Pixels(24.0) } else { Pixels(12.0) };
        let right = lane.right - numbers;
        let scale = ShareScale { start: lane.left + labels + beside, end: right - before_numbers };
        Self { size, left: lane.left, stand, labels, scale, numbers: right }
    }

    /// Where a share is.
    pub(crate) fn at(&self, share: Share) -> Pixels {
        self.scale.at(share)
    }

    /// The quarters, behind what was drawn since.
    pub(crate) fn grid(&self, sheet: &mut Sheet<'_>, begun: Done) {
        let marks: Vec<_> = self.scale.ticks().map(|(_, x)| sheet.upright(x, begun.y, 1.0, Role::Grid)).collect();
        sheet.behind(begun, marks);
    }

    pub(crate) fn line(&self, sheet: &mut Sheet<'_>, line: &Line<'_>) {
        let mut label_bottom = self.label(sheet, line);
        if self.stand == Labels::Above {
            sheet.y = std::mem::replace(&mut label_bottom, sheet.y);
        }
        let begun = sheet.done();
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
        // Labels that stand above would hide the quarters, which are behind each line then.
        if self.stand == Labels::Above {
            self.grid(sheet, begun);
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
                sheet.text(self.left, Anchor::Start, style, part);
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

pub(crate) fn smaller(size: Pixels) -> Pixels {
    Pixels((size.0 * 0.85).round())
}

/// A share and its range, or why there is none.
fn number(sheet: &Sheet<'_>, estimate: &Estimate) -> String {
    match estimate {
        Estimate::Shown(shown) => share_and_range(sheet.context, shown),
        absent => absence(sheet.context, absent).to_owned(),
    }
}
