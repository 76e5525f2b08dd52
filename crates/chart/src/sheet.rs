//! What every figure shares: heading, key, marks with intervals, axis, notes.

use survey::{Estimate, Share, Shown};
use words::Percent;

use crate::{
    Anchor, Drawing, Form, Mark, Pixels, Point, Role, Subject, TextMark, Weight,
    form::{BODY, MARGIN, SMALL},
    hatch::hatch,
    table::{absence, range},
    text_width, wrap,
};

/// How text looks.
pub(crate) type Style = (Pixels, Weight, Role);

const TITLE: Pixels = Pixels(17.0);
/// How high a bar is.
pub(crate) const BAR: f64 = 18.0;
/// How high the line of the rest is.
pub(crate) const REST: f64 = 14.0;

/// A figure in the making: what is on it, and where the next thing goes.
pub(crate) struct Sheet {
    pub(crate) form: Form,
    pub(crate) y: Pixels,
    marks: Vec<Mark>,
}

impl Sheet {
    /// A sheet with the heading of a subject and a key on it.
    pub(crate) fn new(subject: &Subject<'_>, form: Form, key: &[(KeyMark, String)]) -> Self {
        let mut sheet = Self { form, y: Pixels(0.0), marks: Vec::new() };
        sheet.header(subject);
        for (mark, text) in key {
            sheet.key_line(subject, *mark, text);
        }
        sheet.down(8.0);
        sheet
    }

    /// Draws rows by `rows`, with the grid of the shares behind them, a line at `reference` if there is one, and
    /// labels below.
    pub(crate) fn on_grid(&mut self, reference: Option<Share>, rows: impl FnOnce(&mut Self)) {
        let (top, behind) = (self.y, self.marks.len());
        rows(self);
        let (scale, bottom) = (self.form.scale(), self.y);
        let line = |x: Pixels, width: f64, role: Role| Mark::Rectangle {
            from: Point::new(x, top),
            to: Point::new(x + Pixels(width), bottom),
            role,
        };
        let grid = scale.ticks().map(|(_, x)| line(x, 1.0, Role::Grid));
        let reference = reference.map(|share| line(scale.at(share) - Pixels(1.0), 2.0, Role::Rest));
        self.marks.splice(behind..behind, grid.chain(reference));
        self.axis();
    }

    /// The finished drawing, with the notes of the subject below.
    pub(crate) fn finish(mut self, subject: &Subject<'_>) -> Drawing {
        self.footer(subject);
        let (width, height) = (self.form.width(), Pixels((self.y + MARGIN).0.ceil()));
        let (from, to) = (Point::default(), Point::new(width, height));
        self.marks.insert(0, Mark::Rectangle { from, to, role: Role::Ground });
        Drawing { width, height, marks: self.marks }
    }

    pub(crate) fn down(&mut self, by: f64) {
        self.y = Pixels(self.y.0 + by);
    }

    pub(crate) fn text(&mut self, x: Pixels, anchor: Anchor, (size, weight, role): Style, text: String) {
        self.marks.push(Mark::Text(TextMark { place: Point::new(x, self.y), anchor, size, weight, role, text }));
    }

    /// Lines of text from the left margin, across the figure; gives how wide the widest is.
    pub(crate) fn paragraph(&mut self, style: Style, text: &str) -> Pixels {
        let mut widest = Pixels(0.0);
        for line in wrap(text, self.form.width() - MARGIN - MARGIN, style.0, style.1) {
            widest = Pixels(widest.0.max(text_width(&line, style.0, style.1).0));
            self.text(MARGIN, Anchor::Start, style, line);
            self.down(style.0.0 * 1.3);
        }
        widest
    }

    /// Puts a ground behind what is drawn from here on by `content`, which gives the ground's right edge.
    fn on_ground(&mut self, role: Role, left: Pixels, content: impl FnOnce(&mut Self) -> Pixels) {
        let (top, behind) = (self.y, self.marks.len());
        let right = content(self);
        let (from, to) = (Point::new(left, top), Point::new(right, self.y));
        self.marks.insert(behind, Mark::Rectangle { from, to, role });
    }

