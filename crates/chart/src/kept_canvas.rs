//! A drawing that is kept as a picture of pixels: on a canvas that is never in the page, by plotters' own backend.

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement,
    wasm_bindgen::{JsCast, JsValue},
};

use crate::{
    Drawing, Palette, Pixels, Point,
    backend::{alignment, font, text_room, text_size},
    hatch::hatch,
    paint::{Hatch, paint},
    svg::BASELINE,
};

/// Paints a drawing in the light palette onto a canvas of its own, `scale` pixels for each of the drawing's.
///
/// `None` if the browser refuses something.
#[must_use]
pub fn paint_kept(canvas: &HtmlCanvasElement, drawing: &Drawing, scale: u8) -> Option<()> {
    let scale = f64::from(scale);
    let device = |length: Pixels| u32::try_from(Pixels(length.0 * scale).whole()).ok();
    canvas.set_width(device(drawing.width)?);
    canvas.set_height(device(drawing.height)?);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.scale(scale, scale).ok()?;
    let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
    paint(&drawing.marks.iter().collect::<Vec<_>>(), Palette::Light, Kept { backend, context }).ok()
}

/// plotters' canvas backend with hatchings, and with text measured by our own table (its own way appends elements to the
/// page), standing where SVG has it and as wide as it was laid out.
struct Kept {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
}

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Hatch for Kept {
    fn hatch(&mut self, from: BackendCoord, to: BackendCoord, colour: BackendColor) -> Drawn {
        let corner = |(x, y): BackendCoord| Point::new(Pixels(x.into()), Pixels(y.into()));
        self.context.set_stroke_style_str(&css(colour));
        self.context.set_line_width(1.0);
        self.context.begin_path();
        for (foot, head) in hatch(corner(from), corner(to)) {
            self.context.move_to(foot.x.0, foot.y.0);
            self.context.line_to(head.x.0, head.y.0);
        }
        self.context.stroke();
        Ok(())
    }
}

impl DrawingBackend for Kept {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.backend.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.backend.present()
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Drawn {
        self.backend.draw_pixel(at, colour)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        self.backend.draw_rect(from, to, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.backend.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.context.set_fill_style_str(&css(style.color()));
        self.context.set_font(&font(style));
        self.context.set_text_align(alignment(style));
        let (x, y) = (f64::from(x), f64::from(y) + BASELINE * style.size());
        // A browser refuses text only at places that are no numbers.
        let _: Result<(), JsValue> = self.context.fill_text_with_max_width(text, x, y, text_room(text, style));
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

/// A colour as a canvas takes it.
fn css(BackendColor { rgb: (red, green, blue), .. }: BackendColor) -> String {
    format!("rgb({red},{green},{blue})")
}
