use gloo_utils::{document, window};
use leptos::{ev::MouseEvent, html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::HtmlElement;

use super::press::pressed;

/// Moves the focus to the element with an id in the next frame, when what follows from the last change is there.
pub fn focus(id: &'static str) {
    next_frame(move || {
        let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    });
}

/// Moves the focus to the button within an element that took the place of the one that was pressed, or to the first
/// one if none did.
pub fn focus_again(within: NodeRef<html::Div>, event: &MouseEvent) {
    let press = pressed(event).unwrap_or_default();
    next_frame(move || {
        let Some(within) = within.get_untracked() else { return };
        let find = |selector: &str| within.query_selector(selector).ok().flatten();
        let button = find(&format!("[data-press=\"{press}\"]")).or_else(|| find("[data-press]"));
        if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            let _ = button.focus();
        }
    });
}

/// Calls `then` before the next frame is put together.
pub(super) fn next_frame(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    let _ = window().request_animation_frame(then.unchecked_ref());
}
