//! What a canvas is to be told so that a drawing stands on it, sharp at any pixel ratio and zoom.

use std::{convert::Infallible, sync::Arc};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, rasterizer::draw_rect,
};

use crate::{
    Drawing, Mark, Palette, Pixels, Weight,
    backend::{alignment, font, text_room, text_size, weight},
    change::Changed,
    display_list::{Colour, DisplayList, Verb},
    paint::{Hatch, paint},
    svg::BASELINE,
};

/// Paints drawings on one canvas, and remembers which one stands there: of the next one it paints what differs only.
pub struct Painter {
    /// The number that `Canvases.add` of `painter.js` gave it.
    canvas: u32,
    /// How many pixels it has across and down; nobody else changes them.
    size: (u32, u32),
    stands: Option<Standing>,
}

/// What stands on a canvas.
struct Standing {
    drawing: Arc<Drawing>,
    palette: Palette,
    scale: f64,
}

impl Painter {
    /// A painter on the canvas that has a number with `Canvases` of `painter.js`. Nothing has been painted on it yet, and
    /// nobody else paints on it or changes its size.
    #[must_use]
    pub fn new(canvas: u32) -> Self {
        Self { canvas, size: (0, 0), stands: None }
    }

    /// Writes down how a drawing is painted onto the upper part of the canvas, which is shown `width` CSS pixels wide, at
    /// `ratio` device pixels to each, and gives how many of the canvas's own pixels it is wide and high. The canvas may be
    /// higher: a browser makes a new one whenever its size changes, which costs more than drawing, so it only ever grows.
    pub fn paint(
        &mut self,
        list: &mut DisplayList,
        drawing: &Arc<Drawing>,
        palette: Palette,
        width: Pixels,
        ratio: f64,
    ) -> (u32, u32) {
        let scale = width.0 / drawing.width.0 * ratio;
        let device = |length: Pixels| u32::try_from(Pixels(length.0 * scale).whole()).unwrap_or_default().max(1);
        let size = (device(drawing.width), device(drawing.height));
        let before = self.stands.take().filter(|stands| (stands.palette, stands.scale) == (palette, scale));
        list.tell(Verb::Canvas, &[f64::from(self.canvas)]);
        let grown = self.size.0 != size.0 || self.size.1 < size.1;
        if grown {
            self.size = size;
            list.tell(Verb::Width, &[f64::from(size.0)]);
            list.tell(Verb::Height, &[f64::from(size.1)]);
        }
        match before.filter(|_| !grown) {
            Some(before) if Arc::ptr_eq(&before.drawing, drawing) => {}
            Some(before) => paint_changed(list, &before.drawing, drawing, palette, scale),
            None => self.paint_whole(list, drawing, palette, scale),
        }
        self.stands = Some(Standing { drawing: Arc::clone(drawing), palette, scale });
        size
    }

    /// Whether a drawing stands there already, as it would be painted.
    #[must_use]
    pub fn shows(&self, drawing: &Arc<Drawing>, palette: Palette, width: Pixels, ratio: f64) -> bool {
        let scale = width.0 / drawing.width.0 * ratio;
        self.stands.as_ref().is_some_and(|stands| {
            Arc::ptr_eq(&stands.drawing, drawing) && (stands.palette, stands.scale) == (palette, scale)
        })
    }

    /// Forgets what stands there: the browser has emptied the canvas.
    pub fn forget(&mut self) {
        self.stands = None;
    }

    fn paint_whole(&self, list: &mut DisplayList, drawing: &Drawing, palette: Palette, scale: f64) {
        // Whatever was there goes first and as a whole, so that the browser need not keep it.
        list.tell(Verb::SetTransform, &[1.0, 1.0, 0.0, 0.0]);
        list.tell(Verb::ClearRect, &[0.0, 0.0, f64::from(self.size.0), f64::from(self.size.1)]);
        list.tell(Verb::SetTransform, &[scale, scale, 0.0, 0.0]);
        paint_marks(list, drawing, &drawing.marks.iter().collect::<Vec<_>>(), palette, scale);
    }
}

