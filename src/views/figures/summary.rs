use std::sync::Arc;

use chart::Summary;
use leptos::prelude::*;
use survey::View;

use crate::{explorer::Explorer, views::figure::Source};

/// What stands for each question, for a view beside the others.
pub(in crate::views) fn summary(explorer: Explorer, view: Signal<View>) -> Source {
    Arc::new(move |form, order| {
        view.with(|view| {
            explorer.with(|context| {
                let questions = context.codebook().question_ids();
                let readings: Vec<_> = questions.map(|question| view.read(context.release(), question)).collect();
                Summary { context, view, readings: &readings }.figure(form, order)
            })
        })
    })
}
