//! What our backends share: fonts, and the size of a line of text from our own table.

use plotters_backend::{BackendTextStyle, FontStyle, text_anchor::HPos};

use crate::{FONT_FAMILY, Pixels, Weight, svg::tenths, text_width};

/// How wide a text may be drawn at most: as much room as the layout reckoned with, whatever fonts there are, and what
/// rounding adds.
pub(crate) fn text_room(text: &str, style: &impl BackendTextStyle) -> f64 {
    text_width(text, Pixels(style.size()), weight(style)).0 * 1.02 + 1.0
}

/// The size of a line of text by our own table, so that no backend measures with fonts of its own.
pub(crate) fn text_size(text: &str, style: &impl BackendTextStyle) -> (u32, u32) {
    let width = text_width(text, Pixels(style.size()), weight(style));
    let whole = |length: f64| u32::try_from(Pixels(length.ceil()).whole()).unwrap_or_default();
    (whole(width.0), whole(style.size() * 1.2))
}

/// A text's font as a canvas takes it.
pub(crate) fn font(style: &impl BackendTextStyle) -> String {
    let bold = match weight(style) {
        Weight::Bold => "bold ",
        Weight::Regular => "",
    };
    format!("{bold}{}px {FONT_FAMILY}", tenths(Pixels(style.size())))
}

/// Where a text stands to its place, as a canvas takes it.
pub(crate) fn alignment(style: &impl BackendTextStyle) -> &'static str {
    match style.anchor().h_pos {
        HPos::Left => "left",
        HPos::Right => "right",
        HPos::Center => "center",
    }
}

/// How heavy a text is.
pub(crate) fn weight(style: &impl BackendTextStyle) -> Weight {
    match style.style() {
        FontStyle::Bold => Weight::Bold,
        FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => Weight::Regular,
    }
}
