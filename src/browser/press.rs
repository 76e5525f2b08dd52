use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// What the button says that was pressed: its `data-press`.
#[must_use]
pub fn pressed(event: &MouseEvent) -> Option<String> {
    pressed_button(event)?.get_attribute("data-press")
}

/// The button that was pressed, of those that are text and no views and so say what they are for.
pub(super) fn pressed_button(event: &MouseEvent) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-press]").ok()?
}
