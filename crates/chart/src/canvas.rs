//! A drawing on an HTML canvas, sharp at any pixel ratio and zoom.

use std::fmt;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::HPos,
};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, wasm_bindgen::JsCast};

use crate::{
    Drawing, FONT_FAMILY, Palette, Pixels,
    backend::text_size,
    paint::paint,
    svg::{BASELINE, tenths},
};

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

/// Draws a drawing onto the upper part of a canvas that is shown `width` CSS pixels wide, at `ratio` device pixels to
/// each, and gives how many of the canvas's own pixels it is wide and high. The canvas may be higher: a browser makes a
/// new one whenever its size changes, which costs more than drawing, so it only ever grows.
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
) -> Result<(u32, u32), CanvasError> {
    let scale = width.0 / drawing.width.0 * ratio;
    let device = |length: Pixels| u32::try_from(Pixels(length.0 * scale).whole()).unwrap_or_default().max(1);
    let (wide, high) = (device(drawing.width), device(drawing.height));
    if canvas.width() != wide {
        canvas.set_width(wide);
        canvas.set_height(high);
    } else if canvas.height() < high {
        canvas.set_height(high);
    }
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or(CanvasError::NoContext)?;
    let context = context(canvas).ok_or(CanvasError::NoContext)?;
    let refused = |error: &dyn fmt::Debug| CanvasError::Refused(format!("{error:?}"));
    // Whatever was there goes first and as a whole, so that the browser need not keep it.
    context.reset_transform().map_err(|error| refused(&error))?;
    context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    context.scale(scale, scale).map_err(|error| refused(&error))?;
    context.set_text_baseline("alphabetic");
    let size = (drawing.width, drawing.height);
    let sharp = Sharp { backend, context, size, text: None, lines: None, filled: None };
    paint(drawing, palette, sharp).map_err(|error| refused(&error))?;
    Ok((wide, high))
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// plotters' canvas backend at the drawing's own scale, whatever the device's, with text measured by our own table (its
/// own way appends elements to the page) and standing where SVG has it. What it draws goes straight to the context: the
/// backend's own way sets every style anew, and writes each colour with a fraction, for which the program would have to
/// know how to write fractions.
struct Sharp {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    size: (Pixels, Pixels),
    /// The look of the last text: setting it costs more than drawing the text.
    text: Option<Look>,
    /// The colour of the lines that are begun and not yet drawn: those of a hatching are drawn together.
    lines: Option<Colour>,
    /// The colour that is filled with.
    filled: Option<Colour>,
}

/// Red, green and blue.
type Colour = (u8, u8, u8);

fn rgb((red, green, blue): Colour) -> String {
    format!("rgb({red},{green},{blue})")
}

/// How text looks: weight, size, colour and anchor.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    bold: bool,
    size: f64,
    colour: Colour,
    anchor: &'static str,
}

impl Sharp {
    /// Draws the lines that are begun.
    fn draw_lines(&mut self) {
        if self.lines.take().is_some() {
            self.context.stroke();
        }
    }

    /// Fills what follows with a colour.
    fn fill(&mut self, colour: Colour) {
        self.draw_lines();
        if self.filled != Some(colour) {
            self.context.set_fill_style_str(&rgb(colour));
            self.filled = Some(colour);
        }
    }

    /// Goes from each point of a path to the next.
    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        for (at, (x, y)) in path.into_iter().enumerate() {
            let (x, y) = (f64::from(x), f64::from(y));
            if at == 0 { self.context.move_to(x, y) } else { self.context.line_to(x, y) }
        }
    }

    fn look(&mut self, look: Look) {
        if self.text == Some(look) && self.filled == Some(look.colour) {
            return;
        }
        self.fill(look.colour);
        let weight = if look.bold { "bold " } else { "" };
        self.context.set_font(&format!("{weight}{}px {FONT_FAMILY}", tenths(Pixels(look.size))));
        self.context.set_text_align(look.anchor);
        self.text = Some(look);
    }
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
        self.draw_lines();
        self.backend.present()
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.fill(color.rgb);
        self.context.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        if !fill {
            return self.draw_path([from, (to.0, from.1), to, (from.0, to.1), from], style);
        }
        self.fill(style.color().rgb);
        let (width, height) = (to.0 - from.0, to.1 - from.1);
        self.context.fill_rect(f64::from(from.0), f64::from(from.1), f64::from(width), f64::from(height));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let colour = style.color().rgb;
        if self.lines != Some(colour) {
            self.draw_lines();
            self.context.set_stroke_style_str(&rgb(colour));
            self.context.set_line_width(f64::from(style.stroke_width()));
            self.context.begin_path();
            self.lines = Some(colour);
        }
        self.trace(path);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.fill(style.color().rgb);
        self.context.begin_path();
        self.trace(path);
        self.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.draw_lines();
        self.look(Look {
            bold: matches!(style.style(), FontStyle::Bold),
            size: style.size(),
            colour: style.color().rgb,
            anchor: match style.anchor().h_pos {
                HPos::Left => "left",
                HPos::Right => "right",
                HPos::Center => "center",
            },
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
