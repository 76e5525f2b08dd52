use std::sync::Arc;

use chart::{Chosen, Exhibit};
use leptos::prelude::*;
use survey::{Choice, View};

use super::figure::Source;
use crate::explorer::Explorer;

/// An exhibit that follows what the visitor chose.
pub(super) fn chosen(explorer: Explorer, exhibit: Exhibit) -> Source {
    exhibited(explorer, exhibit, explorer.choice().into(), explorer.view())
}

/// An exhibit that follows a choice, which comes to `view`. It is made anew only if what it follows of the choice changes.
pub(super) fn exhibited(explorer: Explorer, exhibit: Exhibit, choice: Signal<Choice>, view: Memo<View>) -> Source {
    let followed = Memo::new(move |_| choice.with(|choice| explorer.with(|context| exhibit.follows(choice, context))));
    Arc::new(move |form, order| {
        followed.with(|choice| {
            view.with_untracked(|view| {
                explorer.with_memory(|context, memory| {
                    exhibit.figure(&Chosen { context, memory, choice, view }, form, order)
                })
            })
        })
    })
}
