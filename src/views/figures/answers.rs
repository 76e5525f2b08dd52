use std::sync::Arc;

use chart::{Subject, answers_figure, answers_table, verdict_sentences};
use leptos::prelude::*;
use survey::{QuestionId, Reading, View};

use crate::{explorer::Explorer, views::figure::Figure};

/// The answers of a view to a question, beside those of the others.
pub(in crate::views) fn answers(explorer: Explorer, view: Signal<View>, question: QuestionId) -> Figure {
    let read = Read::of(explorer, view, question);
    Figure {
        drawings: vec![Arc::new(move |form, _: &[usize]| read.with(|subject| answers_figure(&subject, form)))],
        sentences: Arc::new(move || read.with(|subject| verdict_sentences(&subject))),
        table: Arc::new(move || read.with(|subject| answers_table(&subject))),
    }
}

/// A view and what it answers to a question, as figures read them.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub(super) explorer: Explorer,
    view: Signal<View>,
    reading: Memo<Reading>,
}

impl Read {
    pub(super) fn of(explorer: Explorer, view: Signal<View>, question: QuestionId) -> Self {
        let reading = Memo::new(move |_| view.with(|view| explorer.read(view, question)));
        Self { explorer, view, reading }
    }

    /// Calls `f` with the subject of a figure; whoever does so follows the view.
    pub(super) fn with<T>(self, f: impl FnOnce(Subject<'_>) -> T) -> T {
        self.explorer
            .with(|context| self.view.with(|view| self.reading.with(|reading| f(Subject { context, view, reading }))))
    }
}
