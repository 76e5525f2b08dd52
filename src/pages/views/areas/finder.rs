use leptos::prelude::*;
use survey::{Codebook, NodeId, Region, Release};

use crate::{
    pages::{
        Site,
        lookup::{self, LocalArea, local_areas},
        views::find::Find,
    },
    route::{Page, Route},
};

/// Leads from a county, council or health body to the pages of the regions it lies in. There for every survey whose
/// regions have official codes that the list knows, and for no other.
#[component]
pub(super) fn Finder<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let release = &site.published.edition.release;
    let codebook = &release.codebook;
    let items: Vec<_> = local_areas().into_iter().filter_map(|area| item(page, codebook, &area)).collect();
    let boards_came_later = before_boards(release).then(|| words.boards_came_later(&date(page, lookup::BOARDS_BEGAN)));
    let file = format!("{}{}", site.to_root(page), lookup::PATH);
    let source = words.lookup_source(&date(page, lookup::COUNCILS_AS_OF), &date(page, lookup::BOARDS_BEGAN));
    (!items.is_empty()).then(|| {
        view! {
            <div class="finder">
                <h2 id="find">{words.find_area_heading()}</h2>
                <p>{words.regions_not_boards()}</p>
                {boards_came_later.map(|text| view! { <p>{text}</p> })}
                <Find words list="#find-area" label=words.find_area()/>
                // It scrolls, so that nothing below it moves while it gets shorter.
                <div class="found" role="region" aria-label=words.found_areas_label() tabindex="0">
                    <ul id="find-area">{items}</ul>
                </div>
                <p class="note">{words.in_several_regions()} " " {source} " " <a href=file>{words.lookup_file()}</a></p>
            </div>
        }
    })
}

/// An area with links to those of its regions that the survey has; `None` if it has none of them.
fn item(page: Page, codebook: &Codebook, area: &LocalArea) -> Option<impl IntoView + use<>> {
    let regions = area.region_codes.iter().filter_map(|code| region(codebook, code));
    let link = |(at, region): (usize, NodeId<Region>)| {
        let name = codebook.regions.node(region).label.text(page.language).to_owned();
        let href = page.link(page.to(Route::Area(region)), "", codebook);
        view! { {(at > 0).then_some("; ")} <a href=href>{name}</a> }
    };
    let links: Vec<_> = regions.enumerate().map(link).collect();
    let named = format!("{} ({}): ", area.name, area.kind.name(page.language.words()));
    (!links.is_empty()).then(|| view! { <li>{named} {links}</li> })
}

/// The region of an official code, if it has a page.
fn region(codebook: &Codebook, code: &str) -> Option<NodeId<Region>> {
    let regions = &codebook.regions;
    let at = regions.places().iter().position(|place| place.code.as_deref() == Some(code))?;
    Some(regions.place_node(at)).filter(|node| *node != NodeId::EVERYONE)
}

/// Whether the newest wave was asked before there were integrated care boards.
fn before_boards(release: &Release) -> bool {
    let ((day, month, year), began) = (release.latest().info().fieldwork.end.parts(), lookup::BOARDS_BEGAN);
    (year, month, day) < (began.2, began.1, began.0)
}

fn date(page: Page, (day, month, year): (u8, u8, u16)) -> String {
    page.language.words().date(day, month, year)
}
