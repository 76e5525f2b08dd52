use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What the button says that was pressed: its `data-press`.
#[must_use]
pub fn pressed(event: &MouseEvent) -> Option<String> {
    // Of those that are text and no views, and so say what they are for.
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-press]").ok()??.get_attribute("data-press")
}
