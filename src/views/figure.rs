use chart::{Drawing, Form, Subject, answers_figure, verdict_sentences};
use leptos::{html, prelude::*};
use survey::{Reading, View};

use super::table::table;
use crate::{explorer::Explorer, platform};

/// The figure of one view: drawing, verdict and table, all from one reading.
///
/// The drawing is an SVG that was made natively. In the browser a canvas is put in its place once it has been
/// painted, at the same size.
#[component]
pub(super) fn Figure(explorer: Explorer, #[prop(into)] view: Signal<View>) -> impl IntoView {
    let reading = Memo::new(move |_| view.with(|view| explorer.read(view)));
    let canvas = NodeRef::<html::Canvas>::new();
    let print = NodeRef::<html::Div>::new();
    let draw = move |form| view.with(|view| reading.with(|reading| drawing(explorer, view, reading, form)));
    platform::keep_painted(canvas, draw);
    platform::prepare_print(print, draw);
    let sentences = move || {
        let sentences =
            view.with(|view| reading.with(|reading| with_subject(explorer, view, reading, verdict_sentences)));
        sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()
    };
    let rows =
        move || view.with(|view| reading.with(|reading| table(with_subject(explorer, view, reading, chart::table))));
    view! {
        <figure class="figure">
            <div class="drawing" aria-hidden="true">
                <div class="wide" inner_html=written(draw, Form::Wide)></div>
                <div class="narrow" inner_html=written(draw, Form::Narrow)></div>
                <canvas node_ref=canvas></canvas>
                <div class="print" node_ref=print></div>
            </div>
            <ul class="verdicts">{sentences}</ul>
            <div class="scroll" tabindex="0" role="group" aria-label=explorer.words().table_label()>{rows}</div>
        </figure>
    }
}

fn with_subject<T>(explorer: Explorer, view: &View, reading: &Reading, f: impl FnOnce(&Subject<'_>) -> T) -> T {
    let edition = explorer.edition();
    let wave = edition.release.latest();
    f(&Subject { edition: &edition, wave, view, reading, language: explorer.language() })
}

fn drawing(explorer: Explorer, view: &View, reading: &Reading, form: Form) -> Drawing {
    with_subject(explorer, view, reading, |subject| answers_figure(subject, form))
}

/// The drawing as SVG where pages are written; in the browser it is there already.
#[cfg(not(target_arch = "wasm32"))]
fn written(draw: impl Fn(Form) -> Drawing, form: Form) -> String {
    untrack(|| chart::svg(&draw(form)))
}

/// The drawing as SVG where pages are written; in the browser it is there already.
#[cfg(target_arch = "wasm32")]
fn written(_draw: impl Fn(Form) -> Drawing, _form: Form) -> &'static str {
    ""
}
