//! A drawing on an HTML canvas, sharp at any pixel ratio and zoom.

use std::sync::Arc;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::HPos,
};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasPattern, HtmlCanvasElement, wasm_bindgen::JsCast};

use crate::{
    Drawing, Mark, Palette, Pixels, Weight,
    backend::text_size,
    change::Changed,
    paint::{Hatch, paint},
    pattern::pattern,
    styles::{Colour, Context, Font, Styles},
    svg::BASELINE,
    text_width,
};

/// Paints drawings on one canvas, and remembers which one stands there: of the next one it paints what differs only.
pub struct Painter {
    canvas: HtmlCanvasElement,
    backend: CanvasBackend,
    context: Context,
    styles: Styles,
    stands: Option<Standing>,
    /// The hatchings of its scale.
    hatchings: Vec<(Colour, CanvasPattern)>,
}

/// What stands on a canvas.
#[derive(Clone)]
struct Standing {
    drawing: Arc<Drawing>,
    palette: Palette,
    scale: f64,
}

impl Painter {
    /// A painter on a canvas; `None` if the browser gives no context for it.
    #[must_use]
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let backend = CanvasBackend::with_canvas_object(canvas.clone())?;
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { canvas, backend, context, styles: Styles::default(), stands: None, hatchings: Vec::new() })
    }

    /// The canvas.
    #[must_use]
    pub fn canvas(&self) -> &HtmlCanvasElement {
        &self.canvas
    }

    /// Paints a drawing onto the upper part of the canvas, which is shown `width` CSS pixels wide, at `ratio` device
    /// pixels to each, and gives how many of the canvas's own pixels it is wide and high. The canvas may be higher: a
    /// browser makes a new one whenever its size changes, which costs more than drawing, so it only ever grows.
    ///
    /// `None` if the browser refuses something: what stands there is then not known.
    pub fn paint(&mut self, drawing: &Arc<Drawing>, palette: Palette, width: Pixels, ratio: f64) -> Option<(u32, u32)> {
        let scale = width.0 / drawing.width.0 * ratio;
        let device = |length: Pixels| u32::try_from(Pixels(length.0 * scale).whole()).unwrap_or_default().max(1);
        let size = (device(drawing.width), device(drawing.height));
        if self.stands.as_ref().is_none_or(|stands| stands.scale != scale) {
            self.hatchings.clear();
        }
        let before = self.stands.take().filter(|stands| (stands.palette, stands.scale) == (palette, scale));
        let grown = if self.canvas.width() != size.0 {
            self.canvas.set_width(size.0);
            self.canvas.set_height(size.1);
            true
        } else if self.canvas.height() < size.1 {
            self.canvas.set_height(size.1);
            true
        } else {
            false
        };
        match before.filter(|_| !grown) {
            Some(before) if Arc::ptr_eq(&before.drawing, drawing) => {}
            Some(before) => self.paint_changed(&before.drawing, drawing, palette, scale)?,
            None => self.paint_whole(drawing, palette, scale)?,
        }
        self.stands = Some(Standing { drawing: Arc::clone(drawing), palette, scale });
        Some(size)
    }

    /// Paints a drawing in the light palette onto a canvas of its own, `scale` pixels for each of the drawing's.
    ///
    /// `None` if the browser refuses something.
    pub fn keep(&mut self, drawing: &Drawing, scale: u8) -> Option<()> {
        let scale = f64::from(scale);
        let device = |length: Pixels| u32::try_from(Pixels(length.0 * scale).whole()).ok();
        self.canvas.set_width(device(drawing.width)?);
        self.canvas.set_height(device(drawing.height)?);
        self.paint_whole(drawing, Palette::Light, scale)
    }

    /// Whether a drawing stands there already, as it would be painted.
    #[must_use]
    pub fn shows(&self, drawing: &Arc<Drawing>, palette: Palette, width: Pixels, ratio: f64) -> bool {
        let scale = width.0 / drawing.width.0 * ratio;
        self.stands.as_ref().is_some_and(|stands| {
            Arc::ptr_eq(&stands.drawing, drawing) && (stands.palette, stands.scale) == (palette, scale)
        })
    }

    fn paint_whole(&mut self, drawing: &Drawing, palette: Palette, scale: f64) -> Option<()> {
        // Whatever was there goes first and as a whole, so that the browser need not keep it.
        self.context.reset_transform().ok()?;
        self.context.clear_rect(0.0, 0.0, f64::from(self.canvas.width()), f64::from(self.canvas.height()));
        self.context.scale(scale, scale).ok()?;
        self.paint_marks(drawing, &drawing.marks.iter().collect::<Vec<_>>(), palette, scale)
    }

    fn paint_changed(&mut self, before: &Drawing, drawing: &Drawing, palette: Palette, scale: f64) -> Option<()> {
        let changed = Changed::between(&before.marks, &drawing.marks);
        if changed.parts().is_empty() {
            return Some(());
        }
        self.context.save();
        self.context.begin_path();
        for (from, to) in changed.parts() {
            // Edges between two of the canvas's own pixels would be soft.
            let out = |length: Pixels, round: fn(f64) -> f64| round(length.0 * scale) / scale;
            let (x, y) = (out(from.x, f64::floor), out(from.y, f64::floor));
            let (width, height) = (out(to.x, f64::ceil) - x, out(to.y, f64::ceil) - y);
            self.context.clear_rect(x, y, width, height);
            self.context.rect(x, y, width, height);
        }
        self.context.clip();
        let marks: Vec<_> = drawing.marks.iter().filter(|mark| changed.touches(mark)).collect();
        let painted = self.paint_marks(drawing, &marks, palette, scale);
        self.context.restore();
        painted
    }

    fn paint_marks(&mut self, drawing: &Drawing, marks: &[&Mark], palette: Palette, scale: f64) -> Option<()> {
        self.context.set_text_baseline("alphabetic");
        let size = (drawing.width, drawing.height);
        paint(marks, palette, Sharp { painter: self, size, scale, font: None, anchor: None, filled: None }).ok()
    }
}

