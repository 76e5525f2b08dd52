//! The filters: regions on a map of tiles and in a list, settings in a list.

mod axis;
#[cfg(not(target_arch = "wasm32"))]
mod options;

use axis::Filter;
pub use axis::Stand;
use leptos::{html, prelude::*};

use super::target::go_to_result;
use crate::{explorer::Explorer, platform, route::Route};

/// The filters by region, as a map of tiles and as a list, and by setting. An area's page is of its region, so it has
/// those by setting only; a setting's has those by region only.
#[component]
pub(super) fn Filters(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let start = explorer.start();
    let (reset_link, unfiltered) = (explorer.link(explorer.page, &start), start.clone());
    let changed = move || explorer.choice().with(|choice| *choice != unfiltered);
    let route = explorer.page.route;
    view! {
        <form class="filters" id="filters" autocomplete="off">
            <h3>{words.filters_heading()}</h3>
            <p class="hint">{words.nothing_ticked()}</p>
            <p class="without-scripts">
                {words.without_scripts()} " " <a href="#elsewhere">{words.elsewhere_heading()}</a>
            </p>
            <div class="axes">
                {(!matches!(route, Route::Area(_))).then(|| axis(Filter::regions(explorer)))}
                {(!matches!(route, Route::Setting(_))).then(|| axis(Filter::settings(explorer)))}
            </div>
            <p class="see-result"><a href="#result">{words.see_result()}</a></p>
            <p class="clear" class:idle=move || !changed()>
                <a href=reset_link on:click=move |event| {
                    event.prevent_default();
                    explorer.choose(start.clone());
                    go_to_result();
                }>{words.reset()}</a>
            </p>
        </form>
    }
}

/// The options of an axis, which are text and no views, and what unticks all of them.
fn axis(filter: Filter) -> impl IntoView {
    let place = NodeRef::<html::Fieldset>::new();
    platform::keep_ticked(place, Box::new(move || filter.stands()));
    let on_change = move |event| {
        if let Some(node) = platform::ticked_node(&event) {
            filter.toggle(node);
        }
    };
    view! {
        <fieldset
            class=filter.class
            disabled=platform::WRITTEN
            data-needs-scripts=""
            node_ref=place
            on:change=on_change
        >
            <legend>{filter.legend}</legend>
            <div inner_html=written(filter)></div>
            {clear(filter)}
        </fieldset>
    }
}

/// The options of an axis.
#[cfg(not(target_arch = "wasm32"))]
fn written(filter: Filter) -> String {
    (filter.written)(filter)
}

/// The options of an axis: in the browser they are in the page already.
#[cfg(target_arch = "wasm32")]
fn written(_filter: Filter) -> &'static str {
    ""
}

/// Unticks everything of an axis.
fn clear(filter: Filter) -> impl IntoView {
    let explorer = filter.explorer;
    let filters = move || {
        let selection = explorer.selection();
        explorer.with_codebook(|codebook| (filter.cleared)(&selection, codebook) != selection)
    };
    let clear = move |_| {
        filter.choose(filter.cleared);
        // The button goes away, as there is nothing left to clear.
        go_to_result();
    };
    view! { <button type="button" class="tool" class:idle=move || !filters() on:click=clear>{filter.clear}</button> }
}
