use std::sync::Arc;

use chart::{Summary, summary_figure, summary_sentences, summary_table};
use leptos::prelude::*;
use survey::{Codebook, Reading, View};

use crate::{explorer::Explorer, views::figure::Figure};

/// What stands for each question, for a view beside the others.
pub(in crate::views) fn summary(explorer: Explorer, view: Signal<View>) -> Figure {
    let readings = Memo::new(move |_| {
        let questions = explorer.with_codebook(Codebook::question_ids);
        view.with(|view| questions.map(|question| explorer.read(view, question)).collect::<Vec<_>>())
    });
    let read = Read { explorer, view, readings };
    Figure {
        drawings: vec![Arc::new(move |form, _: &[usize]| read.with(|summary| summary_figure(summary, form)))],
        sentences: Arc::new(move || read.with(summary_sentences)),
        table: Arc::new(move || read.with(summary_table)),
    }
}

/// A view and what it answers to every question.
#[derive(Clone, Copy)]
struct Read {
    explorer: Explorer,
    view: Signal<View>,
    readings: Memo<Vec<Reading>>,
}

impl Read {
    fn with<T>(self, f: impl FnOnce(&Summary<'_>) -> T) -> T {
        self.explorer.with(|context| {
            self.view.with(|view| self.readings.with(|readings| f(&Summary { context, view, readings })))
        })
    }
}
