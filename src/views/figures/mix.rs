use std::sync::Arc;

use chart::{MixOf, mix_figure, mix_table};
use leptos::prelude::*;
use survey::{Axis, Hierarchy, Mix, NodeId, People};

use crate::{explorer::Explorer, views::figure::Figure};

/// Who answered, region by region.
pub(in crate::views) fn mix_by_region(explorer: Explorer) -> Figure {
    let rows = Memo::new(move |_| {
        explorer.choice().with(|choice| {
            explorer.with_release(|release| {
                named(explorer, &release.codebook.regions, Mix::by_region(release, choice).rows)
            })
        })
    });
    Read { explorer, axis: explorer.words().regions_legend(), rows }.figure()
}

/// Who answered, setting by setting.
pub(in crate::views) fn mix_by_setting(explorer: Explorer) -> Figure {
    let rows = Memo::new(move |_| {
        explorer.choice().with(|choice| {
            explorer.with_release(|release| {
                named(explorer, &release.codebook.settings, Mix::by_setting(release, choice).rows)
            })
        })
    });
    Read { explorer, axis: explorer.words().settings_legend(), rows }.figure()
}

#[derive(Clone, Copy)]
struct Read {
    explorer: Explorer,
    axis: &'static str,
    rows: Memo<Vec<(String, People)>>,
}

impl Read {
    fn with<T>(self, f: impl FnOnce(&MixOf<'_>) -> T) -> T {
        let view = self.explorer.view();
        self.explorer.with(|context| {
            let (whom, people) =
                view.with(|view| (view.selection().name(context.codebook(), context.language), view.people()));
            self.rows.with(|rows| f(&MixOf { context, whom: &whom, people, axis: self.axis, rows }))
        })
    }

    fn figure(self) -> Figure {
        Figure {
            drawings: vec![Arc::new(move |form, _: &[usize]| self.with(|of| mix_figure(of, form)))],
            sentences: Arc::new(Vec::new),
            table: Arc::new(move || self.with(mix_table)),
        }
    }
}

fn named<A: Axis>(
    explorer: Explorer,
    hierarchy: &Hierarchy<A>,
    rows: Vec<(NodeId<A>, People)>,
) -> Vec<(String, People)> {
    let name = |id| hierarchy.node(id).label.text(explorer.language()).to_owned();
    rows.into_iter().map(|(place, people)| (name(place), people)).collect()
}
