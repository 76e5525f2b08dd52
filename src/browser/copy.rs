use gloo_utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Copies text to the clipboard, and tells whether that was allowed.
pub fn copy(text: &str, told: impl FnOnce(bool) + 'static) {
    let written = window().navigator().clipboard().write_text(text);
    spawn_local(async move { told(JsFuture::from(written).await.is_ok()) });
}
