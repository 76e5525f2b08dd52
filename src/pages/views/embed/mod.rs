//! A figure for frames on other people's pages, and the dialog that gives the code for them.

mod dialog;
mod forms;
mod looks;

use chart::Context;
use leptos::prelude::*;
use survey::QuestionId;

use super::{held::Held, live::Live, made_up::MadeUpBand};
use crate::{
    pages::{Hold, Site},
    route::{Page, Route},
};

pub(crate) use dialog::EmbedTools;

/// What a frame shows: the figure, as far as it follows the reader, and around it what `embed.js` needs to make more of
/// it. Whatever it needs scripts for is hidden or disabled until they are there.
#[component]
pub(crate) fn Embed<'a>(page: Page, question: QuestionId, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let edition = &*site.published.edition;
    let codebook = &edition.release.codebook;
    let context = Context { edition, language: page.language };
    let made_up = context.made_up();
    // That a release is the newest is told once it no longer is.
    let told = site.hold == Hold::Newest || edition.id != site.newest.id;
    let explored = page.link(page.to(Route::Question(question)), "", codebook);
    view! {
        <main id="content" class=if made_up { "embed made-up" } else { "embed" }>
            {made_up.then(|| view! { <MadeUpBand words/> })}
            <h1>{codebook.question(question).title.text(page.language).to_owned()}</h1>
            {told.then(|| view! { <Held page site/> })}
            <h2 class="visually-hidden">{words.explore_heading()}</h2>
            <p class="tools">
                <button type="button" class="tool" data-shows="table" aria-expanded="false" disabled data-needs-scripts="alone">
                    {words.numbers_as_table()}
                </button>
                <button
                    type="button" class="tool" data-shows="filters" aria-controls="filters" aria-expanded="false"
                    disabled data-needs-scripts=""
                >
                    {words.embed_filter()}
                </button>
                <span class="became" role="status" data-loading=words.embed_loading()></span>
            </p>
            <p class="waiting">{words.embed_loading_asked()}</p>
            <Live page site/>
        </main>
        <footer class="embed">
            <p>
                <a href=explored target="_blank" rel="noopener" data-follows="here">{words.embed_explore()}</a>
                <span class="address"></span>
            </p>
            <p>{context.source()}</p>
            {words.unreviewed_translation().map(|text| view! { <p>{text}</p> })}
        </footer>
    }
}
