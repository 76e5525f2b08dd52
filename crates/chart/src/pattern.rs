//! Hatchings on a canvas: a small picture that is repeated, as filling with it is much quicker than drawing lines.

use crate::{
    Pixels,
    display_list::{Colour, DisplayList, Verb},
    hatch::PITCH,
};

/// The most lines that a picture has across.
const MOST: u8 = 16;

/// How a picture of a hatching is cut.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Picture {
    /// How many lines it has across.
    lines: u8,
    /// How wide and high it is, in the canvas's own pixels.
    side: u16,
}

impl Picture {
    /// That for a canvas with so many of its own pixels to each of the drawing's: with as many lines as come nearest to whole
    /// pixels.
    pub(crate) fn at(scale: f64) -> Self {
        let pixels = |lines: u8| f64::from(lines) * PITCH * scale;
        let off = |lines: u8| (pixels(lines).round() - pixels(lines)).abs() / f64::from(lines);
        let lines = (2..=MOST).fold(1, |best, lines| if off(lines) < off(best) { lines } else { best });
        Self { lines, side: u16::try_from(Pixels(pixels(lines)).whole()).unwrap_or_default().max(1) }
    }

    /// Writes down how the pattern of a number is made in a colour. Its lines begin in the top left corner as those of
    /// [`crate::hatch::hatch`] do.
    pub(crate) fn write(self, list: &mut DisplayList, colour: Colour, number: f64) {
        let (size, side) = (f64::from(self.lines) * PITCH, f64::from(self.side));
        list.tell(Verb::Picture, &[side]);
        list.tell(Verb::SetTransform, &[side / size, side / size, 0.0, 0.0]);
        list.tell_colour(Verb::StrokeStyle, colour);
        list.tell(Verb::BeginPath, &[]);
        for line in 0..=2 * self.lines {
            // Each goes on beyond the edges, so that none ends where the next picture begins.
            let foot = f64::from(line) * PITCH - size;
            list.tell(Verb::MoveTo, &[foot - PITCH, size + PITCH]);
            list.tell(Verb::LineTo, &[foot + size + PITCH, -PITCH]);
        }
        list.tell(Verb::Stroke, &[]);
        list.tell(Verb::Pattern, &[number]);
    }
}
