use leptos::ev::Event;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// Which option of a list was chosen, from 0, as its change event tells.
#[must_use]
pub fn selected_position(event: &Event) -> Option<usize> {
    let list = event.target()?.dyn_into::<HtmlSelectElement>().ok()?;
    usize::try_from(list.selected_index()).ok()
}
