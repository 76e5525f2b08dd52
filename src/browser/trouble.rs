use gloo_utils::document;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::HtmlElement;

/// The element with the notice, which every page has from the first and keeps hidden.
const NOTICE: &str = "trouble";

/// Shows that the data could not be loaded, with the reason, and calls `again` when the visitor wants to try
/// again.
pub(super) fn show(reason: &str, again: impl FnOnce() + 'static) {
    let Some(notice) = document().get_element_by_id(NOTICE) else { return };
    // Only what the notice says of data is shown: the program is there.
    let _ = notice.set_attribute("data-kind", "data");
    let _ = notice.remove_attribute("hidden");
    if let Some(details) = document().get_element_by_id("trouble-details") {
        details.set_text_content(Some(reason));
    }
    let button = document().get_element_by_id("try-again").and_then(|button| button.dyn_into::<HtmlElement>().ok());
    if let Some(button) = button {
        let again = Closure::once_into_js(move || {
            hide();
            again();
        });
        button.set_onclick(Some(again.unchecked_ref()));
    }
}

/// Takes the notice away.
pub(super) fn hide() {
    if let Some(notice) = document().get_element_by_id(NOTICE) {
        let _ = notice.set_attribute("hidden", "");
    }
}
