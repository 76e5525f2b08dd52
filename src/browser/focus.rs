use gloo_utils::{document, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::HtmlElement;

/// Moves the focus to the element with an id in the next frame, when what follows from the last change is there.
pub fn focus(id: &'static str) {
    let move_there = Closure::once_into_js(move || {
        let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            let _ = element.focus();
        }
    });
    let _ = window().request_animation_frame(move_there.unchecked_ref());
}