impl Painter {
    /// The hatching of a colour.
    fn hatching(&mut self, colour: Colour, scale: f64) -> Option<CanvasPattern> {
        if let Some((_, made)) = self.hatchings.iter().find(|(of, _)| *of == colour) {
            return Some(made.clone());
        }
        let made = pattern(&self.context, self.styles.colour(colour), scale)?;
        self.hatchings.push((colour, made.clone()));
        Some(made)
    }
}

/// plotters' canvas backend at the drawing's own scale, whatever the device's, with text measured by our own table (its
/// own way appends elements to the page) and standing where SVG has it. What it draws goes straight to the context: the
/// backend's own way sets every style anew, and writes each colour with a fraction, for which the program would have to
/// know how to write fractions.
struct Sharp<'a> {
    painter: &'a mut Painter,
    size: (Pixels, Pixels),
    /// How many of the canvas's own pixels there are to each of the drawing's.
    scale: f64,
    /// The font of the last text, and where it stands to its place: setting a font costs more than drawing a text.
    font: Option<Font>,
    anchor: Option<&'static str>,
    /// The colour that is filled with.
    filled: Option<Colour>,
}

impl Sharp<'_> {
    /// Fills what follows with a colour.
    fn fill(&mut self, colour: Colour) {
        if self.filled != Some(colour) {
            let Painter { context, styles, .. } = &mut *self.painter;
            context.fill_with(styles.colour(colour));
            self.filled = Some(colour);
        }
    }

    /// Goes from each point of a path to the next.
    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        for (at, (x, y)) in path.into_iter().enumerate() {
            let (x, y) = (f64::from(x), f64::from(y));
            if at == 0 { self.painter.context.move_to(x, y) } else { self.painter.context.line_to(x, y) }
        }
    }

    fn write_in(&mut self, font: Font, anchor: &'static str) {
        if self.font != Some(font) {
            let Painter { context, styles, .. } = &mut *self.painter;
            context.write_with(styles.font(font));
            self.font = Some(font);
        }
        if self.anchor != Some(anchor) {
            self.painter.context.set_text_align(anchor);
            self.anchor = Some(anchor);
        }
    }
}

impl Hatch for Sharp<'_> {
    /// The pattern's corner is put on a whole pixel, so that its lines are sharp; the rectangle has its edges where it would
    /// have them otherwise.
    fn hatch(&mut self, from: BackendCoord, to: BackendCoord, colour: BackendColor) -> Drawn {
        let at = |length: i32| f64::from(length) * self.scale;
        let (left, top) = (at(from.0).round(), at(from.1).round());
        let Some(pattern) = self.painter.hatching(colour.rgb, self.scale) else { return Ok(()) };
        let context = &self.painter.context;
        context.set_fill_style_canvas_pattern(&pattern);
        // A browser refuses a transform only of what are no numbers.
        let _ = context.set_transform(1.0, 0.0, 0.0, 1.0, left, top);
        context.fill_rect(at(from.0) - left, at(from.1) - top, at(to.0 - from.0), at(to.1 - from.1));
        let _ = context.set_transform(self.scale, 0.0, 0.0, self.scale, 0.0, 0.0);
        self.filled = None;
        Ok(())
    }
}

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl DrawingBackend for Sharp<'_> {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        let whole = |length: Pixels| u32::try_from(length.whole()).unwrap_or_default();
        (whole(self.size.0), whole(self.size.1))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.painter.backend.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.painter.backend.present()
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.fill(color.rgb);
        self.painter.context.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
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
        self.painter.context.fill_rect(f64::from(from.0), f64::from(from.1), f64::from(width), f64::from(height));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let Painter { context, styles, .. } = &mut *self.painter;
        context.stroke_with(styles.colour(style.color().rgb));
        context.set_line_width(f64::from(style.stroke_width()));
        context.begin_path();
        self.trace(path);
        self.painter.context.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.fill(style.color().rgb);
        self.painter.context.begin_path();
        self.trace(path);
        self.painter.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.fill(style.color().rgb);
        let font = Font { bold: matches!(style.style(), FontStyle::Bold), size: style.size() };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        };
        self.write_in(font, anchor);
        let weight = if font.bold { Weight::Bold } else { Weight::Regular };
        // As much room as the layout reckoned with, whatever fonts there are, and what rounding adds.
        let width = text_width(text, Pixels(font.size), weight).0 * 1.02 + 1.0;
        let (x, y) = (f64::from(x), f64::from(y) + BASELINE * style.size());
        // A browser refuses text only at places that are no numbers.
        let _ = self.painter.context.fill_text_with_max_width(text, x, y, width);
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
