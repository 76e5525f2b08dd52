//! From estimates to marks at pixels, and from marks to any plotters backend.
//!
//! `subject → answers figure → drawing → canvas or SVG`, and `subject → table`, both from the same reading. This
//! crate owns the layout: plotters is handed rectangles, lines and text at given pixels and decides nothing.

mod answers_figure;
mod backend;
#[cfg(target_arch = "wasm32")]
mod canvas;
mod drawing;
mod form;
mod hatch;
mod paint;
mod palette;
mod pixels;
mod places_figure;
mod share_scale;
mod sheet;
mod subject;
mod svg;
mod table;
mod text_width;
mod verdict;
mod wrap;

pub use answers_figure::answers_figure;
#[cfg(target_arch = "wasm32")]
pub use canvas::{CanvasError, draw_on_canvas};
pub use drawing::{Anchor, Drawing, Mark, TextMark};
pub use form::Form;
pub use palette::{Palette, Role};
pub use pixels::{Pixels, Point};
pub use places_figure::places_figure;
pub use share_scale::ShareScale;
pub use subject::Subject;
pub use svg::svg;
pub use table::{Table, places_table, table};
pub use text_width::{FONT_FAMILY, Weight, text_width};
pub use verdict::{said, verdict_sentences};
pub use wrap::wrap;
