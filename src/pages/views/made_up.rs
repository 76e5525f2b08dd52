use leptos::prelude::*;
use words::Words;

/// The band that says, before anything else, that what follows is made up.
#[component]
pub(super) fn MadeUpBand(words: Words) -> impl IntoView {
    view! { <p class="made-up-band"><strong>{words.made_up()} ". " {words.made_up_what()}</strong></p> }
}
