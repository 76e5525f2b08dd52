use std::sync::Arc;

use chart::{Compared, Context, Places, Subject};
use leptos::prelude::*;
use survey::{Breakdown, Choice, Covers, Measure, QuestionId, Row, Tile, Trend};

use super::named;
use crate::{explorer::Explorer, views::figure::Source};

/// The answer that is looked at, region by region among the chosen settings: where the regions lie, and in a list.
pub(in crate::views) fn by_region(explorer: Explorer, question: QuestionId) -> Source {
    source(explorer, question, |context, covers, choice, of| {
        let (release, regions) = (context.release(), &context.codebook().regions);
        let rows = Breakdown::by_region(covers, release, choice, of).rows;
        Along {
            axis: context.words().regions_legend(),
            rows: named(context, regions, rows),
            tiles: regions.places().iter().map(|place| place.tile).collect(),
            whole: Choice::of(choice.selection.in_every_region(context.codebook()), release),
            compared: Compared::WithTheRest,
        }
    })
}

/// The answer that is looked at, setting by setting among the chosen regions.
pub(in crate::views) fn by_setting(explorer: Explorer, question: QuestionId) -> Source {
    source(explorer, question, |context, covers, choice, of| {
        let (release, settings) = (context.release(), &context.codebook().settings);
        let rows = Breakdown::by_setting(covers, release, choice, of).rows;
        Along {
            axis: context.words().settings_legend(),
            rows: named(context, settings, rows),
            tiles: Vec::new(),
            whole: Choice::of(choice.selection.in_every_setting(context.codebook()), release),
            compared: Compared::WithTheRest,
        }
    })
}

/// The answer that is looked at, wave by wave among the chosen people.
pub(in crate::views) fn by_wave(explorer: Explorer, question: QuestionId) -> Source {
    source(explorer, question, |context, _, choice, (question, measure)| {
        let release = context.release();
        let name = |id| context.label(&release.wave(id).info().label).to_owned();
        let rows = Trend::of(release, choice, question, measure).rows;
        Along {
            axis: context.words().wave_legend(),
            rows: rows.into_iter().map(|(wave, row)| (name(wave), row)).collect(),
            tiles: Vec::new(),
            whole: choice.clone(),
            compared: Compared::WithTheOneBefore,
        }
    })
}

/// One share along an axis.
struct Along {
    axis: &'static str,
    rows: Vec<(String, Row)>,
    tiles: Vec<Option<Tile>>,
    /// All of the rows together.
    whole: Choice,
    compared: Compared,
}

/// The figure of what `along` makes of the choice, the question and the answer that is looked at.
fn source(
    explorer: Explorer,
    question: QuestionId,
    along: fn(Context<'_>, &Covers<'_>, &Choice, (QuestionId, Measure)) -> Along,
) -> Source {
    Arc::new(move |form, order| {
        let measure = explorer.measure(question);
        explorer.choice().with(|choice| {
            explorer.with(|context| {
                let along =
                    explorer.with_covers(choice.wave, |covers| along(context, covers, choice, (question, measure)));
                let Along { axis, rows, tiles, whole, compared } = along;
                let view = explorer.viewed(&Choice { wave: choice.wave, ..whole });
                let reading = view.read(context.release(), question);
                let subject = Subject { context, view: &view, reading: &reading };
                Places { subject, measure, axis, rows: &rows, tiles: &tiles, compared }.figure(form, order)
            })
        })
    })
}
