//! From estimates to marks at pixels, and from marks to SVG and to what canvases are told (by plotters).
//!
//! `reading → figure → drawing → canvas, SVG or PNG`, and `reading → table`, both from the same reading. This crate owns
//! the layout: plotters is handed rectangles, lines and text at given pixels and decides nothing.
//!
//! A file per kind of figure (`answers`, `places`, `tiles`, `grid`, `summary`, `mix`) has its drawing, its table and its
//! sentences, which `figure` puts together; `exhibit` names the figures of pages; `card` lays the same readings out as a
//! picture to share, `profile` as sheets of paper; `sheet` and `marks` are what the drawings share, `tell` is what is said of a
//! mark.

mod answers;
#[cfg(target_arch = "wasm32")]
mod backend;
#[cfg(target_arch = "wasm32")]
mod canvas;
#[cfg(not(target_arch = "wasm32"))]
mod card;
#[cfg(target_arch = "wasm32")]
mod change;
mod chosen;
mod context;
#[cfg(target_arch = "wasm32")]
mod display_list;
mod drawing;
mod exhibit;
mod figure;
mod form;
mod grid;
mod hatch;
#[cfg(not(target_arch = "wasm32"))]
mod headline;
mod kept;
#[cfg(target_arch = "wasm32")]
mod kept_canvas;
mod lines;
mod marks;
mod mix;
mod orders;
mod own;
#[cfg(target_arch = "wasm32")]
mod paint;
mod palette;
#[cfg(target_arch = "wasm32")]
mod pattern;
mod pixels;
mod places;
#[cfg(not(target_arch = "wasm32"))]
mod png;
mod profile;
mod scale;
mod share_scale;
mod sheet;
mod subject;
mod summary;
mod svg;
mod table;
mod tell;
mod text_width;
mod tiles;
mod verdict;
mod wrap;

pub use answers::{answers_figure, answers_table};
#[cfg(target_arch = "wasm32")]
pub use canvas::Painter;
#[cfg(not(target_arch = "wasm32"))]
pub use card::{CARD_SCALE, printed_card, text_card};
pub use chosen::Chosen;
pub use context::Context;
#[cfg(target_arch = "wasm32")]
pub use display_list::DisplayList;
pub use drawing::{Anchor, Drawing, Mark, Spot, TextMark};
pub use exhibit::Exhibit;
pub use figure::Figure;
pub use form::Form;
pub use grid::{GridOf, grid_figure, grid_table};
#[cfg(target_arch = "wasm32")]
pub use kept_canvas::paint_kept;
pub use mix::{MixOf, mix_figure, mix_table};
pub use orders::Orders;
pub use own::{Own, OwnFigure};
pub use palette::{Palette, Role};
pub use pixels::{Pixels, Point};
pub use places::{Compared, Places, places_figure, places_sentences, places_table};
#[cfg(not(target_arch = "wasm32"))]
pub use png::png;
pub use profile::{Profile, Profiled, SHEET_HEIGHT, SHEET_WIDTH};
pub use share_scale::ShareScale;
pub use subject::{Subject, comparison_notes, measure_name};
pub use summary::{Summary, summary_figure, summary_sentences, summary_table};
pub use svg::{escape, kept_svg, svg, svg_for_paper};
pub use table::{Cell, First, Order, Table};
pub use tell::{absence, base, in_points, range, said};
pub use text_width::{FONT_FAMILY, Weight, text_width};
pub use tiles::tiles_figure;
pub use verdict::verdict_sentences;
pub use wrap::wrap;
