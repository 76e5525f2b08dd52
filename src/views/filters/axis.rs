use leptos::prelude::*;
use survey::{
    Ahead, Axis, Choice, Codebook, Covers, Hierarchy, Leads, Members, Node, People, Region, Release, Selection, Setting,
};

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
    toggled: fn(&Selection, &Codebook, usize) -> Selection,
    /// The selection without any tick on this axis.
    pub(super) cleared: fn(&Selection, &Codebook) -> Selection,
    /// What lies ahead of each node.
    ahead: Memo<Vec<Ahead>>,
}

impl Filter {
    pub(super) fn regions(explorer: Explorer) -> Self {
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

    pub(super) fn settings(explorer: Explorer) -> Self {
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

fn ahead(explorer: Explorer, of: fn(&Release, &Choice, &Covers<'_>) -> Vec<Ahead>) -> Memo<Vec<Ahead>> {
    Memo::new(move |_| {
        explorer
            .choice()
            .with(|choice| explorer.with_release(|release| of(release, choice, &Covers::of_wave(release, choice.wave))))
    })
}
