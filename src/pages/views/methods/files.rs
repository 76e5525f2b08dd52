use bundle::Packed;
use chart::Context;
use leptos::prelude::*;

use super::section::{Section, paragraphs};
use crate::{pages::Site, route::Page};

/// The release as a file, and all of it in other forms. Of made-up answers each name says what they are wherever the file
/// is kept.
pub(super) fn section(page: Page, context: Context<'_>, site: &Site) -> Section {
    let words = context.words();
    let (survey, release) = (&context.codebook().facts.slug, context.edition.id.as_str());
    let href = format!("{}{}", site.to_root(page), site.published.release.path);
    let kept_as = format!("{}{survey}-{release}.json", if context.made_up() { "made-up-" } else { "" });
    let link = context.marked(words.files_link(release));
    let body = view! {
        <p>{words.files_release()} " " <a href=href download=kept_as>{link}</a></p>
        {paragraphs([words.files_format(), words.files_name()])}
        {handed_out(page, context, site)}
    };
    Section { id: "files", heading: words.files_heading(), body: body.into_any() }
}

/// The spreadsheet and the archive in the reader's language, if they were made, and whom each is for.
fn handed_out(page: Page, context: Context<'_>, site: &Site) -> Option<impl IntoView + use<>> {
    let words = context.words();
    let bundle = site.bundle(page.language)?;
    let entry = |file: &Packed, named: fn(words::Words, &str) -> String, whom: &'static str| {
        let href = format!("{}{}", site.to_root(page), site.path_of(file));
        let link = context.marked(named(words, &words.file_size(file.bytes.len())));
        let kept_as = file.name.clone();
        view! { <li><a href=href download=kept_as>{link}</a> ": " {whom}</li> }
    };
    let spreadsheet = entry(&bundle.spreadsheet, words::Words::files_spreadsheet, words.files_spreadsheet_for());
    let archive = entry(&bundle.archive, words::Words::files_archive, words.files_archive_for());
    // They are as large as the whole of the explorer in one file, which leaves them to the site.
    Some(view! {
        <div data-on-sites="">
            <p>{words.files_whole()}</p>
            <ul>{spreadsheet} {archive}</ul>
        </div>
    })
}
