use leptos::prelude::*;
use survey::{Covers, NodeId, People, Provenance, Region, Selection, wire::Edition};

use crate::{
    pages::views::made_up::MadeUpBand,
    route::{Page, Route},
};

/// Every area that has a page, with how many people there answered. Of made-up people it says that they are.
#[component]
pub(super) fn List<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    let release = &edition.release;
    let regions = &release.codebook.regions;
    let made_up = release.provenance == Provenance::Illustrative;
    let publisher = release.codebook.facts.publisher.text(page.language);
    let note = words.areas_people_note(release.latest().info().label.text(page.language));
    let note = if made_up { words.made_up_sentence(&note) } else { note };
    let people = Counted { page, edition, covers: Covers::of_wave(release, release.latest_id()) };
    // The last level is the one that regions are read by; those before it are lists of their own.
    let broadest = regions.levels().split_last();
    let others: Vec<_> = broadest
        .map_or(&[][..], |(_, others)| others)
        .iter()
        .map(|level| {
            let entries: Vec<_> = level.nodes.iter().map(|node| view! { <li>{people.entry(*node)}</li> }).collect();
            view! { <h3>{level.label.text(page.language).to_owned()}</h3> <ul class="area-list">{entries}</ul> }
        })
        .collect();
    let grouped = broadest.map(|(level, _)| {
        let groups: Vec<_> = level.nodes.iter().map(|node| people.group(*node)).collect();
        view! { <h3>{level.label.text(page.language).to_owned()}</h3> <ul class="area-groups">{groups}</ul> }
    });
    let ungrouped = broadest.is_none().then(|| {
        let places = 0..regions.places().len();
        let entries: Vec<_> = places.map(|at| view! { <li>{people.entry(regions.place_node(at))}</li> }).collect();
        view! { <ul class="area-list">{entries}</ul> }
    });
    view! {
        <section class=if made_up { "explore made-up" } else { "explore" } aria-labelledby="areas">
            {made_up.then(|| view! { <MadeUpBand words/> })}
            <h2 id="areas">{words.areas_list_heading()}</h2>
            {made_up.then(|| view! { <p>{words.made_up_why(publisher)}</p> })}
            <p>{note}</p>
            {grouped} {others} {ungrouped}
        </section>
    }
}

/// Areas, each with its people.
struct Counted<'a> {
    page: Page,
    edition: &'a Edition,
    covers: Covers<'a>,
}

impl Counted<'_> {
    /// A link to an area's page, and how many people there answered.
    fn entry(&self, area: NodeId<Region>) -> impl IntoView + use<> {
        let words = self.page.language.words();
        let codebook = &self.edition.release.codebook;
        let selection = Selection::of_nodes(codebook, area, NodeId::EVERYONE);
        let people = match People::of(&selection, codebook, &self.covers) {
            People::Number(base) => words.people_selected(base.0),
            People::TooFew => words.too_few().to_owned(),
            People::Nobody => words.nobody().to_owned(),
        };
        let name = codebook.regions.node(area).label.text(self.page.language).to_owned();
        let href = self.page.link(self.page.to(Route::Area(area)), "", codebook);
        view! { <a href=href>{name}</a> " " <span class="people">{people}</span> }
    }

    /// A group of regions, and each of them unless it is but one.
    fn group(&self, group: NodeId<Region>) -> impl IntoView + use<> {
        let regions = &self.edition.release.codebook.regions;
        let places = regions.members(group).positions().map(|at| regions.place_node(at));
        let parts: Vec<_> =
            places.filter(|place| *place != group).map(|place| view! { <li>{self.entry(place)}</li> }).collect();
        view! {
            <li>
                <p class="area-group">{self.entry(group)}</p>
                {(!parts.is_empty()).then(|| view! { <ul class="area-list">{parts}</ul> })}
            </li>
        }
    }
}
