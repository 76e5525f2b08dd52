use std::sync::Arc;

use chart::{Chosen, Exhibit};
use leptos::prelude::*;
use survey::{Choice, View};

use super::figure::Exhibited;
use crate::explorer::{Explorer, TableOrder};

/// An exhibit that follows what the visitor chose.
pub(super) fn chosen(explorer: Explorer, exhibit: Exhibit) -> Exhibited {
    exhibited(explorer, exhibit, explorer.choice().into(), explorer.view(), explorer.order(exhibit))
}

/// An exhibit that follows a choice other than the visitor's, which comes to `view`.
pub(super) fn instead(explorer: Explorer, exhibit: Exhibit, choice: Memo<Choice>, view: Memo<View>) -> Exhibited {
    let query = move |_: Option<&_>| {
        choice.with(|choice| explorer.with_release(|release| explorer.page.query(choice, release)))
    };
    Exhibited {
        query: Some(Memo::new(query)),
        ..exhibited(explorer, exhibit, choice.into(), view, RwSignal::new(None))
    }
}

/// An exhibit that follows a choice, which comes to `view`, and an order of its table. It is made anew only if the order or what
/// it follows of the choice changes.
fn exhibited(
    explorer: Explorer,
    exhibit: Exhibit,
    choice: Signal<Choice>,
    view: Memo<View>,
    order: TableOrder,
) -> Exhibited {
    let name = explorer.with_codebook(|codebook| exhibit.name(codebook));
    let followed = Memo::new(move |_| choice.with(|choice| explorer.with(|context| exhibit.follows(choice, context))));
    let source = Arc::new(move |form, order| {
        followed.with(|choice| {
            view.with_untracked(|view| {
                explorer.with_memory(|context, memory| {
                    exhibit.figure(&Chosen { context, memory, choice, view }, form, order)
                })
            })
        })
    });
    Exhibited { name, query: None, order, source }
}
