use std::sync::Arc;

use leptos::prelude::*;

use crate::platform;

/// A list of which one is chosen: the browser's own, with its label. Both functions go by position, from 0.
pub(super) fn select(
    label: &'static str,
    options: Vec<String>,
    chosen: &Arc<dyn Fn() -> usize + Send + Sync>,
    choose: Arc<dyn Fn(usize) + Send + Sync>,
) -> impl IntoView + use<> {
    let options = options.into_iter().enumerate().map(|(at, name)| {
        let chosen = Arc::clone(chosen);
        let is = move || chosen() == at;
        view! { <option selected=untrack(&is) prop:selected=is>{name}</option> }
    });
    let options: Vec<_> = options.collect();
    let on_change = move |event| {
        if let Some(at) = platform::selected_position(&event) {
            choose(at);
        }
    };
    view! {
        <label>
            {label} " "
            <select disabled=platform::WRITTEN data-needs-scripts="" on:change=on_change>{options}</select>
        </label>
    }
}
