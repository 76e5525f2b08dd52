use gloo_utils::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Element;

use crate::{explorer::Explorer, route::with_query};

/// Puts a query into the address as a new entry of the history.
pub fn push_query(query: &str) {
    let address = with_query(&window().location().pathname().unwrap_or_default(), query);
    if let Ok(history) = window().history() {
        // Browsers refuse only after very many entries in a short time; then the view is right all the same.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Gives a query to the links around the explorer that lead to the same people on another page, and this page's own to
/// those that lead to the same page in another language.
pub fn lead_links(query: &str, own: &str) {
    let Ok(links) = document().query_selector_all("a[data-follows]") else { return };
    let links = (0..links.length()).filter_map(|at| links.item(at)?.dyn_into::<Element>().ok());
    for link in links {
        let here = link.get_attribute("data-follows").is_some_and(|follows| follows == "here");
        let query = if here { own } else { query };
        let _ = link.set_attribute("href", &with_query(&link.get_attribute("href").unwrap_or_default(), query));
    }
}

/// The query of the address.
pub(super) fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Follows the address whenever the visitor goes back or forward.
pub(super) fn follow(explorer: Explorer) {
    let follow = Closure::<dyn Fn()>::new(move || explorer.follow(explorer.asked(&query())));
    window().set_onpopstate(Some(follow.as_ref().unchecked_ref()));
    // For as long as the page lives.
    follow.forget();
}
