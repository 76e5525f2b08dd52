//! Hatchings on a canvas: a small picture that is repeated, as filling with it is much quicker than drawing lines.

use web_sys::{
    CanvasPattern, HtmlCanvasElement,
    wasm_bindgen::{JsCast, JsValue},
};

use crate::{hatch::PITCH, styles::Context};

/// The most lines that a picture has across.
const MOST: u8 = 16;

/// The hatching of a colour, for one context, at so many of the canvas's own pixels to each of the drawing's. Its lines begin
/// in the top left corner as those of [`crate::hatch::hatch`] do. `None` if the browser refuses something.
pub(crate) fn pattern(onto: &Context, colour: &JsValue, scale: f64) -> Option<CanvasPattern> {
    let (lines, side) = picture(scale);
    let picture: HtmlCanvasElement = onto.canvas()?.clone_node().ok()?.dyn_into().ok()?;
    picture.set_width(side);
    picture.set_height(side);
    let context: Context = picture.get_context("2d").ok()??.dyn_into().ok()?;
    let size = f64::from(lines) * PITCH;
    let fitted = f64::from(side) / size;
    context.scale(fitted, fitted).ok()?;
    context.stroke_with(colour);
    context.begin_path();
    for line in 0..=2 * lines {
        // Each goes on beyond the edges, so that none ends where the next picture begins.
        let foot = f64::from(line) * PITCH - size;
        context.move_to(foot - PITCH, size + PITCH);
        context.line_to(foot + size + PITCH, -PITCH);
    }
    context.stroke();
    onto.create_pattern_with_html_canvas_element(&picture, "repeat").ok()?
}

/// How many lines a picture has across and how many pixels, at a scale: as many lines as come nearest to whole pixels.
fn picture(scale: f64) -> (u8, u32) {
    let pixels = |lines: u8| f64::from(lines) * PITCH * scale;
    let off = |lines: u8| (pixels(lines).round() - pixels(lines)).abs() / f64::from(lines);
    let lines = (2..=MOST).fold(1, |best, lines| if off(lines) < off(best) { lines } else { best });
    (lines, u32::try_from(crate::Pixels(pixels(lines)).whole()).unwrap_or_default().max(1))
}
