use gloo_utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

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
