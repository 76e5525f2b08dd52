//! What every figure shares: heading, key, rows on a grid of shares, axis, notes.

use survey::Share;
use words::Percent;

use crate::{
    Anchor, Context, Drawing, Form, Mark, Pixels, Point, Role, ShareScale, Spot, TextMark, Weight,
    form::{BODY, MARGIN, SMALL},
    text_width, wrap,
};

/// How text looks.
pub(crate) type Style = (Pixels, Weight, Role);

const TITLE: Pixels = Pixels(17.0);

/// A figure in the making: what is on it, and where the next thing goes.
pub(crate) struct Sheet<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) form: Form,
    pub(crate) y: Pixels,
    marks: Vec<Mark>,
    spots: Vec<Spot>,
}

impl<'a> Sheet<'a> {
    /// A sheet with a title and a key on it, and above them, if the answers are made up, that they are.
    pub(crate) fn new(context: Context<'a>, title: &str, form: Form, key: &[(KeyMark, String)]) -> Self {
        Self::begun(context, form).headed(title, key)
    }

    /// A sheet with nothing on it but, if the answers are made up, that they are.
    pub(crate) fn begun(context: Context<'a>, form: Form) -> Self {
        let mut sheet = Self { context, form, y: Pixels(0.0), marks: Vec::new(), spots: Vec::new() };
        if context.made_up() {
            let words = context.words();
            let text = format!("{}. {}", words.made_up(), words.made_up_what());
            sheet.band(&text, Role::MadeUpGround, Role::MadeUpInk);
        }
        sheet
    }

    /// The sheet with a title and a key below what is on it.
    pub(crate) fn headed(mut self, title: &str, key: &[(KeyMark, String)]) -> Self {
        self.down(MARGIN.0);
        self.paragraph((TITLE, Weight::Bold, Role::Ink), title);
        self.down(4.0);
        for (mark, text) in key {
            self.key_line(*mark, text);
        }
        self.down(8.0);
        self
    }

    /// Draws rows by `rows`, with the grid of the shares behind them, a line at `reference` if there is one, and
    /// labels below.
    pub(crate) fn on_grid(&mut self, reference: Option<Share>, rows: impl FnOnce(&mut Self)) {
        let (top, behind) = (self.y, self.marks.len());
        rows(self);
        let scale = self.form.scale();
        let grid = scale.ticks().map(|(_, x)| self.upright(x, top, 1.0, Role::Grid));
        let reference = reference.map(|share| self.upright(scale.at(share) - Pixels(1.0), top, 2.0, Role::Rest));
        let lines: Vec<_> = grid.chain(reference).collect();
        self.marks.splice(behind..behind, lines);
        self.axis(scale);
    }

    /// An upright line from `top` down to where the next thing goes.
    pub(crate) fn upright(&self, x: Pixels, top: Pixels, width: f64, role: Role) -> Mark {
        Mark::Rectangle { from: Point::new(x, top), to: Point::new(x + Pixels(width), self.y), role }
    }

    /// The finished drawing, with notes and the source below.
    pub(crate) fn finish(mut self, notes: &[String]) -> Drawing {
        self.down(8.0);
        let style = (SMALL, Weight::Regular, Role::Muted);
        for note in notes {
            self.paragraph(style, note);
            self.down(3.0);
        }
        let source = self.context.source();
        self.paragraph(style, &source);
        let (width, height) = (self.form.width(), Pixels((self.y + MARGIN).0.ceil()));
        let (from, to) = (Point::default(), Point::new(width, height));
        self.marks.insert(0, Mark::Rectangle { from, to, role: Role::Ground });
        Drawing { width, height, marks: self.marks, spots: self.spots }
    }

    pub(crate) fn down(&mut self, by: f64) {
        self.y = Pixels(self.y.0 + by);
    }

    /// Goes on below `bottom`, if that is not already above.
    pub(crate) fn below(&mut self, bottom: Pixels) {
        if bottom > self.y {
            self.y = bottom;
        }
    }

    pub(crate) fn push(&mut self, mark: Mark) {
        self.marks.push(mark);
    }

    pub(crate) fn rectangle(&mut self, from: Point, to: Point, role: Role) {
        self.push(Mark::Rectangle { from, to, role });
    }

    /// Everything from one edge of the figure to the other, from `top` down to here, can be pointed at.
    pub(crate) fn spot(&mut self, top: Pixels, text: String) {
        let (from, to) = (Point::new(Pixels(0.0), top), Point::new(self.form.width(), self.y));
        self.spot_at(from, to, text);
    }

    pub(crate) fn spot_at(&mut self, from: Point, to: Point, text: String) {
        self.spots.push(Spot { from, to, text });
    }

    pub(crate) fn text(&mut self, x: Pixels, anchor: Anchor, (size, weight, role): Style, text: String) {
        self.push(Mark::Text(TextMark { place: Point::new(x, self.y), anchor, size, weight, role, text }));
    }

    /// Lines of text from `left`, no wider than `width`; gives how wide the widest is.
    pub(crate) fn lines(&mut self, left: Pixels, width: Pixels, style: Style, text: &str) -> Pixels {
        let mut widest = Pixels(0.0);
        for line in wrap(text, width, style.0, style.1) {
            widest = Pixels(widest.0.max(text_width(&line, style.0, style.1).0));
            self.text(left, Anchor::Start, style, line);
            self.down(style.0.0 * 1.3);
        }
        widest
    }

