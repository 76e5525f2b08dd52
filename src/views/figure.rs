use std::sync::Arc;

use chart::{First, Form, Order};
use leptos::{html, prelude::*};

use super::{
    html::{Html, Writing},
    part::{Press, part},
    told,
};
use crate::{
    explorer::{Explorer, TableOrder},
    platform,
};

/// Makes a figure as it is now, for the room that it has and in the order that the visitor asked for.
pub(super) type Source = Arc<dyn Fn(Form, Option<Order>) -> chart::Figure + Send + Sync>;

/// An exhibit on a page.
pub(super) struct Exhibited {
    /// Its name.
    pub(super) name: String,
    /// The query of the address that shows what it shows, where that is another than the page's.
    pub(super) query: Option<Memo<String>>,
    /// The order of its table.
    pub(super) order: TableOrder,
    /// Makes it.
    pub(super) source: Source,
}

/// A figure as it stands on a page: its drawings, each with what can be pointed at over it, then what is told of them.
///
/// A drawing is an SVG that was made natively. In the browser a canvas is put in its place once it has been painted,
/// at the same size. While it is not `shown` it stays as it was. Not generic over what it shows, so that the program has
/// it only once.
pub(super) fn figure(explorer: Explorer, shown: Memo<bool>, exhibited: Exhibited) -> impl IntoView + use<> {
    let Exhibited { name, query, order, source } = exhibited;
    let form = RwSignal::new(Form::Wide);
    let whole = {
        let source = Arc::clone(&source);
        Memo::new_owning(move |before: Option<chart::Figure>| match before {
            Some(before) if !shown.get() => (before, false),
            before => {
                let now = source(form.get(), order.get());
                let changed = before.is_none_or(|before| before != now);
                (now, changed)
            }
        })
    };
    let stages: Vec<_> = written(whole, &source)
        .into_iter()
        .enumerate()
        .map(|(at, written)| stage(explorer, Staged { whole, at, form }, written, &source, order))
        .collect();
    let follow = move |write: fn(&chart::Figure, Explorer) -> Html| -> Box<dyn Fn() -> Writing> {
        Box::new(move || {
            whole.track();
            Box::new(move || whole.with_untracked(|figure| write(figure, explorer)))
        })
    };
    // What stands for another view than the page's is not in its address.
    let is_in_address = query.is_none();
    let press: Press = Box::new(move |press, below, event| {
        match told::pressed(press) {
            Some(told::Pressed::Column(column)) => {
                order.set(Some(turned(whole.with_untracked(|figure| figure.order), column)));
            }
            Some(told::Pressed::OwnOrder) => order.set(None),
            None => return,
        }
        if is_in_address {
            explorer.keep();
        }
        platform::focus_again(below, event);
    });
    view! {
        <figure class="figure" data-exhibit=name data-query=query>
            {stages}
            {part("said", follow(|figure, explorer| told::sentences(figure, explorer.page)), Box::new(|_, _, _| {}))}
            <details class="numbers" open=told::is_open(explorer.page)>
                <summary>{explorer.words().numbers_as_table()}</summary>
                {part("told", follow(|figure, explorer| told::below(figure, explorer.words())), press)}
            </details>
        </figure>
    }
}

/// One of the drawings of a figure.
#[derive(Clone, Copy)]
pub struct Staged {
    /// The figure.
    pub whole: Memo<chart::Figure>,
    /// Which of its drawings, from 0.
    pub at: usize,
    /// The room that the figure has, as far as it is known.
    pub form: RwSignal<Form>,
}

/// One drawing with what can be pointed at over it.
fn stage(
    explorer: Explorer,
    staged: Staged,
    [wide, narrow]: Written,
    source: &Source,
    order: TableOrder,
) -> impl IntoView + use<> {
    let [drawing, print, points] = [(); 3].map(|()| NodeRef::<html::Div>::new());
    platform::keep_painted(drawing, staged);
    platform::keep_pointed(points, staged, explorer.words().points_label());
    let (now, at) = (Arc::clone(source), staged.at);
    let draw = move || now(Form::Wide, order.get_untracked()).drawings.swap_remove(at);
    platform::prepare_print(print, Arc::new(draw));
    view! {
        <div class="stage">
            <div class="drawing" aria-hidden="true" node_ref=drawing>
                <div class="still">
                    <div class="wide" inner_html=wide></div>
                    <div class="narrow" inner_html=narrow></div>
                </div>
                <canvas></canvas>
                <div class="print" node_ref=print></div>
            </div>
            <div class="points" node_ref=points></div>
        </div>
    }
}

/// The other end of an order first, or the highest if it is by another column.
fn turned(order: Option<Order>, column: usize) -> Order {
    match order {
        Some(Order { column: same, first: First::Highest }) if same == column => Order { column, first: First::Lowest },
        _ => Order { column, first: First::Highest },
    }
}

/// A drawing as SVG, wide and narrow.
#[cfg(not(target_arch = "wasm32"))]
type Written = [String; 2];

/// What stands for a drawing that is in the page already.
#[cfg(target_arch = "wasm32")]
type Written = [&'static str; 2];

/// Each drawing of a figure, where pages are written: as it is, which is wide, and narrow.
#[cfg(not(target_arch = "wasm32"))]
fn written(whole: Memo<chart::Figure>, source: &Source) -> Vec<Written> {
    let drawn = |figure: &chart::Figure| figure.drawings.iter().map(|drawing| chart::svg(drawing)).collect::<Vec<_>>();
    let (wide, narrow) = (whole.with_untracked(drawn), untrack(|| drawn(&source(Form::Narrow, None))));
    wide.into_iter().zip(narrow).map(|(wide, narrow)| [wide, narrow]).collect()
}

/// Each drawing of a figure: in the browser they are in the page already.
#[cfg(target_arch = "wasm32")]
fn written(whole: Memo<chart::Figure>, _source: &Source) -> Vec<Written> {
    whole.with_untracked(|figure| vec![[""; 2]; figure.drawings.len()])
}
