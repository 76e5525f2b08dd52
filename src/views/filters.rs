use leptos::{either::Either, prelude::*};
use survey::{Ahead, Axis, Codebook, Covers, Hierarchy, Leads, Members, NodeId, People, Region, Selection, Setting};

use super::target::go_to_result;
use crate::{explorer::Explorer, platform};

/// The filters by region, as a map of tiles and as a list, and by setting. An area's page is of its region, so it has
/// those by setting only.
#[component]
pub(super) fn Filters(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let start = explorer.start();
    let (reset_link, unfiltered) = (explorer.link(explorer.page, &start), start.clone());
    let changed = move || explorer.choice().with(|choice| *choice != unfiltered);
    let settings = Filter::settings(explorer);
    view! {
        <form class="filters" id="filters" autocomplete="off">
            <h3>{words.filters_heading()}</h3>
            <p class="hint">{words.nothing_ticked()}</p>
            <p class="without-scripts">{words.without_scripts()}</p>
            <div class="axes">
                {explorer.page.area().is_none().then(|| {
                    let regions = Filter::regions(explorer);
                    view! {
                        <fieldset class="regions" disabled=platform::WRITTEN data-needs-scripts="">
                            <legend>{words.regions_legend()}</legend>
                            {tile_map(regions)}
                            <details>
                                <summary>{words.region_list()}</summary>
                                {node_list(regions)}
                            </details>
                            {clear(regions, words.clear_regions())}
                        </fieldset>
                    }
                })}
                <fieldset class="settings" disabled=platform::WRITTEN data-needs-scripts="">
                    <legend>{words.settings_legend()}</legend>
                    {node_list(settings)}
                    {clear(settings, words.clear_settings())}
                </fieldset>
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

/// One axis of the filters: where its hierarchy is, how a selection holds it, and what lies ahead of each of its
/// nodes.
struct Filter<A: Axis> {
    explorer: Explorer,
    hierarchy: fn(&Codebook) -> &Hierarchy<A>,
    members: fn(&Selection) -> &Members<A>,
    with: fn(&Selection, &Codebook, Members<A>) -> Selection,
    ahead: Memo<Vec<Ahead>>,
}

impl<A: Axis> Clone for Filter<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A: Axis> Copy for Filter<A> {}

impl Filter<Region> {
    fn regions(explorer: Explorer) -> Self {
        let parts = (|codebook: &Codebook| &codebook.regions) as fn(&Codebook) -> &Hierarchy<Region>;
        Self::of(explorer, parts, Selection::regions, Selection::with_regions)
    }
}

impl Filter<Setting> {
    fn settings(explorer: Explorer) -> Self {
        let parts = (|codebook: &Codebook| &codebook.settings) as fn(&Codebook) -> &Hierarchy<Setting>;
        Self::of(explorer, parts, Selection::settings, Selection::with_settings)
    }
}

impl<A: Axis> Filter<A> {
    fn of(
        explorer: Explorer,
        hierarchy: fn(&Codebook) -> &Hierarchy<A>,
        members: fn(&Selection) -> &Members<A>,
        with: fn(&Selection, &Codebook, Members<A>) -> Selection,
    ) -> Self {
        let ahead = Memo::new(move |_| {
            explorer.choice().with(|choice| {
                explorer.with_release(|release| {
                    let (codebook, selection) = (&release.codebook, &choice.selection);
                    let covers = Covers::of_wave(release, choice.wave);
                    let one = |node: &survey::Node<A>| {
                        let option = with(selection, codebook, node.members.clone());
                        let toggled = hierarchy(codebook).toggled(members(selection), &node.members);
                        Ahead::of(&option, &with(selection, codebook, toggled), codebook, &covers)
                    };
                    hierarchy(codebook).nodes().iter().map(one).collect()
                })
            })
        });
        Self { explorer, hierarchy, members, with, ahead }
    }

    /// Whether all of a node is ticked. Where nothing is filtered nothing is ticked.
    fn ticked(self, node: NodeId<A>) -> bool {
        self.explorer.choice().with(|choice| {
            self.explorer.with_codebook(|codebook| {
                let hierarchy = (self.hierarchy)(codebook);
                let members = (self.members)(&choice.selection);
                members.len() < hierarchy.places().len() && hierarchy.members(node).within(members)
            })
        })
    }

    /// Ticks a node that is not ticked, and the other way round.
    fn toggle(self, node: NodeId<A>) {
        let selection = untrack(|| self.explorer.selection());
        let chosen = self.explorer.with_codebook(|codebook| {
            let hierarchy = (self.hierarchy)(codebook);
            let members = hierarchy.toggled((self.members)(&selection), hierarchy.members(node));
            (self.with)(&selection, codebook, members)
        });
        self.explorer.select(chosen);
    }

    /// What lies ahead of a node: how many people, and whether ticking it leads to too few.
    fn ahead_of(self, node: NodeId<A>) -> (String, bool) {
        let words = self.explorer.words();
        self.ahead.with(|ahead| {
            let Ahead { people, leads } = ahead[node.index()];
            let nowhere = leads == Leads::Nowhere;
            let text = match people {
                People::Number(number) if nowhere => words.too_few_with_others(number.0),
                People::Number(number) => number.to_string(),
                People::TooFew => words.too_few_short().to_owned(),
                People::Nobody => words.nobody_short().to_owned(),
            };
            (text, nowhere)
        })
    }
}

/// A checkbox for one node, with the number of people that it has.
fn tick<A: Axis>(filter: Filter<A>, node: NodeId<A>, label: String) -> impl IntoView {
    let ahead = Memo::new(move |_| filter.ahead_of(node));
    view! {
        <input
            type="checkbox"
            data-axis=A::NAME
            data-node=node.index().to_string()
            prop:checked=move || filter.ticked(node)
            on:change=move |_| filter.toggle(node)
        />
        <span>{label}</span>
        " "
        <small class:nowhere=move || ahead.with(|ahead| ahead.1)>{move || ahead.with(|ahead| ahead.0.clone())}</small>
    }
}

/// Unticks everything of an axis.
fn clear<A: Axis>(filter: Filter<A>, text: &'static str) -> impl IntoView {
    let explorer = filter.explorer;
    let everything = move |selection: &Selection, codebook: &Codebook| {
        (filter.with)(selection, codebook, Members::none((filter.hierarchy)(codebook).places().len()))
    };
    let filters = move || {
        let selection = explorer.selection();
        explorer.with_codebook(|codebook| everything(&selection, codebook) != selection)
    };
    let clear = move |_| {
        let selection = untrack(|| explorer.selection());
        explorer.select(explorer.with_codebook(|codebook| everything(&selection, codebook)));
    };
    view! { <button type="button" class="tool" class:idle=move || !filters() on:click=clear>{text}</button> }
}

/// The regions where they lie, as tiles of one size.
fn tile_map(filter: Filter<Region>) -> impl IntoView {
    let tiles: Vec<_> = filter.explorer.with(|context| {
        let regions = &context.codebook().regions;
        let tile = |(at, place): (usize, &survey::Place)| {
            let tile = place.tile?;
            let class = format!("tile column-{} row-{}", tile.column, tile.row);
            Some((class, regions.place_node(at), context.label(&place.label).to_owned()))
        };
        regions.places().iter().enumerate().filter_map(tile).collect()
    });
    let tiles = tiles.into_iter().map(|(class, node, label)| {
        view! { <li class=class><label>{tick(filter, node, label)}</label></li> }
    });
    view! { <ul class="tiles">{tiles.collect_view()}</ul> }
}

/// The groups of the coarser levels, then the places of an axis under their groups of the last level. Every group of
/// several places has a tick of its own.
fn node_list<A: Axis>(filter: Filter<A>) -> impl IntoView {
    let words = filter.explorer.words();
    let (coarse, groups) = filter
        .explorer
        .with(|context| outline((filter.hierarchy)(context.codebook()), |label| context.label(label).to_owned()));
    let coarse = coarse.into_iter().map(|(node, label)| {
        view! { <li><label class="whole">{tick(filter, node, words.whole_of(&label))}</label></li> }
    });
    let groups = groups.into_iter().map(move |group| {
        let places = group.places.into_iter().map(move |(node, label)| {
            view! { <li><label>{tick(filter, node, label)}</label></li> }
        });
        let places = places.collect_view();
        match group.whole {
            Some((node, label)) => Either::Left(view! {
                <li>
                    <label class="whole">{tick(filter, node, words.whole_of(&label))}</label>
                    <ul>{places}</ul>
                </li>
            }),
            None => Either::Right(places),
        }
    });
    view! { <ul class="nodes">{coarse.collect_view()} {groups.collect_view()}</ul> }
}

/// Some places, and the group that they make up, unless it is but one of them.
struct Outlined<A> {
    whole: Option<(NodeId<A>, String)>,
    places: Vec<(NodeId<A>, String)>,
}

type Named<A> = (NodeId<A>, String);

/// The groups of several places of all levels but the last, and those of the last with their places.
fn outline<A: Axis>(
    hierarchy: &Hierarchy<A>,
    name: impl Fn(&survey::Label) -> String,
) -> (Vec<Named<A>>, Vec<Outlined<A>>) {
    let named = |id: NodeId<A>| (id, name(&hierarchy.node(id).label));
    let places = |members: &Members<A>| members.positions().map(|at| named(hierarchy.place_node(at))).collect();
    let Some((level, coarse)) = hierarchy.levels().split_last() else {
        return (Vec::new(), vec![Outlined { whole: None, places: places(hierarchy.members(NodeId::EVERYONE)) }]);
    };
    let is_group = |node: &NodeId<A>| hierarchy.members(*node).len() > 1;
    let coarse = coarse.iter().flat_map(|level| &level.nodes).copied().filter(is_group).map(named).collect();
    let groups = level.nodes.iter().map(|node| {
        let members = hierarchy.members(*node);
        Outlined { whole: is_group(node).then(|| named(*node)), places: places(members) }
    });
    (coarse, groups.collect())
}
