//! A drawing as an SVG document.
//!
//! Written here and not by plotters' backend, whose text comes out smaller than asked for, whose hatchings are an
//! element per line, and which would be a good part of the program that visitors download.

use std::fmt::Write;

use crate::{
    Anchor, Drawing, FONT_FAMILY, Mark, Palette, Pixels, Point, Role, TextMark, Weight, hatch::hatch, text_width,
};

/// How far below the top of a line its letters stand, in parts of the font's size. Canvas and SVG agree on it.
pub(crate) const BASELINE: f64 = 0.76;

/// How wide text is that is drawn by fonts that nobody knows beforehand.
#[derive(Clone, Copy, PartialEq)]
enum Wide {
    /// As wide as they make it.
    AsItComes,
    /// As wide as the layout reckoned with.
    AsLaidOut,
}

/// A drawing as an SVG document, in the light palette.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let mut svg = String::new();
    open(&mut svg, drawing, "");
    draw(&mut svg, drawing, Wide::AsItComes);
    svg
}

/// A drawing as [`svg`], each line of whose text is as wide as was reckoned with, whatever font it is printed in: on
/// paper nobody can look at what a wide one hides.
#[must_use]
pub fn svg_for_paper(drawing: &Drawing) -> String {
    let mut svg = String::new();
    open(&mut svg, drawing, "");
    draw(&mut svg, drawing, Wide::AsLaidOut);
    svg
}

/// A drawing as an SVG file of its own, in the light palette: with what stands for it where it cannot be seen, and with
/// every text as wide as it was laid out, whatever fonts it will be drawn with.
#[must_use]
pub fn kept_svg(drawing: &Drawing, alt: &str) -> String {
    let mut svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned();
    open(&mut svg, drawing, " role=\"img\"");
    svg.push_str("<title>");
    escape(&mut svg, alt);
    svg.push_str("</title>");
    draw(&mut svg, drawing, Wide::AsLaidOut);
    svg.push('\n');
    svg
}

fn open(svg: &mut String, drawing: &Drawing, more: &str) {
    let (width, height) = (drawing.width.whole(), drawing.height.whole());
    // Writing into a string cannot fail, here and below.
    let _ = write!(
        svg,
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"{FONT_FAMILY}\" xmlns=\"http://www.w3.org/2000/svg\"{more}>"
    );
}

fn draw(svg: &mut String, drawing: &Drawing, wide: Wide) {
    for mark in &drawing.marks {
        match mark {
            Mark::Rectangle { from, to, role } => {
                let (x, y) = whole(*from);
                let (right, bottom) = whole(*to);
                let (width, height) = (right - x, bottom - y);
                let fill = colour(*role);
                let _ = write!(svg, "<path d=\"M{x} {y}h{width}v{height}h-{width}z\" fill=\"{fill}\"/>");
            }
            Mark::Hatching { from, to, role } => hatching(svg, (*from, *to), *role),
            Mark::Polygon { corners, role } => {
                svg.push_str("<polygon points=\"");
                for corner in corners {
                    let (x, y) = whole(*corner);
                    let _ = write!(svg, "{x},{y} ");
                }
                let _ = write!(svg, "\" fill=\"{}\"/>", colour(*role));
            }
            Mark::Text(mark) => text(svg, mark, wide),
        }
    }
    svg.push_str("</svg>");
}

/// The lines of a hatching as one path; nothing where there is no room for any.
fn hatching(svg: &mut String, (from, to): (Point, Point), role: Role) {
    let mut path = String::new();
    for (from, to) in hatch(from, to) {
        let ((x, y), (end_x, end_y)) = (whole(from), whole(to));
        let _ = write!(path, "M{x} {y}l{} {}", end_x - x, end_y - y);
    }
    if !path.is_empty() {
        let _ = write!(svg, "<path d=\"{path}\" stroke=\"{}\"/>", colour(role));
    }
}

fn text(svg: &mut String, mark: &TextMark, wide: Wide) {
    let (x, top) = whole(mark.place);
    let y = tenths(Pixels(f64::from(top) + BASELINE * mark.size.0));
    let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" fill=\"{}\"", tenths(mark.size), colour(mark.role));
    if wide == Wide::AsLaidOut && !mark.text.is_empty() {
        let width = tenths(text_width(&mark.text, mark.size, mark.weight));
        let _ = write!(svg, " textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\"");
    }
    svg.push_str(match mark.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    });
    svg.push_str(match mark.weight {
        Weight::Regular => ">",
        Weight::Bold => " font-weight=\"bold\">",
    });
    escape(svg, &mark.text);
    svg.push_str("</text>");
}

/// Adds text to markup, be it between tags or in an attribute's value.
#[inline(never)]
pub fn escape(markup: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            plain => markup.push(plain),
        }
    }
}

fn whole(place: Point) -> (i32, i32) {
    (place.x.whole(), place.y.whole())
}

/// A length to a tenth of a pixel, without a point where it is whole.
pub(crate) fn tenths(length: Pixels) -> String {
    let tenths = Pixels(length.0 * 10.0).whole();
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{}.{}", tenths / 10, (tenths % 10).abs()) }
}

fn colour(role: Role) -> String {
    let [red, green, blue] = Palette::Light.rgb(role);
    format!("#{red:02X}{green:02X}{blue:02X}")
}
