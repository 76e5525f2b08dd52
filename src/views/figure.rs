use std::sync::Arc;

use chart::{Drawing, Form, Subject, Table, answers_figure, verdict_sentences};
use leptos::{html, prelude::*};
use survey::{Reading, View};

use super::table::table;
use crate::{explorer::Explorer, platform};

/// A drawing, what is to be said of it, and its table.
///
/// The drawing is an SVG that was made natively. In the browser a canvas is put in its place once it has been
/// painted, at the same size.
pub(super) struct Figure {
    /// Lays the drawing out.
    pub(super) draw: Arc<dyn Fn(Form) -> Drawing + Send + Sync>,
    /// The sentences below it.
    pub(super) sentences: Arc<dyn Fn() -> Vec<String> + Send + Sync>,
    /// Its table.
    pub(super) table: Arc<dyn Fn() -> Table + Send + Sync>,
}

impl Figure {
    /// The figure as it stands on a page. Not generic over what it shows, so that the program has it only once.
    pub(super) fn on_page(self, explorer: Explorer) -> impl IntoView + use<> {
        let Self { draw, sentences, table: rows } = self;
        let canvas = NodeRef::<html::Canvas>::new();
        let print = NodeRef::<html::Div>::new();
        platform::keep_painted(canvas, Arc::clone(&draw));
        platform::prepare_print(print, Arc::clone(&draw));
        let sentences = move || {
            let sentences = sentences();
            sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()
        };
        view! {
            <figure class="figure">
                <div class="drawing" aria-hidden="true">
                    <div class="wide" inner_html=written(&draw, Form::Wide)></div>
                    <div class="narrow" inner_html=written(&draw, Form::Narrow)></div>
                    <canvas node_ref=canvas></canvas>
                    <div class="print" node_ref=print></div>
                </div>
                <ul class="verdicts">{sentences}</ul>
                <div class="scroll" tabindex="0" role="group" aria-label=explorer.words().table_label()>
                    {move || table(rows())}
                </div>
            </figure>
        }
    }
}

/// The figure of the page's question for one view, beside the rest.
pub(super) fn answers(explorer: Explorer, view: Signal<View>) -> impl IntoView {
    let read = Read::of(explorer, view);
    let figure = Figure {
        draw: Arc::new(move |form| read.with(|subject| answers_figure(subject, form))),
        sentences: Arc::new(move || read.with(verdict_sentences)),
        table: Arc::new(move || read.with(chart::table)),
    };
    figure.on_page(explorer)
}

/// A view and what it answers to the page's question, as figures read them.
#[derive(Clone, Copy)]
pub(super) struct Read {
    explorer: Explorer,
    view: Signal<View>,
    reading: Memo<Reading>,
}

impl Read {
    pub(super) fn of(explorer: Explorer, view: Signal<View>) -> Self {
        Self { explorer, view, reading: Memo::new(move |_| view.with(|view| explorer.read(view))) }
    }

    /// Calls `f` with the subject of a figure; whoever does so follows the view.
    pub(super) fn with<T>(self, f: impl FnOnce(&Subject<'_>) -> T) -> T {
        let edition = self.explorer.edition();
        let language = self.explorer.language();
        let subject = |view: &View, reading: &Reading| f(&Subject { edition: &edition, view, reading, language });
        self.view.with(|view| self.reading.with(|reading| subject(view, reading)))
    }
}

/// The drawing as SVG where pages are written; in the browser it is there already.
#[cfg(not(target_arch = "wasm32"))]
fn written(draw: &Arc<dyn Fn(Form) -> Drawing + Send + Sync>, form: Form) -> String {
    untrack(|| chart::svg(&draw(form)))
}

/// The drawing as SVG where pages are written; in the browser it is there already.
#[cfg(target_arch = "wasm32")]
fn written(_draw: &Arc<dyn Fn(Form) -> Drawing + Send + Sync>, _form: Form) -> &'static str {
    ""
}