    pub(crate) fn rectangle(&mut self, from: Point, to: Point, role: Role) {
        self.marks.push(Mark::Rectangle { from, to, role });
    }

    fn header(&mut self, subject: &Subject<'_>) {
        if subject.made_up() {
            self.made_up(subject);
        }
        self.down(MARGIN.0);
        self.paragraph((TITLE, Weight::Bold, Role::Ink), subject.question().wording.text(subject.language));
        self.down(4.0);
    }

    /// A band across the top that says that the figure is made up.
    fn made_up(&mut self, subject: &Subject<'_>) {
        let words = subject.words();
        let text = format!("{}. {}", words.made_up(), words.made_up_what());
        self.on_ground(Role::MadeUpGround, Pixels(0.0), |sheet| {
            sheet.down(8.0);
            sheet.paragraph((BODY, Weight::Bold, Role::MadeUpInk), &text);
            sheet.down(4.0);
            sheet.form.width()
        });
    }

    fn key_line(&mut self, subject: &Subject<'_>, mark: KeyMark, text: &str) {
        let middle = Pixels(self.y.0 + 8.0);
        match mark {
            KeyMark::Bar => {
                let (from, to) =
                    (Point::new(MARGIN, middle - Pixels(6.0)), Point::new(MARGIN + Pixels(18.0), middle + Pixels(6.0)));
                self.bar(subject, from, to);
            }
            KeyMark::Rest => self.diamond(Point::new(MARGIN + Pixels(9.0), middle)),
            KeyMark::Dot => self.dot(subject, Point::new(MARGIN + Pixels(9.0), middle)),
            KeyMark::Line => {
                let from = Point::new(MARGIN + Pixels(8.0), middle - Pixels(8.0));
                self.rectangle(from, Point::new(MARGIN + Pixels(10.0), middle + Pixels(8.0)), Role::Rest);
            }
        }
        let left = MARGIN + Pixels(26.0);
        let style = (BODY, Weight::Regular, Role::Ink);
        for line in wrap(text, self.form.width() - MARGIN - left, style.0, style.1) {
            self.text(left, Anchor::Start, style, line);
            self.down(style.0.0 * 1.3);
        }
    }

    fn bar(&mut self, subject: &Subject<'_>, from: Point, to: Point) {
        if subject.made_up() {
            self.rectangle(from, to, Role::BarTint);
            self.marks.extend(hatch(from, to, Role::Bar));
        } else {
            self.rectangle(from, to, Role::Bar);
        }
    }

    /// A square point: filled, or hollow where it is made up.
    pub(crate) fn dot(&mut self, subject: &Subject<'_>, middle: Point) {
        let square = |half: f64| {
            let half = Pixels(half);
            (Point::new(middle.x - half, middle.y - half), Point::new(middle.x + half, middle.y + half))
        };
        let (from, to) = square(5.0);
        self.rectangle(from, to, Role::Interval);
        if subject.made_up() {
            let (from, to) = square(3.0);
            self.rectangle(from, to, Role::BarTint);
        }
    }

    /// A label in its column, or above where there is none; gives where it ends.
    pub(crate) fn label(&mut self, label: &str) -> Pixels {
        let style = (BODY, Weight::Regular, Role::Ink);
        match self.form {
            Form::Wide => {
                let top = self.y;
                for line in wrap(label, self.form.labels() - Pixels(12.0), style.0, style.1) {
                    self.text(MARGIN, Anchor::Start, style, line);
                    self.down(style.0.0 * 1.25);
                }
                std::mem::replace(&mut self.y, top)
            }
            Form::Narrow => {
                // The grid goes on behind the label, so its words get a ground of their own.
                self.on_ground(Role::Ground, MARGIN, |sheet| MARGIN + sheet.paragraph(style, label) + Pixels(3.0));
                self.down(2.0);
                self.y
            }
        }
    }

    pub(crate) fn diamond(&mut self, middle: Point) {
        let r = Pixels(5.0);
        let corners = vec![
            Point::new(middle.x - r, middle.y),
            Point::new(middle.x, middle.y - r),
            Point::new(middle.x + r, middle.y),
            Point::new(middle.x, middle.y + r),
        ];
        self.marks.push(Mark::Polygon { corners, role: Role::Rest });
    }

