use std::sync::Arc;

use chart::Subject;
use leptos::prelude::*;
use survey::{QuestionId, View};

use crate::{explorer::Explorer, views::figure::Source};

/// The answers of a view to a question, beside those of the others.
pub(in crate::views) fn answers(explorer: Explorer, view: Signal<View>, question: QuestionId) -> Source {
    Arc::new(move |form, order| {
        view.with(|view| {
            explorer.with(|context| {
                let reading = view.read(context.release(), question);
                Subject { context, view, reading: &reading }.figure(form, order)
            })
        })
    })
}