fn paint_changed(list: &mut DisplayList, before: &Drawing, drawing: &Drawing, palette: Palette, scale: f64) {
    let changed = Changed::between(&before.marks, &drawing.marks);
    if changed.parts().is_empty() {
        return;
    }
    list.tell(Verb::Save, &[]);
    list.tell(Verb::BeginPath, &[]);
    for (from, to) in changed.parts() {
        // Edges between two of the canvas's own pixels would be soft.
        let out = |length: Pixels, round: fn(f64) -> f64| round(length.0 * scale) / scale;
        let (x, y) = (out(from.x, f64::floor), out(from.y, f64::floor));
        let part = [x, y, out(to.x, f64::ceil) - x, out(to.y, f64::ceil) - y];
        list.tell(Verb::ClearRect, &part);
        list.tell(Verb::Rect, &part);
    }
    list.tell(Verb::Clip, &[]);
    let marks: Vec<_> = drawing.marks.iter().filter(|mark| changed.touches(mark)).collect();
    paint_marks(list, drawing, &marks, palette, scale);
    list.tell(Verb::Restore, &[]);
}

fn paint_marks(list: &mut DisplayList, drawing: &Drawing, marks: &[&Mark], palette: Palette, scale: f64) {
    let size = (drawing.width, drawing.height);
    // Nothing is refused that is only written down.
    let _ = paint(marks, palette, Sharp { list, size, scale, font: None, anchor: None, filled: None });
}

/// plotters' backend that writes marks down at the drawing's own scale, whatever the device's, with text measured by our own
/// table and standing where SVG has it. It sets a style only where it differs from the one before.
struct Sharp<'a> {
    list: &'a mut DisplayList,
    size: (Pixels, Pixels),
    /// How many of the canvas's own pixels there are to each of the drawing's.
    scale: f64,
    /// The font of the last text, and where it stands to its place: setting a font costs more than drawing a text.
    font: Option<(Weight, f64)>,
    anchor: Option<&'static str>,
    /// The colour that is filled with.
    filled: Option<Colour>,
}

impl Sharp<'_> {
    /// Fills what follows with a colour.
    fn fill(&mut self, colour: Colour) {
        if self.filled != Some(colour) {
            self.list.tell_colour(Verb::FillStyle, colour);
            self.filled = Some(colour);
        }
    }

    fn write_in(&mut self, style: &impl BackendTextStyle) {
        let now = (weight(style), style.size());
        if self.font != Some(now) {
            self.list.tell_text(Verb::Font, &font(style), &[]);
            self.font = Some(now);
        }
        let anchor = alignment(style);
        if self.anchor != Some(anchor) {
            self.list.tell_text(Verb::TextAlign, anchor, &[]);
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
        let within = [at(from.0) - left, at(from.1) - top, at(to.0 - from.0), at(to.1 - from.1)];
        self.list.fill_hatched(colour.rgb, self.scale);
        self.list.tell(Verb::SetTransform, &[1.0, 1.0, left, top]);
        self.list.tell(Verb::FillRect, &within);
        self.list.tell(Verb::SetTransform, &[self.scale, self.scale, 0.0, 0.0]);
        self.filled = None;
        Ok(())
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Sharp<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        let whole = |length: Pixels| u32::try_from(length.whole()).unwrap_or_default();
        (whole(self.size.0), whole(self.size.1))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect((x, y), (x + 1, y + 1), &color, true)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        if !fill {
            return draw_rect(self, from, to, style, false);
        }
        self.fill(style.color().rgb);
        self.list.tell(Verb::FillRect, &[from.0, from.1, to.0 - from.0, to.1 - from.1].map(f64::from));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.fill(style.color().rgb);
        self.list.tell(Verb::BeginPath, &[]);
        for (at, (x, y)) in path.into_iter().enumerate() {
            let verb = if at == 0 { Verb::MoveTo } else { Verb::LineTo };
            self.list.tell(verb, &[f64::from(x), f64::from(y)]);
        }
        self.list.tell(Verb::Fill, &[]);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        self.fill(style.color().rgb);
        self.write_in(style);
        let place = [f64::from(x), f64::from(y) + BASELINE * style.size(), text_room(text, style)];
        self.list.tell_text(Verb::FillText, text, &place);
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
