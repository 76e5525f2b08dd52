use std::sync::Arc;

use chart::{GridOf, grid_figure, grid_table};
use leptos::prelude::*;
use survey::{Grid, QuestionId};

use crate::{explorer::Explorer, views::figure::Figure};

/// The answer that is looked at, for every region and setting at once.
pub(in crate::views) fn grid(explorer: Explorer, question: QuestionId) -> Figure {
    let wave = Memo::new(move |_| explorer.choice().with(|choice| choice.wave));
    let measure = Memo::new(move |_| explorer.measure(question));
    let grid =
        Memo::new(move |_| explorer.with_release(|release| Grid::of(release, wave.get(), question, measure.get())));
    let read = Read { explorer, question, grid };
    Figure {
        drawings: vec![Arc::new(move |form, _: &[usize]| read.with(|of| grid_figure(of, form)))],
        sentences: Arc::new(Vec::new),
        table: Arc::new(move || read.with(grid_table)),
    }
}

#[derive(Clone, Copy)]
struct Read {
    explorer: Explorer,
    question: QuestionId,
    grid: Memo<Grid>,
}

impl Read {
    fn with<T>(self, f: impl FnOnce(&GridOf<'_>) -> T) -> T {
        let (question, measure) = (self.question, self.explorer.measure(self.question));
        self.explorer.with(|context| self.grid.with(|grid| f(&GridOf { context, question, measure, grid })))
    }
}
