use leptos::prelude::*;
use survey::{
    Ahead, Axis, Choice, Codebook, Covers, Hierarchy, Leads, Members, Node, NodeId, People, Place, Region, Release,
    Selection, Setting,
};

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
                                {node_list(regions, outline(explorer, |codebook| &codebook.regions))}
                            </details>
                            {clear(regions, words.clear_regions())}
                        </fieldset>
                    }
                })}
                <fieldset class="settings" disabled=platform::WRITTEN data-needs-scripts="">
                    <legend>{words.settings_legend()}</legend>
                    {node_list(settings, outline(explorer, |codebook| &codebook.settings))}
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

/// One axis of the filters. It goes by the positions of nodes and by functions, so that the program has the views of
/// both axes only once.
#[derive(Clone, Copy)]
struct Filter {
    explorer: Explorer,
    /// The axis as addresses name it.
    name: &'static str,
    /// Whether all of a node is ticked. Where nothing is filtered nothing is ticked.
    ticked: fn(&Choice, &Codebook, usize) -> bool,
    /// The selection once a node is ticked, or no longer is.
    toggled: fn(&Selection, &Codebook, usize) -> Selection,
    /// The selection without any tick on this axis.
    cleared: fn(&Selection, &Codebook) -> Selection,
    /// What lies ahead of each node.
    ahead: Memo<Vec<Ahead>>,
}

impl Filter {
    fn regions(explorer: Explorer) -> Self {
        Self {
            explorer,
            name: Region::NAME,
            ticked: |choice, codebook, node| ticked(&codebook.regions, choice.selection.regions(), node),
            toggled: |selection, codebook, node| {
                let regions = &codebook.regions;
                let members = regions.toggled(selection.regions(), &regions.nodes()[node].members);
                selection.with_regions(codebook, members)
            },
            cleared: Selection::in_every_region,
            ahead: ahead(explorer, |release, choice, covers| {
                let (codebook, selection) = (&release.codebook, &choice.selection);
                let one = |node: &Node<Region>| {
                    let option = selection.with_regions(codebook, node.members.clone());
                    let toggled = codebook.regions.toggled(selection.regions(), &node.members);
                    Ahead::of(&option, &selection.with_regions(codebook, toggled), codebook, covers)
                };
                codebook.regions.nodes().iter().map(one).collect()
            }),
        }
    }

    fn settings(explorer: Explorer) -> Self {
        Self {
            explorer,
            name: Setting::NAME,
            ticked: |choice, codebook, node| ticked(&codebook.settings, choice.selection.settings(), node),
            toggled: |selection, codebook, node| {
                let settings = &codebook.settings;
                let members = settings.toggled(selection.settings(), &settings.nodes()[node].members);
                selection.with_settings(codebook, members)
            },
            cleared: Selection::in_every_setting,
            ahead: ahead(explorer, |release, choice, covers| {
                let (codebook, selection) = (&release.codebook, &choice.selection);
                let one = |node: &Node<Setting>| {
                    let option = selection.with_settings(codebook, node.members.clone());
                    let toggled = codebook.settings.toggled(selection.settings(), &node.members);
                    Ahead::of(&option, &selection.with_settings(codebook, toggled), codebook, covers)
                };
                codebook.settings.nodes().iter().map(one).collect()
            }),
        }
    }

    fn ticked(self, node: usize) -> bool {
        self.explorer
            .choice()
            .with(|choice| self.explorer.with_codebook(|codebook| (self.ticked)(choice, codebook, node)))
    }

    fn toggle(self, node: usize) {
        self.choose(|selection, codebook| (self.toggled)(selection, codebook, node));
    }

    fn choose(self, f: impl FnOnce(&Selection, &Codebook) -> Selection) {
        let selection = self.explorer.choice().with_untracked(|choice| choice.selection.clone());
        self.explorer.select(self.explorer.with_codebook(|codebook| f(&selection, codebook)));
    }

    fn leads_nowhere(self, node: usize) -> bool {
        self.ahead.with(|ahead| ahead[node].leads == Leads::Nowhere)
    }

    /// How many people a node has, and whether it leads to too few.
    fn people(self, node: usize) -> String {
        let words = self.explorer.words();
        self.ahead.with(|ahead| match ahead[node].people {
            People::Number(number) if ahead[node].leads == Leads::Nowhere => words.too_few_with_others(number.0),
            People::Number(number) => number.to_string(),
            People::TooFew => words.too_few_short().to_owned(),
            People::Nobody => words.nobody_short().to_owned(),
        })
    }
}

