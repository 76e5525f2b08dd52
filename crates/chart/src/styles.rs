//! Colours and fonts as a canvas takes them. Each is a text, which is made and given to the browser only once.

use web_sys::{
    CanvasRenderingContext2d,
    wasm_bindgen::{self, JsValue, prelude::wasm_bindgen},
};

use crate::{FONT_FAMILY, Pixels, svg::tenths};

/// Red, green and blue.
pub(crate) type Colour = (u8, u8, u8);

/// A weight and a size.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Font {
    pub(crate) bold: bool,
    pub(crate) size: f64,
}

/// What the browser has of them already.
#[derive(Default)]
pub(crate) struct Styles {
    colours: Vec<(Colour, JsValue)>,
    fonts: Vec<(Font, JsValue)>,
}

impl Styles {
    /// A colour as a context takes it.
    pub(crate) fn colour(&mut self, colour: Colour) -> &JsValue {
        let (red, green, blue) = colour;
        had(&mut self.colours, colour, || format!("rgb({red},{green},{blue})"))
    }

    /// A font as a context takes it.
    pub(crate) fn font(&mut self, font: Font) -> &JsValue {
        let weight = if font.bold { "bold " } else { "" };
        had(&mut self.fonts, font, || format!("{weight}{}px {FONT_FAMILY}", tenths(Pixels(font.size))))
    }
}

/// The one of a key, made if there is none yet.
fn had<K: PartialEq>(all: &mut Vec<(K, JsValue)>, key: K, make: impl FnOnce() -> String) -> &JsValue {
    let at = all.iter().position(|(of, _)| *of == key).unwrap_or_else(|| {
        all.push((key, JsValue::from_str(&make())));
        all.len() - 1
    });
    &all[at].1
}

#[wasm_bindgen]
extern "C" {
    /// A context that takes styles as the browser has them.
    #[wasm_bindgen(extends = CanvasRenderingContext2d, js_name = CanvasRenderingContext2D)]
    pub(crate) type Context;

    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    pub(crate) fn fill_with(this: &Context, style: &JsValue);

    #[wasm_bindgen(method, setter, js_name = strokeStyle)]
    pub(crate) fn stroke_with(this: &Context, style: &JsValue);

    #[wasm_bindgen(method, setter, js_name = font)]
    pub(crate) fn write_with(this: &Context, font: &JsValue);
}
