//! From a drawing to plotters.

use plotters::{
    coord::Shift,
    drawing::{DrawingArea, IntoDrawingArea},
    element::{Drawable, PointCollection, Polygon, Text},
    style::{
        Color, FontDesc, FontFamily, FontStyle, RGBColor, TextStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};
use plotters_backend::{BackendColor, BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::{Anchor, FONT_FAMILY, Mark, Palette, Point, Role, TextMark, Weight};

/// Why a drawing could not be drawn, in the backend's words.
pub(crate) type PaintError<B> = plotters::drawing::DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>;

/// A backend that can hatch, which none of plotters' own can.
pub(crate) trait Hatch: DrawingBackend {
    /// Hatches a rectangle from its top left to its bottom right corner.
    fn hatch(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        colour: BackendColor,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>>;
}

/// A rectangle as an element of plotters, whose own can be drawn as an outline too and so is longer to download.
struct Block {
    corners: [BackendCoord; 2],
    colour: RGBColor,
    filling: Filling,
}

/// What is within a rectangle.
enum Filling {
    Plain,
    Hatched,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Block {
    type Point = &'a BackendCoord;
    type IntoIter = &'a [BackendCoord; 2];

    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl<B: Hatch> Drawable<B> for Block {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        backend: &mut B,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let Some((from, to)) = corners.next().zip(corners.next()) else { return Ok(()) };
        let colour = self.colour.to_backend_color();
        match self.filling {
            Filling::Plain => backend.draw_rect(from, to, &colour, true),
            Filling::Hatched => backend.hatch(from, to, colour),
        }
    }
}

/// Draws marks at their own scale: texts last, as nothing lies over them, those of a font one after the other, and of
/// these those that look alike.
pub(crate) fn paint<B: Hatch>(marks: &[&Mark], palette: Palette, backend: B) -> Result<(), PaintError<B>> {
    let area = backend.into_drawing_area();
    let mut left: Vec<&TextMark> = Vec::new();
    for mark in marks {
        match mark {
            Mark::Text(text) => left.push(text),
            other => paint_mark(other, palette, &area)?,
        }
    }
    let font = |text: &TextMark| (text.size, text.weight);
    let look = |text: &TextMark| (font(text), text.role, text.anchor);
    let mut next = left.first().copied();
    while let Some(first) = next {
        let (alike, others) = left.into_iter().partition(|text| look(text) == look(first));
        for text in Vec::<&TextMark>::into_iter(alike) {
            paint_text(text, palette, &area)?;
        }
        left = others;
        next = left.iter().find(|text| font(text) == font(first)).or(left.first()).copied();
    }
    area.present()
}

fn paint_mark<B: Hatch>(mark: &Mark, palette: Palette, area: &DrawingArea<B, Shift>) -> Result<(), PaintError<B>> {
    let block =
        |from, to, role, filling| Block { corners: [whole(from), whole(to)], colour: colour(palette, role), filling };
    match mark {
        Mark::Rectangle { from, to, role } => area.draw(&block(*from, *to, *role, Filling::Plain)),
        Mark::Hatching { from, to, role } => area.draw(&block(*from, *to, *role, Filling::Hatched)),
        Mark::Polygon { corners, role } => {
            let corners: Vec<_> = corners.iter().map(|corner| whole(*corner)).collect();
            area.draw(&Polygon::new(corners, colour(palette, *role).filled()))
        }
        Mark::Text(text) => paint_text(text, palette, area),
    }
}

fn paint_text<B: Hatch>(text: &TextMark, palette: Palette, area: &DrawingArea<B, Shift>) -> Result<(), PaintError<B>> {
    area.draw(&Text::new(text.text.as_str(), whole(text.place), style(text, palette)))
}

fn whole(place: Point) -> (i32, i32) {
    (place.x.whole(), place.y.whole())
}

fn colour(palette: Palette, role: Role) -> RGBColor {
    let [red, green, blue] = palette.rgb(role);
    RGBColor(red, green, blue)
}

fn style(mark: &TextMark, palette: Palette) -> TextStyle<'static> {
    let weight = match mark.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let anchor = match mark.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let font = FontDesc::new(FontFamily::Name(FONT_FAMILY), mark.size.0, weight);
    let color = colour(palette, mark.role).to_backend_color();
    TextStyle { font, color, pos: Pos::new(anchor, VPos::Top) }
}
