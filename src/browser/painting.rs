//! Having canvases painted: what the program writes down for them goes to `painting.js` in one piece, which knows where.

use std::{cell::RefCell, process::abort};

use chart::DisplayList;
use js_sys::Function;
use wasm_bindgen::{JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::HtmlCanvasElement;

use super::queue::Then;

thread_local! {
    static LIST: RefCell<DisplayList> = RefCell::default();
}

/// Hands a canvas over to be painted, once for each, and gives its number. If a browser refuses, the program stops, as the
/// figure would be of other people than the page says.
pub(super) fn hand_over(canvas: &HtmlCanvasElement) -> u32 {
    add(canvas).unwrap_or_else(|_| abort())
}

/// Writes down what is to be painted.
pub(super) fn write_down<T>(write: impl FnOnce(&mut DisplayList) -> T) -> T {
    LIST.with_borrow_mut(write)
}

/// Has everything painted that was written down, and changes the page once that and all before is painted; where the page
/// paints by itself that is at once, so such a change may not write down anything.
pub(super) fn paint(changes: Vec<Then>) {
    let then = (!changes.is_empty()).then(|| {
        let change = || changes.into_iter().for_each(|change| change());
        Function::from(Closure::once_into_js(change))
    });
    write_down(|list| {
        let (numbers, texts) = list.written();
        if then.is_some() || !numbers.is_empty() {
            paint_all(numbers, texts, then.as_ref()).unwrap_or_else(|_| abort());
        }
        list.clear();
    });
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["globalThis", "canvases"])]
    fn add(canvas: &HtmlCanvasElement) -> Result<u32, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["globalThis", "canvases"], js_name = paint)]
    fn paint_all(numbers: &[f64], texts: &str, then: Option<&Function>) -> Result<(), JsValue>;
}
