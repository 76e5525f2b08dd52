//! A drawing as an SVG document.

use std::collections::BTreeSet;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle, FontTransform, text_anchor::Pos,
};
use plotters_svg::SVGBackend;

use crate::{Drawing, Mark, Palette, Pixels, backend::text_size, paint::paint};

/// A drawing as an SVG document, in the light palette.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let whole = |length: Pixels| u32::try_from(length.whole()).unwrap_or_default();
    let mut text = String::new();
    {
        let backend = SVGBackend::with_string(&mut text, (whole(drawing.width), whole(drawing.height)));
        // Writing into a string cannot fail.
        let _ = paint(drawing, Palette::Light, TrueSize(backend));
    }
    // The backend puts every tag on a line of its own, which would only be sent along.
    true_sizes(&text.replace('\n', ""), drawing)
}

/// Writes sizes that came out as 15.000000000000002 as the 15 that they are.
fn true_sizes(text: &str, drawing: &Drawing) -> String {
    let sizes =
        drawing.marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text.size.0) } else { None });
    let attribute = |size: f64| format!("font-size=\"{size}\"");
    let strayed = sizes.map(|size| (attribute(size * SHRINKING / SHRINKING), attribute(size)));
    let strayed: BTreeSet<_> = strayed.filter(|(written, meant)| written != meant).collect();
    strayed.iter().fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

/// plotters' SVG backend writes text smaller than it was asked to, by this much.
const SHRINKING: f64 = 1.24;

/// plotters' SVG backend with text at the size that was asked for, measured by our own table.
struct TrueSize<'a>(SVGBackend<'a>);

type Drawn<'a> = Result<(), DrawingErrorKind<<SVGBackend<'a> as DrawingBackend>::ErrorType>>;

impl<'a> DrawingBackend for TrueSize<'a> {
    type ErrorType = <SVGBackend<'a> as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.0.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn<'a> {
        self.0.ensure_prepared()
    }

    fn present(&mut self) -> Drawn<'a> {
        self.0.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn<'a> {
        self.0.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn<'a> {
        self.0.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn<'a> {
        self.0.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn<'a> {
        self.0.draw_path(path, style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn<'a> {
        self.0.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, place: BackendCoord) -> Drawn<'a> {
        self.0.draw_text(text, &Enlarged(style), place)
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        Ok(text_size(text, style))
    }
}

/// A text style that comes out right once the backend has shrunk it.
struct Enlarged<'s, S>(&'s S);

impl<S: BackendTextStyle> BackendTextStyle for Enlarged<'_, S> {
    type FontError = S::FontError;

    fn color(&self) -> BackendColor {
        self.0.color()
    }

    fn size(&self) -> f64 {
        self.0.size() * SHRINKING
    }

    fn transform(&self) -> FontTransform {
        self.0.transform()
    }

    fn style(&self) -> FontStyle {
        self.0.style()
    }

    fn anchor(&self) -> Pos {
        self.0.anchor()
    }

    fn family(&self) -> FontFamily<'_> {
        self.0.family()
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        self.0.layout_box(text)
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        place: BackendCoord,
        draw: D,
    ) -> Result<Result<(), E>, Self::FontError> {
        self.0.draw(text, place, draw)
    }
}
