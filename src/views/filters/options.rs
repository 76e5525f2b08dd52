//! The options of a filter as text: only what changes of them is kept up by the program.

use leptos::prelude::untrack;
use survey::{Axis, Codebook, Hierarchy, Leads, NodeId, Place};

use super::axis::{Filter, Stand};
use crate::{explorer::Explorer, views::html::Html};

/// The regions where they lie, as tiles of one size, and as a list that is closed at first.
pub(super) fn regions(filter: Filter) -> String {
    let mut options = Options::of(filter);
    options.tiles();
    options.html.text("<details><summary>", filter.explorer.words().region_list(), "</summary>");
    options.list(|codebook| &codebook.regions);
    options.html.tags("</details>");
    options.html.written()
}

/// The settings as a list.
pub(super) fn settings(filter: Filter) -> String {
    let mut options = Options::of(filter);
    options.list(|codebook| &codebook.settings);
    options.html.written()
}

/// Options in the making.
struct Options {
    html: Html,
    explorer: Explorer,
    /// How each of them stands at first.
    stands: Vec<Stand>,
}

impl Options {
    fn of(filter: Filter) -> Self {
        Self { html: Html::default(), explorer: filter.explorer, stands: untrack(|| filter.stands()) }
    }

    /// The regions on a map of tiles.
    fn tiles(&mut self) {
        let tiles: Vec<_> = self.explorer.with(|context| {
            let regions = &context.codebook().regions;
            let tile = |(at, place): (usize, &Place)| {
                let tile = place.tile?;
                let class = format!("tile column-{} row-{}", tile.column, tile.row);
                Some((class, regions.place_node(at), context.label(&place.label).to_owned()))
            };
            regions.places().iter().enumerate().filter_map(tile).collect()
        });
        self.html.tags("<ul class=\"tiles\">");
        for (class, node, label) in tiles {
            self.item(&class, node, &label);
        }
        self.html.tags("</ul>");
    }

    /// The groups of the coarser levels, then the places of an axis under their groups of the last level. Every group
    /// of several places has a tick of its own.
    fn list<A: Axis>(&mut self, hierarchy: fn(&Codebook) -> &Hierarchy<A>) {
        self.html.tags("<ul class=\"nodes\">");
        for Outlined { node, label, depth } in outline(self.explorer, hierarchy) {
            let class = match depth {
                Depth::Whole => "whole",
                Depth::Alone => "",
                Depth::Part => "part",
            };
            self.item(class, node, &label);
        }
        self.html.tags("</ul>");
    }

    /// A checkbox for one node, with the number of people that it has.
    fn item<A: Axis>(&mut self, class: &str, node: NodeId<A>, label: &str) {
        let Stand { leads, people, .. } = &self.stands[node.index()];
        let (html, node) = (&mut self.html, node.index().to_string());
        html.value("<li class=\"", class, "\"><label><input type=\"checkbox\" data-axis=\"");
        html.value("", A::NAME, "\" data-node=\"");
        html.value("", &node, "\">");
        html.text("<span>", label, "</span> <small class=\"");
        html.text(if *leads == Leads::Nowhere { "nowhere\">" } else { "\">" }, people, "</small></label></li>");
    }
}

/// A line of a list of nodes.
struct Outlined<A> {
    node: NodeId<A>,
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
fn outline<A: Axis>(explorer: Explorer, hierarchy: fn(&Codebook) -> &Hierarchy<A>) -> Vec<Outlined<A>> {
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
            Outlined { node, label, depth }
        };
        // Everyone comes first there, and is what no tick means.
        coarser.chain(hierarchy.outline().into_iter().skip(1)).map(line).collect()
    })
}
