//! What is to be painted on canvases, written down. `painter.js` beside this file does it, in a worker or in the page: a
//! program that called the browser itself for each mark, a thousand times at a click, would keep its reader waiting.

use crate::pattern::Picture;

/// Red, green and blue.
pub(crate) type Colour = (u8, u8, u8);

/// The form of lists: it goes up with every change of [`Verb`], here and in `painter.js`. That is asked for anew at each visit,
/// so a page that a browser has kept may meet a later one.
const FORM: f64 = 1.0;

/// What canvases are told, in the order in which it is to be done. One list is for one painter, which is to be given all of
/// it: the list remembers which patterns the painter has.
#[derive(Default)]
pub struct DisplayList {
    /// The form, then a verb, its numbers, the next one, and so on.
    numbers: Vec<f64>,
    /// The texts of all verbs that have one, one after the other.
    texts: String,
    /// The hatchings that the painter has, by their numbers.
    patterns: Vec<(Colour, Picture)>,
}

/// What a canvas is told, by its number in `painter.js`. Numbers are in the canvas's own units.
#[derive(Clone, Copy)]
pub(crate) enum Verb {
    /// Which canvas the following is for.
    Canvas,
    Width,
    Height,
    FillStyle,
    /// Which pattern is filled with.
    FillPattern,
    StrokeStyle,
    Font,
    TextAlign,
    BeginPath,
    Clip,
    Fill,
    Stroke,
    Save,
    Restore,
    /// How far it is stretched across and down, and where its corner is.
    SetTransform,
    ClearRect,
    FillRect,
    Rect,
    MoveTo,
    LineTo,
    /// Where its start, middle or end is, and how wide it is at most.
    FillText,
    /// A picture as wide as high, which the following is for.
    Picture,
    /// The number of the pattern that the picture becomes.
    Pattern,
}

impl DisplayList {
    /// The numbers and the texts that `Canvases.paint` of `painter.js` takes; none if nothing was written down.
    #[must_use]
    pub fn written(&self) -> (&[f64], &str) {
        (&self.numbers, &self.texts)
    }

    /// Begins anew once what was written down has been handed on. The painter's patterns stay.
    pub fn clear(&mut self) {
        self.numbers.clear();
        self.texts.clear();
    }

    /// Has every pattern made anew: where a browser loses canvases it may lose what patterns are made of.
    pub fn forget_patterns(&mut self) {
        self.patterns.clear();
    }

    /// Writes down a verb with its numbers.
    pub(crate) fn tell(&mut self, verb: Verb, numbers: &[f64]) {
        if self.numbers.is_empty() {
            self.numbers.push(FORM);
        }
        self.numbers.push(f64::from(verb as u8));
        self.numbers.extend_from_slice(numbers);
    }

    /// Writes down a verb with its text and its numbers.
    pub(crate) fn tell_text(&mut self, verb: Verb, text: &str, numbers: &[f64]) {
        // As scripts count.
        let length = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
        self.tell(verb, &[f64::from(length)]);
        self.numbers.extend_from_slice(numbers);
        self.texts.push_str(text);
    }

    /// Writes down a verb with its colour.
    pub(crate) fn tell_colour(&mut self, verb: Verb, (red, green, blue): Colour) {
        self.tell(verb, &[f64::from(u32::from_be_bytes([0, red, green, blue]))]);
    }

    /// Writes down that what follows is filled with the hatching of a colour, at so many of the canvas's own pixels to each
    /// of the drawing's.
    pub(crate) fn fill_hatched(&mut self, colour: Colour, scale: f64) {
        let hatching = (colour, Picture::at(scale));
        let had = self.patterns.iter().position(|one| *one == hatching);
        // What is painted by now no longer needs those before.
        if had.is_none() && self.patterns.len() == MOST_PATTERNS {
            self.patterns.clear();
        }
        let at = had.unwrap_or(self.patterns.len());
        let number = u32::try_from(at).map(f64::from).unwrap_or_default();
        if had.is_none() {
            self.patterns.push(hatching);
            hatching.1.write(self, colour, number);
        }
        self.tell(Verb::FillPattern, &[number]);
    }
}

/// The most patterns that the painter keeps: a reader who resizes the window needs other ones at each width.
const MOST_PATTERNS: usize = 32;
