//! Paper gets lines, not pixels: before each printing the drawing is put into the page as SVG.

use std::sync::Arc;

use chart::{Drawing, svg};
use gloo_utils::window;
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};

/// Puts the drawing as SVG into an element before each printing.
pub fn prepare_print(place: NodeRef<html::Div>, draw: Arc<dyn Fn() -> Arc<Drawing> + Send + Sync>) {
    let fill = Closure::<dyn Fn()>::new(move || {
        if let Some(place) = place.get_untracked() {
            place.set_inner_html(&untrack(|| svg(&draw())));
        }
    });
    let _ = window().add_event_listener_with_callback(BEFORE_PRINT, fill.as_ref().unchecked_ref());
    // Kept by the figure's owner, and taken away with it.
    StoredValue::new_local(Listener(fill));
}

const BEFORE_PRINT: &str = "beforeprint";

struct Listener(Closure<dyn Fn()>);

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = window().remove_event_listener_with_callback(BEFORE_PRINT, self.0.as_ref().unchecked_ref());
    }
}
