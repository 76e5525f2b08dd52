use leptos::prelude::*;
use words::Words;

use crate::pages::Place;

/// The four forms in which a figure can stand on another page, from the one that is allowed everywhere to the one that is
/// the least work. Their code is written by `embed-dialog.js`.
#[component]
pub(super) fn Forms<'a>(words: Words, place: &'a Place, plugin: String) -> impl IntoView + use<> {
    let unknown = place.absolute("").is_none().then(|| view! { <p>{words.embed_wordpress_unknown()}</p> });
    let everyone_only = view! { <p class="caution" data-when="filtered" hidden>{words.embed_everyone_only()}</p> };
    view! {
        <h3>"1. " {words.embed_picture()}</h3>
        <p>{words.embed_picture_what()}</p>
        {everyone_only}
        {code(words, ("picture", "6"), words.embed_picture(), String::new())}
        <h3>"2. " {words.embed_frame()}</h3>
        <p>{words.embed_frame_what()}</p>
        {code(words, ("frame", "3"), words.embed_frame(), String::new())}
        <h3>"3. " {words.embed_fitting()}</h3>
        <p>{words.embed_fitting_what()}</p>
        {code(words, ("fitting", "4"), words.embed_fitting(), String::new())}
        <h3>"4. " {words.embed_wordpress()}</h3>
        <p>{words.embed_wordpress_what()}</p>
        {unknown}
        <p class="caution" data-when="special" hidden>{words.embed_wordpress_plain()}</p>
        {code(words, ("address", "1"), words.embed_wordpress(), String::new())}
        <h4>{words.embed_plugin()}</h4>
        <p>{words.embed_plugin_what()}</p>
        {code(words, ("plugin", "6"), words.embed_plugin(), plugin)}
    }
}

/// A field for code with a name and a number of rows, and a button that copies it.
fn code(words: Words, (name, rows): (&'static str, &'static str), form: &str, text: String) -> impl IntoView + use<> {
    let copy = format!("{} – {form}", words.embed_copy());
    view! {
        <div class="code">
            <textarea name=name readonly spellcheck="false" rows=rows aria-label=words.embed_code_label(form)>{text}</textarea>
            <p class="tools">
                <button type="button" class="tool" data-copies=name aria-label=copy>{words.embed_copy()}</button>
                <span class="became" role="status"></span>
            </p>
        </div>
    }
}
