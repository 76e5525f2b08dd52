//! The tree of a file's text, by the browser's own reader.

use js_sys::{
    Array, JSON, Object,
    wasm_bindgen::{JsCast, JsValue},
};

use super::{
    error::{ReadError, ReadProblem},
    json::Json,
};

impl Json {
    /// The tree of a file's text.
    pub(super) fn parse(text: &str) -> Result<Self, ReadError> {
        let value = JSON::parse(text).map_err(|error| {
            let words = error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into());
            ReadError::new("JSON".to_owned(), ReadProblem::Malformed(words))
        })?;
        Ok(tree(&value))
    }
}

/// A value that came of JSON.
fn tree(value: &JsValue) -> Json {
    if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(number) = value.as_f64() {
        Json::Number(number)
    } else if let Some(bool) = value.as_bool() {
        Json::Bool(bool)
    } else if let Some(items) = value.dyn_ref::<Array>() {
        Json::List(items.iter().map(|item| tree(&item)).collect())
    } else if let Some(fields) = value.dyn_ref::<Object>() {
        let field = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), tree(&entry.get(1)))
        };
        Json::Map(Object::entries(fields).iter().map(field).collect())
    } else {
        Json::Null
    }
}
