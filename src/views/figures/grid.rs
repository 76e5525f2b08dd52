use std::sync::Arc;

use chart::GridOf;
use leptos::prelude::*;
use survey::{Grid, QuestionId};

use crate::{explorer::Explorer, views::figure::Source};

/// The answer that is looked at, for every region and setting at once.
pub(in crate::views) fn grid(explorer: Explorer, question: QuestionId) -> Source {
    // Whoever is selected, the grid is of everyone: it follows the wave and the answer only.
    let shown = Memo::new(move |_| (explorer.choice().with(|choice| choice.wave), explorer.measure(question)));
    Arc::new(move |form, order| {
        let (wave, measure) = shown.get();
        explorer.with(|context| {
            let grid = Grid::of(context.release(), wave, question, measure);
            GridOf { context, question, measure, grid: &grid }.figure(form, order)
        })
    })
}
