use leptos::prelude::*;
use words::Words;

/// A field to search the list at a selector with; see `find.js`. Without scripts it can do nothing.
#[component]
pub(crate) fn Find(words: Words, list: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <p class="find" data-find=list>
            <label>
                {label} " "
                <input type="search" autocomplete="off" disabled data-needs-scripts=""/>
            </label>
            <span role="status" data-none=words.found_none()></span>
        </p>
    }
}
