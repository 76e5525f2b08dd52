use leptos::prelude::*;

use super::{filters::Filters, result::Result};
use crate::explorer::Explorer;

/// The part of a page that follows the visitor.
#[component]
pub fn App(explorer: Explorer) -> impl IntoView {
    view! {
        <Filters explorer/>
        <Result explorer/>
    }
}
