//! Fetching a release.

use std::fmt;

use gloo_utils::window;
use survey::wire::{self, Edition, ReadError};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why there is no release.
pub(super) enum FetchError {
    /// It could not be fetched; the browser's own words.
    Network(String),
    /// The server answered with a status that is no success.
    Status(u16),
    /// What came is not a release.
    Release(ReadError),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(words) => write!(f, "The data could not be fetched: {words}"),
            Self::Status(status) => write!(f, "The server answered {status} when asked for the data."),
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
    wire::read(&text.as_string().unwrap_or_default()).map_err(FetchError::Release)
}

/// What the browser says of an error.
fn words(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into())
}
