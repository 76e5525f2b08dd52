//! Two canvases for one place of the page. Where there is nobody to compare with, a figure has other rows at other heights:
//! each of the canvases keeps what was painted on it, so that going to and fro only what differs is painted.

use chart::{Drawing, Painter};
use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlCanvasElement};

/// At most this many stand ready: each is as large as a picture of the figure.
const MOST: usize = 2;

/// The painters of one place of the page, of which the last one's canvas is shown.
#[derive(Default)]
pub(super) struct Turns(Vec<Painter>);

impl Turns {
    /// The painter whose canvas is shown.
    pub(super) fn shown(&self) -> Option<&Painter> {
        self.0.last()
    }

    /// The painter that is to paint a drawing, and to be shown: the one on whose canvas most of it stands already, else a
    /// new one, on the canvas in `place` if there is none yet, else the one that was not shown for longest.
    pub(super) fn take(&mut self, drawing: &Drawing, place: &Element) -> Option<&mut Painter> {
        let turn = match self.0.iter().rposition(|painter| painter.is_alike(drawing)) {
            Some(at) => self.0.remove(at),
            None if self.0.is_empty() => Painter::new(canvas_in(place)?)?,
            None if self.0.len() < MOST => Painter::new(document().create_element("canvas").ok()?.dyn_into().ok()?)?,
            None => self.0.remove(0),
        };
        self.0.push(turn);
        self.0.last_mut()
    }
}

/// The canvas that is shown in a place of the page.
pub(super) fn canvas_in(place: &Element) -> Option<HtmlCanvasElement> {
    place.query_selector("canvas").ok()??.dyn_into().ok()
}
