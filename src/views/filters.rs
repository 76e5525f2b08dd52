use leptos::{either::Either, prelude::*};
use survey::{Axis, Codebook, Hierarchy, Members, NodeId, Region, Selection, Setting};
use words::Language;

use super::target::go_to_result;
use crate::explorer::Explorer;

/// The filters by region, as a map of tiles and as a list, and by setting.
#[component]
pub(super) fn Filters(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let everyone = explorer.with_codebook(Selection::everyone);
    let clear_link = explorer.link(explorer.page, &everyone);
    let filtered = {
        let everyone = everyone.clone();
        move || explorer.selection() != everyone
    };
    view! {
        <form class="filters" id="filters" autocomplete="off">
            <h3>{words.filters_heading()}</h3>
            <p class="hint">{words.nothing_ticked()}</p>
            <p class="without-scripts">{words.without_scripts()}</p>
            <div class="axes">
                <fieldset class="regions">
                    <legend>{words.regions_legend()}</legend>
                    <TileMap explorer/>
                    <details>
                        <summary>{words.region_list()}</summary>
                        <NodeList explorer filter=Filter::regions()/>
                    </details>
                </fieldset>
                <fieldset class="settings">
                    <legend>{words.settings_legend()}</legend>
                    <NodeList explorer filter=Filter::settings()/>
                </fieldset>
            </div>
            <p class="see-result"><a href="#result">{words.see_result()}</a></p>
            <p class="clear" class:idle=move || !filtered()>
                <a href=clear_link on:click=move |event| {
                    event.prevent_default();
                    explorer.choose(everyone.clone());
                    go_to_result();
                }>{words.clear_filters()}</a>
            </p>
        </form>
    }
}

/// One axis of the filters: where its hierarchy is, and how a selection holds it.
struct Filter<A: Axis> {
    hierarchy: fn(&Codebook) -> &Hierarchy<A>,
    members: fn(&Selection) -> &Members<A>,
    with: fn(&Selection, &Codebook, Members<A>) -> Selection,
}

impl<A: Axis> Clone for Filter<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A: Axis> Copy for Filter<A> {}

impl Filter<Region> {
    fn regions() -> Self {
        Self { hierarchy: |codebook| &codebook.regions, members: Selection::regions, with: Selection::with_regions }
    }
}

impl Filter<Setting> {
    fn settings() -> Self {
        Self { hierarchy: |codebook| &codebook.settings, members: Selection::settings, with: Selection::with_settings }
    }
}

impl<A: Axis> Filter<A> {
    /// Whether all of a node is ticked. Where nothing is filtered nothing is ticked.
    fn ticked(self, explorer: Explorer, node: NodeId<A>) -> bool {
        let selection = explorer.selection();
        explorer.with_codebook(|codebook| {
            let hierarchy = (self.hierarchy)(codebook);
            let members = (self.members)(&selection);
            members.len() < hierarchy.places().len() && hierarchy.members(node).within(members)
        })
    }

    /// Ticks a node that is not ticked, and the other way round.
    fn toggle(self, explorer: Explorer, node: NodeId<A>) {
        let ticked = untrack(|| self.ticked(explorer, node));
        let selection = untrack(|| explorer.selection());
        let chosen = explorer.with_codebook(|codebook| {
            let hierarchy = (self.hierarchy)(codebook);
            let (members, places) = ((self.members)(&selection), hierarchy.places().len());
            let members = if members.len() == places { Members::none(places) } else { members.clone() };
            let node = hierarchy.members(node);
            let members = if ticked { members.without(node) } else { members.union(node) };
            (self.with)(&selection, codebook, members)
        });
        explorer.choose(chosen);
    }
}

/// A checkbox for one node.
fn tick<A: Axis>(explorer: Explorer, filter: Filter<A>, node: NodeId<A>, label: String) -> impl IntoView {
    view! {
        <input
            type="checkbox"
            data-axis=A::NAME
            data-node=node.index().to_string()
            prop:checked=move || filter.ticked(explorer, node)
            on:change=move |_| filter.toggle(explorer, node)
        />
        <span>{label}</span>
    }
}

/// The regions where they lie, as tiles of one size.
#[component]
fn TileMap(explorer: Explorer) -> impl IntoView {
    let filter = Filter::<Region>::regions();
    let tiles: Vec<_> = explorer.with_codebook(|codebook| {
        let places = codebook.regions.places().iter().enumerate();
        let tile = |(at, place): (usize, &survey::Place)| {
            let tile = place.tile?;
            let class = format!("tile column-{} row-{}", tile.column, tile.row);
            Some((class, codebook.regions.place_node(at), place.label.text(explorer.language()).to_owned()))
        };
        places.filter_map(tile).collect()
    });
    let tiles = tiles.into_iter().map(|(class, node, label)| {
        view! { <li class=class><label>{tick(explorer, filter, node, label)}</label></li> }
    });
    view! { <ul class="tiles">{tiles.collect_view()}</ul> }
}

/// The places of an axis under their groups of the last level, each group with a tick of its own.
#[component]
fn NodeList<A: Axis>(explorer: Explorer, filter: Filter<A>) -> impl IntoView {
    let groups = explorer.with_codebook(|codebook| outline((filter.hierarchy)(codebook), explorer.language()));
    let words = explorer.words();
    let groups = groups.into_iter().map(move |group| {
        let places = group.places.into_iter().map(move |(node, label)| {
            view! { <li><label>{tick(explorer, filter, node, label)}</label></li> }
        });
        let places = places.collect_view();
        match group.whole {
            Some((node, label)) => Either::Left(view! {
                <li>
                    <label class="whole">{tick(explorer, filter, node, words.whole_of(&label))}</label>
                    <ul>{places}</ul>
                </li>
            }),
            None => Either::Right(places),
        }
    });
    view! { <ul class="nodes">{groups.collect_view()}</ul> }
}

/// Some places, and the group that they make up, unless it is but one of them.
struct Outlined<A> {
    whole: Option<(NodeId<A>, String)>,
    places: Vec<(NodeId<A>, String)>,
}

fn outline<A: Axis>(hierarchy: &Hierarchy<A>, language: Language) -> Vec<Outlined<A>> {
    let named = |id: NodeId<A>| (id, hierarchy.node(id).label.text(language).to_owned());
    let places =
        |members: &Members<A>| members.positions().map(|at| named(hierarchy.place_node(at))).collect::<Vec<_>>();
    let Some(level) = hierarchy.levels().last() else {
        return vec![Outlined { whole: None, places: places(hierarchy.members(NodeId::EVERYONE)) }];
    };
    let groups = level.nodes.iter().map(|node| {
        let members = hierarchy.members(*node);
        Outlined { whole: (members.len() > 1).then(|| named(*node)), places: places(members) }
    });
    groups.collect()
}
