use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// Opens the table of the figure with a name.
pub fn open_table(exhibit: &str) {
    let table = document().query_selector(&format!("[data-exhibit=\"{exhibit}\"] > .numbers"));
    if let Ok(Some(table)) = table {
        table.unchecked_into::<HtmlDetailsElement>().set_open(true);
    }
}
