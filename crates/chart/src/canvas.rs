//! A drawing on an HTML canvas, sharp at any pixel ratio and zoom.

use std::fmt;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::HPos,
};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, wasm_bindgen::JsCast};

use crate::{Drawing, Palette, Pixels, backend::text_size, paint::paint, svg::BASELINE};

/// Why nothing was drawn on a canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CanvasError {
    /// The browser gives no two-dimensional context for it.
    NoContext,
    /// The browser refused something; its own words.
    Refused(String),
}

impl fmt::Display for CanvasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoContext => write!(f, "the browser gives no drawing context"),
            Self::Refused(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for CanvasError {}

/// Draws a drawing over the whole of a canvas that is shown `width` CSS pixels wide, at `ratio` device pixels
/// to each. The height follows from the drawing.
///
/// # Errors
///
/// If the browser gives no context or refuses something.
pub fn draw_on_canvas(
    drawing: &Drawing,
    palette: Palette,
    canvas: &HtmlCanvasElement,
    width: Pixels,
    ratio: f64,
) -> Result<(), CanvasError> {
    let scale = width.0 / drawing.width.0 * ratio;
    let device = |length: Pixels| u32::try_from(Pixels(length.0 * scale).whole()).unwrap_or_default().max(1);
    // Setting the size also clears the canvas and resets its context.
    canvas.set_width(device(drawing.width));
    canvas.set_height(device(drawing.height));
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or(CanvasError::NoContext)?;
    let context = context(canvas).ok_or(CanvasError::NoContext)?;
    let refused = |error: &dyn fmt::Debug| CanvasError::Refused(format!("{error:?}"));
    context.scale(scale, scale).map_err(|error| refused(&error))?;
    let size = (drawing.width, drawing.height);
    paint(drawing, palette, Sharp { backend, context, size }).map_err(|error| refused(&error))
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// plotters' canvas backend at the drawing's own scale, whatever the device's, with text measured by our own
/// table (its own way appends elements to the page) and standing where SVG has it.
struct Sharp {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    size: (Pixels, Pixels),
}

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl DrawingBackend for Sharp {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        let whole = |length: Pixels| u32::try_from(length.whole()).unwrap_or_default();
        (whole(self.size.0), whole(self.size.1))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.backend.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.backend.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.backend.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.backend.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.backend.draw_path(path, style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.backend.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let [red, green, blue] = [style.color().rgb.0, style.color().rgb.1, style.color().rgb.2];
        let weight = match style.style() {
            FontStyle::Bold => "bold ",
            FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => "",
        };
        self.context.set_font(&format!("{weight}{}px {}", style.size(), style.family().as_str()));
        self.context.set_fill_style_str(&format!("rgb({red},{green},{blue})"));
        self.context.set_text_baseline("alphabetic");
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        });
        // A browser refuses text only at places that are no numbers.
        let _ = self.context.fill_text(text, f64::from(x), f64::from(y) + BASELINE * style.size());
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        Ok(text_size(text, style))
    }
}
