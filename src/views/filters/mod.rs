//! The filters: regions on a map of tiles and in a list, settings in a list.

mod axis;
mod options;

use axis::Filter;
use leptos::prelude::*;
use options::{node_list, outline, tile_map};

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
                {(!matches!(route, Route::Area(_))).then(|| {
                    let regions = Filter::regions(explorer);
                    view! {
                        <fieldset class="regions" disabled=platform::WRITTEN data-needs-scripts="">
                            <legend>{words.regions_legend()}</legend>
                            {tile_map(regions)}
                            <details>
                                <summary>{words.region_list()}</summary>
                                {node_list(regions, outline(explorer, |codebook| &codebook.regions))}
                            </details>
                            {clear(regions, words.clear_regions())}
                        </fieldset>
                    }
                })}
                {(!matches!(route, Route::Setting(_))).then(|| {
                    let settings = Filter::settings(explorer);
                    view! {
                        <fieldset class="settings" disabled=platform::WRITTEN data-needs-scripts="">
                            <legend>{words.settings_legend()}</legend>
                            {node_list(settings, outline(explorer, |codebook| &codebook.settings))}
                            {clear(settings, words.clear_settings())}
                        </fieldset>
                    }
                })}
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

/// Unticks everything of an axis.
fn clear(filter: Filter, text: &'static str) -> impl IntoView {
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
    view! { <button type="button" class="tool" class:idle=move || !filters() on:click=clear>{text}</button> }
}
