use std::sync::Arc;

use chart::{Drawing, First, Form, Order, Table};
use leptos::{html, prelude::*};

use super::table::table;
use crate::{explorer::Explorer, platform};

/// Lays a drawing out, its rows in the order of positions where it follows the table.
pub(super) type Draw = Arc<dyn Fn(Form, &[usize]) -> Drawing + Send + Sync>;

/// Drawings of the same numbers, what is to be said of them, and their table.
///
/// A drawing is an SVG that was made natively. In the browser a canvas is put in its place once it has been painted,
/// at the same size.
pub(super) struct Figure {
    /// Lays the drawings out.
    pub(super) drawings: Vec<Draw>,
    /// The sentences below them.
    pub(super) sentences: Arc<dyn Fn() -> Vec<String> + Send + Sync>,
    /// Their table.
    pub(super) table: Arc<dyn Fn() -> Table + Send + Sync>,
}

impl Figure {
    /// The figure as it stands on a page. Not generic over what it shows, so that the program has it only once.
    pub(super) fn on_page(self, explorer: Explorer) -> impl IntoView + use<> {
        let Self { drawings, sentences, table: rows } = self;
        let order = RwSignal::new(None::<Order>);
        let content = Memo::new(move |_| rows());
        let positions = Memo::new(move |_| content.with(|table| table.arranged(order.get())));
        let stages = drawings.into_iter().map(|draw| {
            let draw = Arc::new(move |form| positions.with(|positions| draw(form, positions)));
            stage(explorer, draw)
        });
        let sentences = move || {
            let sentences = sentences();
            sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()
        };
        view! {
            <figure class="figure">
                {stages.collect_view()}
                <ul class="verdicts">{sentences}</ul>
                {table(explorer, content, order, positions)}
            </figure>
        }
    }
}

/// One drawing with what can be pointed at over it.
fn stage(explorer: Explorer, draw: Arc<dyn Fn(Form) -> Drawing + Send + Sync>) -> impl IntoView + use<> {
    let (canvas, print, points) =
        (NodeRef::<html::Canvas>::new(), NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    platform::keep_painted(canvas, Arc::clone(&draw));
    platform::prepare_print(print, Arc::clone(&draw));
    platform::keep_pointed(points, Arc::clone(&draw), explorer.words().points_label());
    view! {
        <div class="stage">
            <div class="drawing" aria-hidden="true">
                <div class="wide" inner_html=written(&draw, Form::Wide)></div>
                <div class="narrow" inner_html=written(&draw, Form::Narrow)></div>
                <canvas node_ref=canvas></canvas>
                <div class="print" node_ref=print></div>
            </div>
            <div class="points" node_ref=points></div>
        </div>
    }
}

/// The other end of an order first, or the highest if it is by another column.
pub(super) fn turned(order: Option<Order>, column: usize) -> Order {
    match order {
        Some(Order { column: same, first: First::Highest }) if same == column => Order { column, first: First::Lowest },
        _ => Order { column, first: First::Highest },
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