    /// Lines of text from the left margin, across the figure; gives how wide the widest is.
    pub(crate) fn paragraph(&mut self, style: Style, text: &str) -> Pixels {
        self.lines(MARGIN, self.form.width() - MARGIN - MARGIN, style, text)
    }

    /// A line of text that is made a little smaller where it would be wider than `room`.
    pub(crate) fn fitted(&mut self, x: Pixels, anchor: Anchor, style: Style, text: String, room: Pixels) {
        let (size, weight, role) = style;
        let fit = (room.0 / text_width(&text, size, weight).0).min(1.0);
        let size = Pixels((size.0 * fit * 2.0).floor() / 2.0);
        self.text(x, anchor, (size, weight, role), text);
    }

    /// Puts a ground behind what is drawn from here on by `content`, which gives the ground's right edge.
    fn on_ground(&mut self, role: Role, left: Pixels, content: &mut dyn FnMut(&mut Self) -> Pixels) {
        let (top, behind) = (self.y, self.marks.len());
        let right = content(self);
        let (from, to) = (Point::new(left, top), Point::new(right, self.y));
        self.marks.insert(behind, Mark::Rectangle { from, to, role });
    }

    /// A band across the figure that says what it must not be taken for.
    pub(crate) fn band(&mut self, text: &str, ground: Role, ink: Role) {
        self.on_ground(ground, Pixels(0.0), &mut |sheet| {
            sheet.down(8.0);
            sheet.paragraph((BODY, Weight::Bold, ink), text);
            sheet.down(4.0);
            sheet.form.width()
        });
    }

    fn key_line(&mut self, mark: KeyMark, text: &str) {
        let middle = self.y + Pixels(8.0);
        self.key_mark(mark, Point::new(MARGIN, middle));
        let left = MARGIN + Pixels(26.0);
        let style = (BODY, Weight::Regular, Role::Ink);
        self.lines(left, self.form.width() - MARGIN - left, style, text);
    }

    /// A label in its column, or above where there is none; gives where it ends.
    pub(crate) fn label(&mut self, label: &str) -> Pixels {
        let style = (BODY, Weight::Regular, Role::Ink);
        self.labelled(&[(label, style)])
    }

    /// A label as [`Self::label`], of several parts one below the other, each in its own style.
    pub(crate) fn labelled(&mut self, parts: &[(&str, Style)]) -> Pixels {
        let top = self.y;
        for (text, style) in parts.iter().copied() {
            match self.form {
                Form::Wide => {
                    for line in wrap(text, self.form.labels() - Pixels(12.0), style.0, style.1) {
                        self.text(MARGIN, Anchor::Start, style, line);
                        self.down(style.0.0 * 1.25);
                    }
                }
                Form::Narrow => {
                    // The grid goes on behind the label, so its words get a ground of their own.
                    let words = &mut |sheet: &mut Self| MARGIN + sheet.paragraph(style, text) + Pixels(3.0);
                    self.on_ground(Role::Ground, MARGIN, words);
                    self.down(2.0);
                }
            }
        }
        match self.form {
            Form::Wide => std::mem::replace(&mut self.y, top),
            Form::Narrow => self.y,
        }
    }

    /// The labels of the shares.
    pub(crate) fn axis(&mut self, scale: ShareScale) {
        self.down(4.0);
        let labelled = [Share::NONE, Share::ALL].into_iter().chain(Share::new(0.5));
        for share in labelled {
            let text = Percent(share.percent()).to_string();
            self.text(scale.at(share), Anchor::Middle, (SMALL, Weight::Regular, Role::Muted), text);
        }
        self.down(SMALL.0 * 1.3);
    }
}

/// What cards and paper need.
impl<'a> Sheet<'a> {
    /// A sheet with nothing on it.
    pub(crate) fn bare(context: Context<'a>) -> Self {
        Self { context, form: Form::Wide, y: Pixels(0.0), marks: Vec::new(), spots: Vec::new() }
    }

    /// How far the sheet is done, to go back to.
    pub(crate) fn done(&self) -> Done {
        Done { marks: self.marks.len(), y: self.y }
    }

    /// Takes away what was drawn since.
    pub(crate) fn back_to(&mut self, done: Done) {
        self.marks.truncate(done.marks);
        self.y = done.y;
    }

    /// Puts marks behind everything that was drawn since.
    pub(crate) fn behind(&mut self, done: Done, marks: impl IntoIterator<Item = Mark>) {
        self.marks.splice(done.marks..done.marks, marks);
    }

    /// The finished drawing of a size, on its ground.
    pub(crate) fn sized(mut self, width: Pixels, height: Pixels) -> Drawing {
        let (from, to) = (Point::default(), Point::new(width, height));
        self.marks.insert(0, Mark::Rectangle { from, to, role: Role::Ground });
        Drawing { width, height, marks: self.marks, spots: self.spots }
    }
}

/// How far a sheet is done.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Done {
    marks: usize,
    pub(crate) y: Pixels,
}

/// What stands for whom in the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyMark {
    Bar,
    Rest,
    Dot,
    Line,
    Step(Role),
    Own,
}
