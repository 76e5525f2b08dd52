use std::sync::Arc;

use chart::{Compared, Places, places_figure, places_sentences, places_table, tiles_figure};
use leptos::prelude::*;
use survey::{Axis, Breakdown, Choice, Hierarchy, NodeId, QuestionId, Row, Tile, Trend, View};

use super::answers::Read;
use crate::{
    explorer::Explorer,
    views::figure::{Draw, Figure},
};

/// The answer that is looked at, region by region among the chosen settings: where the regions lie, and in a list.
pub(in crate::views) fn by_region(explorer: Explorer, question: QuestionId) -> Figure {
    let read = Along {
        read: Read::of(explorer, whole(explorer, Whole::EveryRegion), question),
        question,
        axis: explorer.words().regions_legend(),
        compared: Compared::WithTheRest,
        rows: Memo::new(move |_| {
            let measure = explorer.measure(question);
            explorer.choice().with(|choice| {
                explorer.with_release(|release| {
                    let breakdown = Breakdown::by_region(release, choice, question, measure);
                    named(explorer, &release.codebook.regions, breakdown.rows)
                })
            })
        }),
    };
    let tiles: Arc<[Option<Tile>]> =
        explorer.with_codebook(|codebook| codebook.regions.places().iter().map(|place| place.tile).collect());
    let map: Draw = Arc::new(move |form, _| read.with(|places| tiles_figure(places, &tiles, form)));
    let mapped = explorer.with_codebook(|codebook| codebook.regions.places().iter().any(|place| place.tile.is_some()));
    let mut figure = read.figure();
    if mapped {
        figure.drawings.insert(0, map);
    }
    figure
}

/// The answer that is looked at, setting by setting among the chosen regions.
pub(in crate::views) fn by_setting(explorer: Explorer, question: QuestionId) -> Figure {
    let read = Along {
        read: Read::of(explorer, whole(explorer, Whole::EverySetting), question),
        question,
        axis: explorer.words().settings_legend(),
        compared: Compared::WithTheRest,
        rows: Memo::new(move |_| {
            let measure = explorer.measure(question);
            explorer.choice().with(|choice| {
                explorer.with_release(|release| {
                    let breakdown = Breakdown::by_setting(release, choice, question, measure);
                    named(explorer, &release.codebook.settings, breakdown.rows)
                })
            })
        }),
    };
    read.figure()
}

/// The answer that is looked at, wave by wave among the chosen people.
pub(in crate::views) fn by_wave(explorer: Explorer, question: QuestionId) -> Figure {
    let read = Along {
        read: Read::of(explorer, explorer.view().into(), question),
        question,
        axis: explorer.words().wave_legend(),
        compared: Compared::WithTheOneBefore,
        rows: Memo::new(move |_| {
            let measure = explorer.measure(question);
            explorer.choice().with(|choice| {
                explorer.with(|context| {
                    let trend = Trend::of(context.release(), choice, question, measure);
                    let name = |id| context.label(&context.release().wave(id).info().label).to_owned();
                    trend.rows.into_iter().map(|(wave, row)| (name(wave), row)).collect()
                })
            })
        }),
    };
    read.figure()
}

/// Which places are taken together to be the whole of a breakdown.
#[derive(Clone, Copy)]
enum Whole {
    EveryRegion,
    EverySetting,
}

/// All places of one axis together, among those whom the selection holds on the other axis.
fn whole(explorer: Explorer, whole: Whole) -> Signal<View> {
    let view = Memo::new(move |_| {
        explorer.choice().with(|choice| {
            explorer.with_release(|release| {
                let selection = match whole {
                    Whole::EveryRegion => choice.selection.in_every_region(&release.codebook),
                    Whole::EverySetting => choice.selection.in_every_setting(&release.codebook),
                };
                View::of(release, &Choice { wave: choice.wave, ..Choice::of(selection, release) })
            })
        })
    });
    view.into()
}

/// Rows along an axis that follow the visitor.
#[derive(Clone, Copy)]
struct Along {
    read: Read,
    question: QuestionId,
    axis: &'static str,
    compared: Compared,
    rows: Memo<Vec<(String, Row)>>,
}

impl Along {
    fn with<T>(self, f: impl FnOnce(&Places<'_>) -> T) -> T {
        let measure = self.read.explorer.measure(self.question);
        self.read.with(|subject| {
            self.rows.with(|rows| f(&Places { subject, measure, axis: self.axis, rows, compared: self.compared }))
        })
    }

    fn figure(self) -> Figure {
        Figure {
            drawings: vec![Arc::new(move |form, positions: &[usize]| {
                self.with(|places| places_figure(places, positions, form))
            })],
            sentences: Arc::new(move || self.with(places_sentences)),
            table: Arc::new(move || self.with(places_table)),
        }
    }
}

fn named<A: Axis>(explorer: Explorer, hierarchy: &Hierarchy<A>, rows: Vec<(NodeId<A>, Row)>) -> Vec<(String, Row)> {
    let name = |id| hierarchy.node(id).label.text(explorer.language()).to_owned();
    rows.into_iter().map(|(place, row)| (name(place), row)).collect()
}
