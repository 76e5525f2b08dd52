//! A figure as a whole.

use std::sync::Arc;

use crate::{
    Drawing, Form, GridOf, MixOf, Order, Places, Subject, Summary, Table, answers_figure, answers_table, grid_figure,
    grid_table, mix_figure, mix_table, places_figure, places_sentences, places_table, summary_figure,
    summary_sentences, summary_table, tiles_figure, verdict_sentences,
};

/// Drawings of the same numbers, what is to be said of them, and their table: all made at once from one reading, so
/// that they cannot disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The drawings, at least one; shared with whatever they are painted on.
    pub drawings: Vec<Arc<Drawing>>,
    /// What is to be said, each a sentence.
    pub sentences: Vec<String>,
    /// The table, its rows in the order that was asked for.
    pub table: Table,
    /// That order, if the table has the column that it goes by.
    pub order: Option<Order>,
}

impl Figure {
    fn new(drawings: Vec<Drawing>, sentences: Vec<String>, table: Table, order: Option<Order>) -> Self {
        let order = order.filter(|order| table.has(order.column));
        let drawings = drawings.into_iter().map(Arc::new).collect();
        Self { drawings, sentences, table: table.in_order(order), order }
    }
}

impl Subject<'_> {
    /// The figure of a question's answers.
    #[must_use]
    pub fn figure(&self, form: Form, order: Option<Order>) -> Figure {
        Figure::new(vec![answers_figure(self, form)], verdict_sentences(self), answers_table(self), order)
    }
}

impl Places<'_> {
    /// The figure of one share place by place. The rows of its drawing are in the order of those of its table.
    #[must_use]
    pub fn figure(&self, form: Form, order: Option<Order>) -> Figure {
        let table = places_table(self);
        let map = self.tiles.iter().any(Option::is_some).then(|| tiles_figure(self, form));
        let drawings = map.into_iter().chain([places_figure(self, &table.arranged(order), form)]).collect();
        Figure::new(drawings, places_sentences(self), table, order)
    }
}

impl GridOf<'_> {
    /// The figure of one share for every region and setting.
    #[must_use]
    pub fn figure(&self, form: Form, order: Option<Order>) -> Figure {
        Figure::new(vec![grid_figure(self, form)], Vec::new(), grid_table(self), order)
    }
}

impl Summary<'_> {
    /// The figure of every question.
    #[must_use]
    pub fn figure(&self, form: Form, order: Option<Order>) -> Figure {
        Figure::new(vec![summary_figure(self, form)], summary_sentences(self), summary_table(self), order)
    }
}

impl MixOf<'_> {
    /// The figure of who answered.
    #[must_use]
    pub fn figure(&self, form: Form, order: Option<Order>) -> Figure {
        Figure::new(vec![mix_figure(self, form)], Vec::new(), mix_table(self), order)
    }
}