fn ticked<A: Axis>(hierarchy: &Hierarchy<A>, members: &Members<A>, node: usize) -> bool {
    members.len() < hierarchy.places().len() && hierarchy.nodes()[node].members.within(members)
}

fn ahead(explorer: Explorer, of: fn(&Release, &Choice, &Covers<'_>) -> Vec<Ahead>) -> Memo<Vec<Ahead>> {
    Memo::new(move |_| {
        explorer
            .choice()
            .with(|choice| explorer.with_release(|release| of(release, choice, &Covers::of_wave(release, choice.wave))))
    })
}

/// A checkbox for one node, with the number of people that it has.
fn tick(filter: Filter, node: usize, label: String) -> impl IntoView {
    view! {
        <input
            type="checkbox"
            data-axis=filter.name
            data-node=node.to_string()
            prop:checked=move || filter.ticked(node)
            on:change=move |_| filter.toggle(node)
        />
        <span>{label}</span>
        " "
        <small class:nowhere=move || filter.leads_nowhere(node)>{move || filter.people(node)}</small>
    }
}

/// Unticks everything of an axis.
fn clear(filter: Filter, text: &'static str) -> impl IntoView {
    let explorer = filter.explorer;
    let filters = move || {
        let selection = explorer.selection();
        explorer.with_codebook(|codebook| (filter.cleared)(&selection, codebook) != selection)
    };
    let clear = move |_| filter.choose(filter.cleared);
    view! { <button type="button" class="tool" class:idle=move || !filters() on:click=clear>{text}</button> }
}

/// The regions where they lie, as tiles of one size.
fn tile_map(filter: Filter) -> impl IntoView {
    let tiles: Vec<_> = filter.explorer.with(|context| {
        let regions = &context.codebook().regions;
        let tile = |(at, place): (usize, &Place)| {
            let tile = place.tile?;
            let class = format!("tile column-{} row-{}", tile.column, tile.row);
            Some((class, regions.place_node(at).index(), context.label(&place.label).to_owned()))
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
fn node_list(filter: Filter, outlined: Vec<Outlined>) -> impl IntoView {
    let items = outlined.into_iter().map(move |Outlined { node, label, depth }| {
        let class = match depth {
            Depth::Whole => "whole",
            Depth::Alone => "",
            Depth::Part => "part",
        };
        view! { <li class=class><label>{tick(filter, node, label)}</label></li> }
    });
    view! { <ul class="nodes">{items.collect_view()}</ul> }
}

/// A line of a list of nodes.
struct Outlined {
    node: usize,
    label: String,
    depth: Depth,
}

/// Where a line stands.
enum Depth {
    /// A group of several places.
    Whole,
    /// A place that is a group of its own.
    Alone,
    /// A place below its group.
    Part,
}

/// The groups of several places of all levels but the last, and those of the last with their places.
fn outline<A: Axis>(explorer: Explorer, hierarchy: fn(&Codebook) -> &Hierarchy<A>) -> Vec<Outlined> {
    explorer.with(|context| {
        let hierarchy = hierarchy(context.codebook());
        let line = |id: NodeId<A>, depth: Depth| {
            let name = context.label(&hierarchy.node(id).label);
            let label = match depth {
                Depth::Whole => context.words().whole_of(name),
                Depth::Alone | Depth::Part => name.to_owned(),
            };
            Outlined { node: id.index(), label, depth }
        };
        let mut lines = Vec::new();
        let last = hierarchy.levels().len().saturating_sub(1);
        for (at, level) in hierarchy.levels().iter().enumerate() {
            for node in &level.nodes {
                let members = hierarchy.members(*node);
                if members.len() > 1 {
                    lines.push(line(*node, Depth::Whole));
                }
                if at == last {
                    let depth = || if members.len() > 1 { Depth::Part } else { Depth::Alone };
                    lines.extend(members.positions().map(|at| line(hierarchy.place_node(at), depth())));
                }
            }
        }
        if hierarchy.levels().is_empty() {
            lines.extend((0..hierarchy.places().len()).map(|at| line(hierarchy.place_node(at), Depth::Alone)));
        }
        lines
    })
}
