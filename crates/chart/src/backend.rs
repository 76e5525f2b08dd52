//! What our backends share: the size of a line of text from our own table.

use plotters_backend::{BackendTextStyle, FontStyle};

use crate::{Pixels, Weight, text_width};

/// The size of a line of text by our own table, so that no backend measures with fonts of its own.
pub(crate) fn text_size(text: &str, style: &impl BackendTextStyle) -> (u32, u32) {
    let weight = match style.style() {
        FontStyle::Bold => Weight::Bold,
        FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => Weight::Regular,
    };
    let width = text_width(text, Pixels(style.size()), weight);
    let whole = |length: f64| u32::try_from(Pixels(length.ceil()).whole()).unwrap_or_default();
    (whole(width.0), whole(style.size() * 1.2))
}
