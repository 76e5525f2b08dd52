use std::sync::Arc;

use chart::{places_figure, places_table};
use leptos::prelude::*;
use survey::{Axis, Breakdown, Category, Codebook, Hierarchy, Row, Selection, View};

use super::figure::{Figure, Read};
use crate::explorer::Explorer;

/// The answer that is shown place by place: the first, which two-way questions put what they are about.
const ANSWER: usize = 0;

/// The first answer to the page's question region by region, among the chosen settings, and setting by setting,
/// among the chosen regions.
#[component]
pub(super) fn Breakdowns(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let question = (explorer.page.question(), ANSWER);
    let by_region = Along {
        heading: words.by_region(),
        axis: words.regions_legend(),
        whole: |codebook, selection| selection.in_every_region(codebook),
        rows: Memo::new(move |_| {
            let selection = explorer.selection();
            explorer.with_release(|release| {
                let breakdown = Breakdown::by_region((release, release.latest()), question, selection.settings());
                named(explorer, &release.codebook.regions, breakdown)
            })
        }),
    };
    let by_setting = Along {
        heading: words.by_setting(),
        axis: words.settings_legend(),
        whole: |codebook, selection| selection.in_every_setting(codebook),
        rows: Memo::new(move |_| {
            let selection = explorer.selection();
            explorer.with_release(|release| {
                let breakdown = Breakdown::by_setting((release, release.latest()), question, selection.regions());
                named(explorer, &release.codebook.settings, breakdown)
            })
        }),
    };
    view! {
        {by_region.on_page(explorer)}
        {by_setting.on_page(explorer)}
    }
}

/// A breakdown along one axis.
struct Along {
    heading: &'static str,
    axis: &'static str,
    /// All places of the axis together, among those whom the selection holds on the other axis.
    whole: fn(&Codebook, &Selection) -> Selection,
    rows: Memo<Vec<(String, Row)>>,
}

impl Along {
    fn on_page(self, explorer: Explorer) -> impl IntoView + use<> {
        let Self { heading, axis, whole, rows } = self;
        let view = Memo::new(move |_| {
            let selection = explorer.selection();
            explorer.with_release(|release| View::of(release, release.latest(), whole(&release.codebook, &selection)))
        });
        let read = Read::of(explorer, view.into());
        let answer = Category::Answer(ANSWER);
        let figure = Figure {
            draw: Arc::new(move |form| {
                rows.with(|rows| read.with(|subject| places_figure(subject, answer, rows, form)))
            }),
            sentences: Arc::new(Vec::new),
            table: Arc::new(move || rows.with(|rows| read.with(|subject| places_table(subject, answer, axis, rows)))),
        };
        view! {
            <h3>{heading}</h3>
            {figure.on_page(explorer)}
        }
    }
}

fn named<A: Axis>(explorer: Explorer, hierarchy: &Hierarchy<A>, breakdown: Breakdown<A>) -> Vec<(String, Row)> {
    let name = |id| hierarchy.node(id).label.text(explorer.language()).to_owned();
    breakdown.rows.into_iter().map(|(place, row)| (name(place), row)).collect()
}
