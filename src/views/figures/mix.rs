use std::sync::Arc;

use chart::{Context, MixOf};
use leptos::prelude::*;
use survey::{Choice, Covers, Mix, People, View};

use super::named;
use crate::{explorer::Explorer, views::figure::Source};

/// Who answered, region by region.
pub(in crate::views) fn mix_by_region(explorer: Explorer) -> Source {
    source(explorer, explorer.words().regions_legend(), |context, covers, choice| {
        named(context, &context.codebook().regions, Mix::by_region(covers, context.release(), choice).rows)
    })
}

/// Who answered, setting by setting.
pub(in crate::views) fn mix_by_setting(explorer: Explorer) -> Source {
    source(explorer, explorer.words().settings_legend(), |context, covers, choice| {
        named(context, &context.codebook().settings, Mix::by_setting(covers, context.release(), choice).rows)
    })
}

type Rows = Vec<(String, People)>;

fn source(explorer: Explorer, axis: &'static str, rows: fn(Context<'_>, &Covers<'_>, &Choice) -> Rows) -> Source {
    Arc::new(move |form, order| {
        let people = explorer.view().with(View::people);
        explorer.choice().with(|choice| {
            explorer.with(|context| {
                let whom = choice.selection.name(context.codebook(), context.language);
                let rows = explorer.with_covers(choice.wave, |covers| rows(context, covers, choice));
                MixOf { context, whom: &whom, people, axis, rows: &rows }.figure(form, order)
            })
        })
    })
}
