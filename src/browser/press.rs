use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What buttons say of themselves that are text and no views.
const PRESS: &str = "data-press";

/// What the button says that was pressed: its `data-press`.
#[must_use]
pub fn pressed(event: &MouseEvent) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-press]").ok()??.get_attribute(PRESS)
}