    pub(crate) fn estimate(&mut self, subject: &Subject<'_>, estimate: &Estimate) {
        let (top, bottom) = (self.y, Pixels(self.y.0 + BAR));
        match estimate {
            Estimate::Shown(shown) => {
                let scale = self.form.scale();
                self.bar(subject, Point::new(scale.start, top), Point::new(scale.at(shown.share), bottom));
                self.interval(shown, Pixels(top.0 + BAR / 2.0), Role::Interval);
                self.number(subject, shown, (self.form.number_size(), Weight::Bold, Role::Ink), BAR);
            }
            absent => self.absent(subject, absent, BAR),
        }
        self.y = bottom;
    }

    pub(crate) fn rest(&mut self, subject: &Subject<'_>, estimate: &Estimate) {
        let middle = Pixels(self.y.0 + REST / 2.0);
        match estimate {
            Estimate::Shown(shown) => {
                self.interval(shown, middle, Role::Rest);
                self.diamond(Point::new(self.form.scale().at(shown.share), middle));
                self.number(subject, shown, (SMALL, Weight::Regular, Role::Rest), REST);
            }
            absent => self.absent(subject, absent, REST),
        }
        self.down(REST);
    }

    /// A line from one end of an interval to the other, with a stop at each.
    pub(crate) fn interval(&mut self, shown: &Shown, middle: Pixels, role: Role) {
        let scale = self.form.scale();
        let (left, right) = (scale.at(shown.interval.lower()), scale.at(shown.interval.upper()));
        let block = |x: Pixels, half_width: f64, y: Pixels, half_height: f64| {
            let (width, height) = (Pixels(half_width), Pixels(half_height));
            (Point::new(x - width, y - height), Point::new(x + width, y + height))
        };
        let (from, to) = (Point::new(left, middle - Pixels(1.0)), Point::new(right, middle + Pixels(1.0)));
        self.rectangle(from, to, role);
        for end in [left, right] {
            let (from, to) = block(end, 1.0, middle, 5.0);
            self.rectangle(from, to, role);
        }
    }

    /// A share and its range in the column of numbers.
    pub(crate) fn number(&mut self, subject: &Subject<'_>, shown: &Shown, style: Style, height: f64) {
        let (lower, upper) = range(shown);
        let text = subject.words().share_and_range(Percent(shown.share.percent()), lower, upper);
        self.in_numbers(style, text, height);
    }

    /// Why there is no share, in the column of numbers.
    pub(crate) fn absent(&mut self, subject: &Subject<'_>, estimate: &Estimate, height: f64) {
        self.in_numbers((SMALL, Weight::Regular, Role::Muted), absence(subject, estimate), height);
    }

    fn in_numbers(&mut self, (size, weight, role): Style, text: String, height: f64) {
        let room = self.form.numbers();
        // Where a language needs more room than the column has, the letters are a little smaller.
        let fit = (room.0 / text_width(&text, size, weight).0).min(1.0);
        let size = Pixels((size.0 * fit * 2.0).floor() / 2.0);
        let (left, top) = (self.form.width() - MARGIN - room, self.y);
        self.down((height - size.0) / 2.0);
        self.text(left, Anchor::Start, (size, weight, role), text);
        self.y = top;
    }

    /// The labels of the shares.
    fn axis(&mut self) {
        let scale = self.form.scale();
        self.down(4.0);
        let labelled = [Share::NONE, Share::ALL].into_iter().chain(Share::new(0.5));
        for share in labelled {
            let text = Percent(share.percent()).to_string();
            self.text(scale.at(share), Anchor::Middle, (SMALL, Weight::Regular, Role::Muted), text);
        }
        self.down(SMALL.0 * 1.3);
    }

    fn footer(&mut self, subject: &Subject<'_>) {
        self.down(8.0);
        let style = (SMALL, Weight::Regular, Role::Muted);
        for note in subject.notes() {
            self.paragraph(style, &note);
            self.down(3.0);
        }
        self.paragraph(style, &subject.source());
    }
}

/// What stands for whom in the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyMark {
    Bar,
    Rest,
    Dot,
    Line,
}
