//! The marks of figures: bars, points, intervals and the numbers beside them.

use survey::{Estimate, Row, Share, Shown};
use words::Said;

use crate::{
    Anchor, Mark, Pixels, Point, Role, ShareScale, Weight,
    form::{MARGIN, SMALL},
    sheet::{KeyMark, Sheet, Style},
    tell::{absence, said, share_and_range},
};

/// How high a bar is.
pub(crate) const BAR: f64 = 18.0;
/// How high the line of those compared with is.
pub(crate) const REST: f64 = 14.0;

/// The corners of a rectangle around `middle`.
fn around(middle: Point, half_width: f64, half_height: f64) -> (Point, Point) {
    let (width, height) = (Pixels(half_width), Pixels(half_height));
    (Point::new(middle.x - width, middle.y - height), Point::new(middle.x + width, middle.y + height))
}

impl Sheet<'_> {
    /// The mark of a line of the key, whose left edge and middle are at `place`.
    pub(crate) fn key_mark(&mut self, mark: KeyMark, place: Point) {
        let middle = Point::new(place.x + Pixels(9.0), place.y);
        match mark {
            KeyMark::Bar => {
                let (from, to) = around(middle, 9.0, 6.0);
                self.bar(from, to);
            }
            KeyMark::Rest => self.diamond(middle, 5.0, Role::Rest),
            KeyMark::Dot => self.dot(middle),
            KeyMark::Line => {
                let (from, to) = around(middle, 1.0, 8.0);
                self.rectangle(from, to, Role::Rest);
            }
            KeyMark::Own => self.cross(middle),
            KeyMark::Step(role) => {
                let (from, to) = around(middle, 9.0, 6.0);
                self.step(from, to, role);
            }
        }
    }

    /// A bar: filled, or hatched where it is made up.
    pub(crate) fn bar(&mut self, from: Point, to: Point) {
        if self.context.made_up() {
            self.rectangle(from, to, Role::BarTint);
            self.push(Mark::Hatching { from, to, role: Role::Bar });
        } else {
            self.rectangle(from, to, Role::Bar);
        }
    }

    /// A part of a bar of several: filled, and hatched in the ground's colour where it is made up.
    pub(crate) fn step(&mut self, from: Point, to: Point, role: Role) {
        self.rectangle(from, to, role);
        if self.context.made_up() {
            self.push(Mark::Hatching { from, to, role: Role::Ground });
        }
    }

    /// A square point: filled, or hollow where it is made up.
    pub(crate) fn dot(&mut self, middle: Point) {
        let (from, to) = around(middle, 5.0, 5.0);
        self.rectangle(from, to, Role::Interval);
        if self.context.made_up() {
            let (from, to) = around(middle, 3.0, 3.0);
            self.rectangle(from, to, Role::BarTint);
        }
    }

    /// A point that stands on its corner.
    pub(crate) fn diamond(&mut self, middle: Point, radius: f64, role: Role) {
        let (from, to) = around(middle, radius, radius);
        let corners = vec![
            Point::new(from.x, middle.y),
            Point::new(middle.x, from.y),
            Point::new(to.x, middle.y),
            Point::new(middle.x, to.y),
        ];
        self.push(Mark::Polygon { corners, role });
    }

    /// The shape of a verdict: a triangle up or down, or a hollow diamond where nobody can tell.
    pub(crate) fn verdict_shape(&mut self, said: Said, middle: Point) {
        let (from, to) = around(middle, 5.0, 4.5);
        let triangle = |base: Pixels, tip: Pixels| {
            vec![Point::new(from.x, base), Point::new(to.x, base), Point::new(middle.x, tip)]
        };
        match said {
            Said::Higher => self.push(Mark::Polygon { corners: triangle(to.y, from.y), role: Role::Ink }),
            Said::Lower => self.push(Mark::Polygon { corners: triangle(from.y, to.y), role: Role::Ink }),
            Said::CannotTell => {
                self.diamond(middle, 5.0, Role::Muted);
                self.diamond(middle, 3.0, Role::Ground);
            }
        }
    }

    /// The shape of what a row's difference allows one to say, before its number; nothing where there is none.
    pub(crate) fn verdict(&mut self, row: &Row) {
        if let Some(difference) = row.difference {
            let left = self.form.width() - MARGIN - self.form.numbers();
            self.verdict_shape(said(difference), Point::new(left - Pixels(9.0), self.y + Pixels(BAR / 2.0)));
        }
    }

    /// A line from one end of an interval to the other, with a stop at each.
    pub(crate) fn interval(&mut self, shown: &Shown, scale: ShareScale, middle: Pixels, role: Role) {
        let (left, right) = (scale.at(shown.interval.lower()), scale.at(shown.interval.upper()));
        self.rectangle(Point::new(left, middle - Pixels(1.0)), Point::new(right, middle + Pixels(1.0)), role);
        for end in [left, right] {
            let (from, to) = around(Point::new(end, middle), 1.0, 5.0);
            self.rectangle(from, to, role);
        }
    }

    /// A small point with its interval on a scale of its own, beside a line at `reference`. Hollow where it is made up.
    pub(crate) fn little(&mut self, shown: &Shown, scale: ShareScale, middle: Pixels, reference: Option<Share>) {
        let from = Point::new(scale.start, middle);
        self.rectangle(from, Point::new(scale.end, middle + Pixels(1.0)), Role::Grid);
        if let Some(reference) = reference {
            let (from, to) = around(Point::new(scale.at(reference), middle), 1.0, 6.0);
            self.rectangle(from, to, Role::Rest);
        }
        self.interval(shown, scale, middle, Role::Interval);
        let point = Point::new(scale.at(shown.share), middle);
        let (from, to) = around(point, 3.0, 4.0);
        self.rectangle(from, to, Role::Interval);
        if self.context.made_up() {
            let (from, to) = around(point, 1.0, 2.0);
            self.rectangle(from, to, Role::BarTint);
        }
    }

    /// A share as a bar with its interval and its number, or why there is none.
    pub(crate) fn estimate(&mut self, estimate: &Estimate) {
        match estimate {
            Estimate::Shown(shown) => {
                let (scale, top) = (self.form.scale(), self.y);
                self.bar(Point::new(scale.start, top), Point::new(scale.at(shown.share), top + Pixels(BAR)));
                self.interval(shown, scale, top + Pixels(BAR / 2.0), Role::Interval);
                self.number(shown, (self.form.number_size(), Weight::Bold, Role::Ink), BAR);
            }
            absent => self.absent(absent, BAR),
        }
        self.down(BAR);
    }

    /// A share as a point with its interval and its number, or why there is none.
    pub(crate) fn point(&mut self, estimate: &Estimate, weight: Weight) {
        match estimate {
            Estimate::Shown(shown) => {
                let (scale, middle) = (self.form.scale(), self.y + Pixels(BAR / 2.0));
                self.interval(shown, scale, middle, Role::Interval);
                self.dot(Point::new(scale.at(shown.share), middle));
                self.number(shown, (self.form.number_size(), weight, Role::Ink), BAR);
            }
            absent => self.absent(absent, BAR),
        }
        self.down(BAR);
    }

    /// The share of those compared with.
    pub(crate) fn rest(&mut self, estimate: &Estimate) {
        match estimate {
            Estimate::Shown(shown) => {
                let (scale, middle) = (self.form.scale(), self.y + Pixels(REST / 2.0));
                self.interval(shown, scale, middle, Role::Rest);
                self.diamond(Point::new(scale.at(shown.share), middle), 5.0, Role::Rest);
                self.number(shown, (SMALL, Weight::Regular, Role::Rest), REST);
            }
            absent => self.absent(absent, REST),
        }
        self.down(REST);
    }

    /// A share and its range in the column of numbers.
    fn number(&mut self, shown: &Shown, style: Style, height: f64) {
        self.in_numbers(style, share_and_range(self.context, shown), height);
    }

    /// Why there is no share, in the column of numbers.
    fn absent(&mut self, estimate: &Estimate, height: f64) {
        let text = absence(self.context, estimate).to_owned();
        self.in_numbers((SMALL, Weight::Regular, Role::Muted), text, height);
    }

    /// A line of text in the column of numbers, in the middle of a row of a height.
    pub(crate) fn in_numbers(&mut self, style: Style, text: String, height: f64) {
        let room = self.form.numbers();
        let (left, top) = (self.form.width() - MARGIN - room, self.y);
        self.down((height - style.0.0) / 2.0);
        self.fitted(left, Anchor::Start, style, text, room);
        self.y = top;
    }
}
