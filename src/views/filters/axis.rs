use leptos::prelude::*;
use survey::{Ahead, Axis, Choice, Codebook, Hierarchy, Leads, Members, People, Selection};
use words::Words;

use crate::explorer::Explorer;

/// What changes of an option of a filter.
pub struct Stand {
    /// Whether all of it is ticked. Where nothing is filtered nothing is ticked.
    pub ticked: bool,
    /// Where ticking it, or no longer ticking it, leads.
    pub leads: Leads,
    /// How many people it has, and whether it leads to too few.
    pub people: String,
}

/// One axis of the filters. It goes by the positions of nodes and by functions, so that the program has the views of
/// both axes only once.
#[derive(Clone, Copy)]
pub(super) struct Filter {
    pub(super) explorer: Explorer,
    /// Which kind of style its options have.
    pub(super) class: &'static str,
    /// What its options are.
    pub(super) legend: &'static str,
    /// Says that all of them are unticked.
    pub(super) clear: &'static str,
    /// The options as they are written.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) written: fn(Self) -> String,
    nodes: fn(&Codebook) -> usize,
    /// Whether all of a node is ticked.
    ticked: fn(&Selection, &Codebook, usize) -> bool,
    /// The selection with a node alone.
    option: Turn,
    /// The selection once a node is ticked, or no longer is.
    toggled: Turn,
    /// The selection without any tick on this axis.
    pub(super) cleared: fn(&Selection, &Codebook) -> Selection,
}

/// What becomes of a selection by a node of an axis.
type Turn = fn(&Selection, &Codebook, usize) -> Selection;

impl Filter {
    pub(super) fn regions(explorer: Explorer) -> Self {
        Self {
            explorer,
            class: "regions",
            legend: explorer.words().regions_legend(),
            clear: explorer.words().clear_regions(),
            #[cfg(not(target_arch = "wasm32"))]
            written: super::options::regions,
            nodes: |codebook| codebook.regions.nodes().len(),
            ticked: |selection, codebook, node| ticked(&codebook.regions, selection.regions(), node),
            option: |selection, codebook, node| {
                selection.with_regions(codebook, codebook.regions.nodes()[node].members.clone())
            },
            toggled: |selection, codebook, node| {
                let regions = &codebook.regions;
                let members = regions.toggled(selection.regions(), &regions.nodes()[node].members);
                selection.with_regions(codebook, members)
            },
            cleared: Selection::in_every_region,
        }
    }

    pub(super) fn settings(explorer: Explorer) -> Self {
        Self {
            explorer,
            class: "settings",
            legend: explorer.words().settings_legend(),
            clear: explorer.words().clear_settings(),
            #[cfg(not(target_arch = "wasm32"))]
            written: super::options::settings,
            nodes: |codebook| codebook.settings.nodes().len(),
            ticked: |selection, codebook, node| ticked(&codebook.settings, selection.settings(), node),
            option: |selection, codebook, node| {
                selection.with_settings(codebook, codebook.settings.nodes()[node].members.clone())
            },
            toggled: |selection, codebook, node| {
                let settings = &codebook.settings;
                let members = settings.toggled(selection.settings(), &settings.nodes()[node].members);
                selection.with_settings(codebook, members)
            },
            cleared: Selection::in_every_setting,
        }
    }

    /// How each node stands.
    pub(super) fn stands(self) -> Vec<Stand> {
        let (explorer, words) = (self.explorer, self.explorer.words());
        explorer.choice().with(|Choice { selection, wave, .. }| {
            explorer.with_covers(*wave, |covers| {
                explorer.with_codebook(|codebook| {
                    let turned = |turn: Turn, node| turn(selection, codebook, node);
                    let stand = |node| {
                        let ahead =
                            Ahead::of(&turned(self.option, node), &turned(self.toggled, node), codebook, covers);
                        let ticked = (self.ticked)(selection, codebook, node);
                        Stand { ticked, leads: ahead.leads, people: people(ahead, words) }
                    };
                    (0..(self.nodes)(codebook)).map(stand).collect()
                })
            })
        })
    }

    pub(super) fn toggle(self, node: usize) {
        self.choose(|selection, codebook| (self.toggled)(selection, codebook, node));
    }

    pub(super) fn choose(self, f: impl FnOnce(&Selection, &Codebook) -> Selection) {
        let selection = self.explorer.choice().with_untracked(|choice| choice.selection.clone());
        self.explorer.select(self.explorer.with_codebook(|codebook| f(&selection, codebook)));
    }
}

fn ticked<A: Axis>(hierarchy: &Hierarchy<A>, members: &Members<A>, node: usize) -> bool {
    members.len() < hierarchy.places().len() && hierarchy.nodes()[node].members.within(members)
}

/// How many people an option has, and whether it leads to too few.
fn people(ahead: Ahead, words: Words) -> String {
    match ahead.people {
        People::Number(number) if ahead.leads == Leads::Nowhere => words.too_few_with_others(number.0),
        People::Number(number) => number.to_string(),
        People::TooFew => words.too_few_short().to_owned(),
        People::Nobody => words.nobody_short().to_owned(),
    }
}
