//! What views ask of the browser. Natively, where pages are only written, there is nothing to do.

#[cfg(target_arch = "wasm32")]
pub use crate::browser::{focus, keep_painted, lead_links, prepare_print, push_query};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{focus, keep_painted, lead_links, prepare_print, push_query};

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::sync::Arc;

    use chart::{Drawing, Form};
    use leptos::{html, prelude::NodeRef};

    /// Puts a query into the address as a new entry of the history.
    pub fn push_query(_query: &str) {}

    /// Gives a query to the links around the explorer that lead to the same people on another page.
    pub fn lead_links(_query: &str) {}

    /// Moves the focus to the element with an id, once it is there.
    pub fn focus(_id: &'static str) {}

    /// Keeps a canvas painted with a drawing, whatever becomes of its size, the pixel ratio and the colours.
    pub fn keep_painted(_canvas: NodeRef<html::Canvas>, _draw: Arc<dyn Fn(Form) -> Drawing + Send + Sync>) {}

    /// Puts the drawing as SVG into an element before each printing.
    pub fn prepare_print(_place: NodeRef<html::Div>, _draw: Arc<dyn Fn(Form) -> Drawing + Send + Sync>) {}
}
