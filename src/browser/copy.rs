use gloo_utils::{document, window};
use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

/// Copies text to the clipboard, and tells whether that was allowed. Browsers give no clipboard to pages that are not
/// served safely.
pub fn copy(text: &str, told: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return told(false);
    }
    let written = clipboard.write_text(text);
    spawn_local(async move { told(JsFuture::from(written).await.is_ok()) });
}

/// The place beside a button that was pressed for what became of it.
#[must_use]
pub fn beside(event: &MouseEvent) -> Option<Beside> {
    let button = event.target()?.dyn_into::<Element>().ok()?.closest("[data-press]").ok()??;
    Some(Beside(button.parent_element()?))
}

/// A place for what became of something.
pub struct Beside(Element);

impl Beside {
    /// Says what became of it, in the place of what was said there before. It is announced elsewhere.
    pub fn say(&self, words: &str) {
        if let Ok(Some(before)) = self.0.query_selector(".became") {
            before.remove();
        }
        if let Ok(said) = document().create_element("span") {
            said.set_class_name("became");
            said.set_text_content(Some(words));
            let _ = self.0.append_child(&said);
        }
    }
}
