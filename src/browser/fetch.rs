//! Fetching a release. The browser reads its JSON, as its reader is there already.

use std::fmt;

use gloo_utils::window;
use js_sys::{Array, JSON, Object};
use survey::wire::{self, Edition, Json, ReadError};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why there is no release.
pub(super) enum FetchError {
    /// It could not be fetched; the browser's own words.
    Network(String),
    /// The server answered with a status that is no success.
    Status(u16),
    /// What came is not JSON; the browser's own words.
    Json(String),
    /// What came is not a release.
    Release(ReadError),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(words) => write!(f, "The data could not be fetched: {words}"),
            Self::Status(status) => write!(f, "The server answered {status} when asked for the data."),
            Self::Json(words) => write!(f, "The data that came is not a release: {words}"),
            Self::Release(error) => write!(f, "The data that came is not a release: {error}"),
        }
    }
}

/// The release at an address.
pub(super) async fn fetch(address: &str) -> Result<Edition, FetchError> {
    let network = |error: JsValue| FetchError::Network(words(&error));
    let response = JsFuture::from(window().fetch_with_str(address)).await.map_err(network)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let text = JsFuture::from(response.text().map_err(network)?).await.map_err(network)?;
    let value = JSON::parse(&text.as_string().unwrap_or_default()).map_err(|error| FetchError::Json(words(&error)))?;
    wire::read_tree(&tree(&value)).map_err(FetchError::Release)
}

/// What the browser says of an error.
fn words(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into())
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
