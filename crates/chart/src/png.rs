//! A drawing as a PNG, made natively with fonts that this crate brings along, so that it looks alike wherever it is made.

use png::{BitDepth, ColorType, Compression, Encoder};
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Stroke, Transform};
use ttf_parser::{Face, GlyphId, OutlineBuilder};

use crate::{
    Anchor, Drawing, Mark, Palette, Pixels, Point, Role, TextMark, Weight, hatch::hatch, svg::BASELINE, text_width,
};

/// Liberation Sans under another name, whose advances [`text_width`] has; see the folder's README.
const REGULAR: &[u8] = include_bytes!("../fonts/card-regular.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/card-bold.ttf");

/// A drawing as a PNG file in the light palette, `scale` pixels for each of the drawing's own; `None` if there would be
/// no pixel.
#[must_use]
pub fn png(drawing: &Drawing, scale: u8) -> Option<Vec<u8>> {
    let length = |length: Pixels| u32::try_from(length.whole()).ok()?.checked_mul(u32::from(scale));
    let mut canvas = Canvas {
        pixmap: Pixmap::new(length(drawing.width)?, length(drawing.height)?)?,
        scale: Transform::from_scale(f32::from(scale), f32::from(scale)),
        regular: Face::parse(REGULAR, 0).ok()?,
        bold: Face::parse(BOLD, 0).ok()?,
    };
    canvas.pixmap.fill(Color::WHITE);
    for mark in &drawing.marks {
        canvas.draw(mark);
    }
    encode(&canvas.pixmap)
}

struct Canvas<'a> {
    pixmap: Pixmap,
    scale: Transform,
    regular: Face<'a>,
    bold: Face<'a>,
}

impl Canvas<'_> {
    /// Draws a mark; nothing where it has no extent.
    fn draw(&mut self, mark: &Mark) {
        match mark {
            Mark::Rectangle { from, to, role } => {
                let rectangle = Rect::from_ltrb(single(from.x), single(from.y), single(to.x), single(to.y));
                self.fill(rectangle.map(PathBuilder::from_rect), *role);
            }
            Mark::Hatching { from, to, role } => self.hatching((*from, *to), *role),
            Mark::Polygon { corners, role } => {
                let mut path = PathBuilder::new();
                for (at, corner) in corners.iter().enumerate() {
                    let (x, y) = (single(corner.x), single(corner.y));
                    if at == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
                }
                path.close();
                self.fill(path.finish(), *role);
            }
            Mark::Text(text) => {
                let path = self.letters(text);
                self.fill(path, text.role);
            }
        }
    }

    fn fill(&mut self, path: Option<Path>, role: Role) {
        if let Some(path) = path {
            self.pixmap.fill_path(&path, &paint(role), FillRule::Winding, self.scale, None);
        }
    }

    fn hatching(&mut self, (from, to): (Point, Point), role: Role) {
        let mut path = PathBuilder::new();
        for (start, end) in hatch(from, to) {
            path.move_to(single(start.x), single(start.y));
            path.line_to(single(end.x), single(end.y));
        }
        if let Some(path) = path.finish() {
            self.pixmap.stroke_path(&path, &paint(role), &Stroke::default(), self.scale, None);
        }
    }

    /// The outlines of a line of text, each letter as far from the one before as the layout reckoned with.
    fn letters(&self, mark: &TextMark) -> Option<Path> {
        let face = match mark.weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        let width = |text: &str| text_width(text, mark.size, mark.weight).0;
        let left = match mark.anchor {
            Anchor::Start => mark.place.x.0,
            Anchor::Middle => mark.place.x.0 - width(&mark.text) / 2.0,
            Anchor::End => mark.place.x.0 - width(&mark.text),
        };
        let mut outline = Outline {
            path: PathBuilder::new(),
            x: single(Pixels(left)),
            baseline: single(Pixels(mark.place.y.0 + BASELINE * mark.size.0)),
            unit: single(Pixels(mark.size.0 / f64::from(face.units_per_em()))),
        };
        for letter in mark.text.chars() {
            // A letter of another script: the layout has room for a wide one.
            let glyph = face.glyph_index(letter).or_else(|| face.glyph_index('?')).unwrap_or(GlyphId(0));
            face.outline_glyph(glyph, &mut outline);
            outline.x += single(Pixels(width(letter.encode_utf8(&mut [0; 4]))));
        }
        outline.path.finish()
    }
}

/// The outline of letters in the making: where the next one stands, and how large a unit of the font is.
struct Outline {
    path: PathBuilder,
    x: f32,
    baseline: f32,
    unit: f32,
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.unit, self.baseline - y * self.unit)
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}

fn paint(role: Role) -> Paint<'static> {
    let [red, green, blue] = Palette::Light.rgb(role);
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, 255);
    paint
}

/// A length as the rasteriser takes it: drawings are some thousand pixels at most.
fn single(length: Pixels) -> f32 {
    #[expect(clippy::cast_possible_truncation)]
    let single = length.0 as f32;
    single
}

/// Every pixel is opaque, so only its colour is written.
fn encode(pixmap: &Pixmap) -> Option<Vec<u8>> {
    let colours: Vec<u8> =
        pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&colours).ok()?;
    writer.finish().ok()?;
    Some(file)
}
