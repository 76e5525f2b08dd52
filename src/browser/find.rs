//! Lists that can be searched.

use gloo_utils::document;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

/// Makes every search field of the page hide the items of its list that do not have all of the words that are typed
/// into it, and say so if none has.
///
/// The field stands in an element with `data-find`, a selector of the list. Words are looked for in an item's text and
/// in its `data-found`.
pub(super) fn begin() {
    let search = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            let _ = show_found(&field);
        }
    });
    let _ = document().add_event_listener_with_callback("input", search.as_ref().unchecked_ref());
    // For as long as the page lives.
    search.forget();
}

fn show_found(field: &HtmlInputElement) -> Option<()> {
    let search = field.closest("[data-find]").ok()??;
    let list = search.get_attribute("data-find")?;
    // The browser's own lower case, which knows every alphabet.
    let asked = lower(&field.value());
    let words: Vec<&str> = asked.split_whitespace().collect();
    let items = document().query_selector_all(&format!("{list} > li")).ok()?;
    let mut found = 0;
    for item in (0..items.length()).filter_map(|at| items.item(at)?.dyn_into::<HtmlElement>().ok()) {
        let text = item.text_content().unwrap_or_default() + &item.get_attribute("data-found").unwrap_or_default();
        let text = lower(&text);
        let fits = words.iter().all(|word| text.contains(word));
        found += u32::from(fits);
        item.set_hidden(!fits);
    }
    let status: Element = search.query_selector("[role=status]").ok()??;
    let none = status.get_attribute("data-none").filter(|_| found == 0);
    status.set_text_content(none.as_deref());
    Some(())
}

fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
