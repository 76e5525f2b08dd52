use leptos::prelude::*;

use super::{filters::Filters, questions::Questions, result::Result};
use crate::explorer::Explorer;

/// The part of a page that follows the visitor.
#[component]
pub fn App(explorer: Explorer) -> impl IntoView {
    view! {
        {explorer.page.area().is_none().then(|| view! { <Questions explorer/> })}
        <Filters explorer/>
        <Result explorer/>
    }
}
