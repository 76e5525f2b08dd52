use chart::Context;
use leptos::prelude::*;

use super::section::{Section, paragraphs};
use crate::{pages::Site, route::Page};

/// The release as a file. Of made-up answers its name says what they are wherever it is kept.
pub(super) fn section(page: Page, context: Context<'_>, site: &Site) -> Section {
    let words = context.words();
    let (survey, release) = (&context.codebook().facts.slug, context.edition.id.as_str());
    let href = format!("{}{}", site.to_root(page), site.published.release.path);
    let kept_as = format!("{}{survey}-{release}.json", if context.made_up() { "made-up-" } else { "" });
    let link = context.marked(words.files_link(release));
    let body = view! {
        <p>{words.files_release()} " " <a href=href download=kept_as>{link}</a></p>
        {paragraphs([words.files_format(), words.files_name()])}
    };
    Section { id: "files", heading: words.files_heading(), body: body.into_any() }
}
