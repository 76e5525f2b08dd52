//! Canvases that a worker paints, where the page has one: `painting.js` says how. Without it they are painted here.

use js_sys::Function;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::HtmlCanvasElement;

use super::queue::Then;

/// Has a canvas painted elsewhere that nothing was painted on yet, if there is such a place.
pub(super) fn paint_elsewhere(canvas: &HtmlCanvasElement) {
    let _ = elsewhere(canvas);
}

/// Does something as soon as everything is painted that the canvases were told so far.
pub(super) fn when_painted(then: Then) {
    let then: Function = Closure::once_into_js(then).into();
    if after(&then).is_err() {
        let _ = then.call0(&JsValue::NULL);
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = globalThis, js_name = paintElsewhere)]
    fn elsewhere(canvas: &HtmlCanvasElement) -> Result<(), JsValue>;

    #[wasm_bindgen(catch, js_namespace = globalThis, js_name = whenPainted)]
    fn after(then: &Function) -> Result<(), JsValue>;
}
