use std::cell::RefCell;

use gloo_utils::{document, window};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Element;

use crate::{explorer::Explorer, route::with_query};

thread_local! {
    /// What has not been done yet for the last choice.
    static PUT_OFF: RefCell<Option<Box<dyn FnOnce()>>> = const { RefCell::new(None) };
}

/// Does something in a task of its own as soon as this one is done: what the page shows does not wait for its address.
/// What was put off before comes first, so that of two choices in a row each has its entry in the history.
pub fn put_off(then: Box<dyn FnOnce()>) {
    catch_up();
    PUT_OFF.set(Some(then));
    let _ = window().set_timeout_with_callback(Closure::once_into_js(catch_up).unchecked_ref());
}

/// Does what was put off, if it was not done yet.
fn catch_up() {
    if let Some(then) = PUT_OFF.take() {
        then();
    }
}

/// Puts a query into the address as a new entry of the history.
pub fn push_query(query: &str) {
    let address = with_query(&window().location().pathname().unwrap_or_default(), query);
    if let Ok(history) = window().history() {
        // Browsers refuse only after very many entries in a short time; then the view is right all the same.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Gives queries to the links around the explorer: `whom` to those that lead to the same people on another page, `choice` to
/// those that lead to the same choice on this page, and `here` to those that lead to all that its address asks for.
pub fn lead_links(whom: &str, choice: &str, here: &str) {
    let Ok(links) = document().query_selector_all("a[data-follows]") else { return };
    let links = (0..links.length()).filter_map(|at| links.item(at)?.dyn_into::<Element>().ok());
    for link in links {
        let query = match link.get_attribute("data-follows").unwrap_or_default().as_str() {
            "here" => here,
            "choice" => choice,
            _ => whom,
        };
        let _ = link.set_attribute("href", &with_query(&link.get_attribute("href").unwrap_or_default(), query));
    }
}

/// The query of the address.
pub(super) fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Follows the address whenever the visitor goes back or forward, and lets no choice be left out of it when they go.
pub(super) fn follow(explorer: Explorer) {
    let follow = Closure::<dyn Fn()>::new(move || {
        // Whoever goes back before a choice has got its entry goes back from it.
        PUT_OFF.take();
        explorer.follow(explorer.asked(&query()));
    });
    window().set_onpopstate(Some(follow.as_ref().unchecked_ref()));
    let leave = Closure::<dyn Fn()>::new(catch_up);
    let _ = window().add_event_listener_with_callback("pagehide", leave.as_ref().unchecked_ref());
    // For as long as the page lives.
    follow.forget();
    leave.forget();
}
