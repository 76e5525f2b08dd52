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

/// A drawing as an SVG document, in the light palette.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    written(drawing, Letters::AsTheyAre)
}

/// A drawing as [`svg`], each line of whose text is as wide as was reckoned with, whatever font it is printed in: on
/// paper nobody can look at what a wide one hides.
#[must_use]
pub fn svg_for_paper(drawing: &Drawing) -> String {
    written(drawing, Letters::Fitted)
}

/// How wide letters are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// As wide as their font has them.
    AsTheyAre,
    /// As wide as was reckoned with.
    Fitted,
}

fn written(drawing: &Drawing, letters: Letters) -> String {
    let (width, height) = (drawing.width.whole(), drawing.height.whole());
    let mut svg = String::new();
    // Writing into a string cannot fail, here and below.
    let _ = write!(
        svg,
        "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"{FONT_FAMILY}\" xmlns=\"http://www.w3.org/2000/svg\">"
    );
    for mark in &drawing.marks {
        match mark {
            Mark::Rectangle { from, to, role } => {
                let (x, y) = whole(*from);
                let (right, bottom) = whole(*to);
                let (width, height) = (right - x, bottom - y);
                let fill = colour(*role);
                let _ = write!(svg, "<path d=\"M{x} {y}h{width}v{height}h-{width}z\" fill=\"{fill}\"/>");
            }
            Mark::Hatching { from, to, role } => hatching(&mut svg, (*from, *to), *role),
            Mark::Polygon { corners, role } => {
                svg.push_str("<polygon points=\"");
                for corner in corners {
                    let (x, y) = whole(*corner);
                    let _ = write!(svg, "{x},{y} ");
                }
                let _ = write!(svg, "\" fill=\"{}\"/>", colour(*role));
            }
            Mark::Text(mark) => text(&mut svg, mark, letters),
        }
    }
    svg.push_str("</svg>");
    svg
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

fn text(svg: &mut String, mark: &TextMark, letters: Letters) {
    let (x, top) = whole(mark.place);
    let y = tenths(Pixels(f64::from(top) + BASELINE * mark.size.0));
    let _ = write!(svg, "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\" fill=\"{}\"", tenths(mark.size), colour(mark.role));
    if letters == Letters::Fitted {
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
