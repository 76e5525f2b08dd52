//! From a page that can be read to one that can be filtered.

use std::{cell::Cell, fmt, rc::Rc, sync::Arc};

use gloo_utils::document;
use leptos::{mount::hydrate_from, prelude::*};
use survey::{Members, Selection, wire::Edition};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::{
    address,
    fetch::{FetchError, fetch},
    trouble,
};
use crate::{explorer::Explorer, route::Page, views::App};

/// Loads the page's release and takes the page over; where that fails, says so and offers another try. A page that
/// nothing on follows the visitor only keeps what they asked for elsewhere in its links.
pub fn start() {
    if document().get_element_by_id(APP).is_none() {
        let query = address::query();
        let query = query.trim_start_matches('?');
        return address::lead_links(query, query, query);
    }
    take_part();
}

/// The element that is taken over.
const APP: &str = "app";

fn take_part() {
    spawn_local(async {
        match load().await {
            Ok(loaded) => take_over(loaded),
            Err(error) => trouble::show(&error.to_string(), take_part),
        }
    });
}

/// Why the page could not be taken over.
enum LoadError {
    /// The page lacks the element or an attribute that pages are written with.
    Page(&'static str),
    /// There is no release.
    Data(FetchError),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Page(missing) => write!(f, "The page has no {missing}."),
            Self::Data(error) => error.fmt(f),
        }
    }
}

/// What a page needs to be taken over.
struct Loaded {
    app: HtmlElement,
    page: Page,
    edition: Arc<Edition>,
}

async fn load() -> Result<Loaded, LoadError> {
    let app = document().get_element_by_id(APP).and_then(|app| app.dyn_into::<HtmlElement>().ok());
    let app = app.ok_or(LoadError::Page("#app"))?;
    let data = app.get_attribute("data-release").ok_or(LoadError::Page("data-release"))?;
    let path = app.get_attribute("data-page").ok_or(LoadError::Page("data-page"))?;
    let edition = fetch(&data).await.map_err(LoadError::Data)?;
    let page = Page::at(&path, &edition.release.codebook).ok_or(LoadError::Page("known data-page"))?;
    Ok(Loaded { app, page, edition: Arc::new(edition) })
}

/// Takes the page over in the state in which it was written, then, in the same task, applies the address and
/// whatever the visitor ticked in the meantime.
fn take_over(Loaded { app, page, edition }: Loaded) {
    let ticked = ticked_already();
    // The state is made inside, where its owner is, and handed out.
    let state = Rc::new(Cell::new(None));
    let made = Rc::clone(&state);
    hydrate_from(app.clone(), move || {
        let explorer = Explorer::new(page, edition);
        made.set(Some(explorer));
        view! { <App explorer/> }
    })
    .forget();
    if let Some(explorer) = state.get() {
        explorer.follow(explorer.asked(&address::query()));
        if let Some(selection) = explorer.with_codebook(|codebook| selected(&ticked, explorer, codebook)) {
            explorer.select(selection);
        }
        address::follow(explorer);
    }
    let _ = app.set_attribute("data-live", "");
}

/// The axis and node of each filter that was ticked before the page was taken over.
fn ticked_already() -> Vec<(String, usize)> {
    let Ok(ticked) = document().query_selector_all("#filters input:checked") else { return Vec::new() };
    let boxes = (0..ticked.length()).filter_map(|at| ticked.item(at)?.dyn_into::<HtmlElement>().ok());
    boxes
        .filter_map(|tick| Some((tick.get_attribute("data-axis")?, tick.get_attribute("data-node")?.parse().ok()?)))
        .collect()
}

/// The selection of the ticks, on top of what is selected; `None` if nothing was ticked.
fn selected(ticked: &[(String, usize)], explorer: Explorer, codebook: &survey::Codebook) -> Option<Selection> {
    if ticked.is_empty() {
        return None;
    }
    let selection = untrack(|| explorer.selection());
    let regions = ticked_members(ticked, &codebook.regions);
    let settings = ticked_members(ticked, &codebook.settings);
    let selection = if regions.is_empty() { selection } else { selection.with_regions(codebook, regions) };
    Some(if settings.is_empty() { selection } else { selection.with_settings(codebook, settings) })
}

fn ticked_members<A: survey::Axis>(ticked: &[(String, usize)], hierarchy: &survey::Hierarchy<A>) -> Members<A> {
    let of_axis = ticked.iter().filter(|(axis, _)| axis == A::NAME);
    let nodes = of_axis.filter_map(|(_, node)| hierarchy.nodes().get(*node));
    nodes.fold(Members::none(hierarchy.places().len()), |members, node| members.union(&node.members))
}
