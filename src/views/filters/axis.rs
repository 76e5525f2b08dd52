use leptos::prelude::*;
use survey::{Ahead, Axis, Choice, Codebook, Hierarchy, Leads, Members, People, Region, Selection, Setting};

use crate::explorer::Explorer;

/// One axis of the filters. It goes by the positions of nodes and by functions, so that the program has the views of
/// both axes only once.
#[derive(Clone, Copy)]
pub(super) struct Filter {
    pub(super) explorer: Explorer,
    /// The axis as addresses name it.
    pub(super) name: &'static str,
    /// Whether all of a node is ticked. Where nothing is filtered nothing is ticked.
    ticked: fn(&Choice, &Codebook, usize) -> bool,
    /// The selection once a node is ticked, or no longer is.
    toggled: Turn,
    /// The selection without any tick on this axis.
    pub(super) cleared: fn(&Selection, &Codebook) -> Selection,
    /// What lies ahead of each node.
    ahead: Memo<Vec<Ahead>>,
}

/// What becomes of a selection by a node of an axis.
type Turn = fn(&Selection, &Codebook, usize) -> Selection;

impl Filter {
    pub(super) fn regions(explorer: Explorer) -> Self {
        let option: Turn = |selection, codebook, node| {
            selection.with_regions(codebook, codebook.regions.nodes()[node].members.clone())
        };
        let toggled: Turn = |selection, codebook, node| {
            let regions = &codebook.regions;
            let members = regions.toggled(selection.regions(), &regions.nodes()[node].members);
            selection.with_regions(codebook, members)
        };
        Self {
            explorer,
            name: Region::NAME,
            ticked: |choice, codebook, node| ticked(&codebook.regions, choice.selection.regions(), node),
            toggled,
            cleared: Selection::in_every_region,
            ahead: ahead(explorer, |codebook| codebook.regions.nodes().len(), option, toggled),
        }
    }

    pub(super) fn settings(explorer: Explorer) -> Self {
        let option: Turn = |selection, codebook, node| {
            selection.with_settings(codebook, codebook.settings.nodes()[node].members.clone())
        };
        let toggled: Turn = |selection, codebook, node| {
            let settings = &codebook.settings;
            let members = settings.toggled(selection.settings(), &settings.nodes()[node].members);
            selection.with_settings(codebook, members)
        };
        Self {
            explorer,
            name: Setting::NAME,
            ticked: |choice, codebook, node| ticked(&codebook.settings, choice.selection.settings(), node),
            toggled,
            cleared: Selection::in_every_setting,
            ahead: ahead(explorer, |codebook| codebook.settings.nodes().len(), option, toggled),
        }
    }

    pub(super) fn ticked(self, node: usize) -> bool {
        self.explorer
            .choice()
            .with(|choice| self.explorer.with_codebook(|codebook| (self.ticked)(choice, codebook, node)))
    }

    pub(super) fn toggle(self, node: usize) {
        self.choose(|selection, codebook| (self.toggled)(selection, codebook, node));
    }

    pub(super) fn choose(self, f: impl FnOnce(&Selection, &Codebook) -> Selection) {
        let selection = self.explorer.choice().with_untracked(|choice| choice.selection.clone());
        self.explorer.select(self.explorer.with_codebook(|codebook| f(&selection, codebook)));
    }

    pub(super) fn leads_nowhere(self, node: usize) -> bool {
        self.ahead.with(|ahead| ahead[node].leads == Leads::Nowhere)
    }

    /// How many people a node has, and whether it leads to too few.
    pub(super) fn people(self, node: usize) -> String {
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

/// What lies ahead of each of an axis's nodes: of the people whom it would add, and of where ticking it leads.
fn ahead(explorer: Explorer, nodes: fn(&Codebook) -> usize, option: Turn, toggled: Turn) -> Memo<Vec<Ahead>> {
    Memo::new(move |_| {
        explorer.choice().with(|Choice { selection, wave, .. }| {
            explorer.with_covers(*wave, |covers| {
                explorer.with_codebook(|codebook| {
                    let turned = |turn: Turn, node| turn(selection, codebook, node);
                    let one = |node| Ahead::of(&turned(option, node), &turned(toggled, node), codebook, covers);
                    (0..nodes(codebook)).map(one).collect()
                })
            })
        })
    })
}
