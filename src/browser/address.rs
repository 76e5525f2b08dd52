use gloo_utils::window;
use survey::Address;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use crate::explorer::Explorer;

/// Puts a query into the address as a new entry of the history.
pub fn push_query(query: &str) {
    let path = window().location().pathname().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    let address = format!("{path}{mark}{query}");
    if let Ok(history) = window().history() {
        // Browsers refuse only after very many entries in a short time; then the view is right all the same.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// The selection that the address asks for.
pub(super) fn read(explorer: Explorer) -> Address {
    let query = window().location().search().unwrap_or_default();
    explorer.with_codebook(|codebook| Address::read(&query, codebook))
}

/// Follows the address whenever the visitor goes back or forward.
pub(super) fn follow(explorer: Explorer) {
    let follow = Closure::<dyn Fn()>::new(move || {
        let Address { selection, unmet } = read(explorer);
        explorer.follow(selection, unmet);
    });
    window().set_onpopstate(Some(follow.as_ref().unchecked_ref()));
    // For as long as the page lives.
    follow.forget();
}
