use leptos::prelude::*;
use survey::{Axis, Codebook, Hierarchy, NodeId, Place};

use super::axis::Filter;
use crate::explorer::Explorer;

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

/// The regions where they lie, as tiles of one size.
pub(super) fn tile_map(filter: Filter) -> impl IntoView {
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
pub(super) fn node_list(filter: Filter, outlined: Vec<Outlined>) -> impl IntoView {
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
pub(super) struct Outlined {
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

/// The groups of several places of all levels but the last, then those of the last with their places.
pub(super) fn outline<A: Axis>(explorer: Explorer, hierarchy: fn(&Codebook) -> &Hierarchy<A>) -> Vec<Outlined> {
    explorer.with(|context| {
        let hierarchy = hierarchy(context.codebook());
        let (last, coarser) =
            hierarchy.levels().split_last().map_or((&[][..], &[][..]), |(last, coarser)| (&last.nodes[..], coarser));
        let several = |node: &NodeId<A>| hierarchy.members(*node).len() > 1;
        let coarser = coarser.iter().flat_map(|level| &level.nodes).copied().filter(several);
        let line = |node: NodeId<A>| {
            let name = context.label(&hierarchy.node(node).label);
            let within =
                |group: &NodeId<A>| *group != node && hierarchy.members(node).within(hierarchy.members(*group));
            let (label, depth) = if several(&node) {
                (context.words().whole_of(name), Depth::Whole)
            } else if last.iter().any(within) {
                (name.to_owned(), Depth::Part)
            } else {
                (name.to_owned(), Depth::Alone)
            };
            Outlined { node: node.index(), label, depth }
        };
        // Everyone comes first there, and is what no tick means.
        coarser.chain(hierarchy.outline().into_iter().skip(1)).map(line).collect()
    })
}
