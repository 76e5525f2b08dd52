use chart::Context;
use leptos::prelude::*;
use survey::QuestionId;
use words::Language;

use super::{forms::Forms, looks::Looks};
use crate::{
    pages::{
        Hold, Site,
        embed::{EXAMPLE_SITE, Offer, PLUGIN},
    },
    route::{Page, Route, folder_of},
};

/// A button that opens the dialog, a link that says the same without scripts, and the dialog.
#[component]
pub(crate) fn EmbedTools<'a>(page: Page, question: QuestionId, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let codebook = &site.published.edition.release.codebook;
    let module = format!("{}embed-dialog.js", site.to_root(page));
    let framed = page.link(page.to(Route::Embed(question)), "", codebook);
    view! {
        <div data-on-sites="">
            <p class="tools">
                <button
                    type="button" class="tool" data-module=module aria-haspopup="dialog" disabled data-needs-scripts="alone"
                >
                    {words.embed_open()}
                </button>
            </p>
            <p class="framed"><a href=framed>{words.embed_page_link()}</a></p>
            <Dialog page question site/>
        </div>
    }
}

/// What is to be embedded, a preview of it, and the code in four forms. `embed-dialog.js` fills it in.
#[component]
fn Dialog<'a>(page: Page, question: QuestionId, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let edition = &*site.published.edition;
    let context = Context { edition, language: page.language };
    let root = site.to_root(page);
    // Where the site's address is known it is the one to give away, wherever this copy of it is looked at.
    let known = site.place.absolute("");
    let languages = Language::ALL.map(|language| of_language(Offer::of(site, language, question), language, &root));
    view! {
        <dialog
            id="embed" aria-labelledby="embed-heading" data-root=root data-known=known data-example=EXAMPLE_SITE
            data-held=folder_of(edition.id.as_str())
        >
            <form method="dialog">
                <h2 id="embed-heading">{words.embed_open()}</h2>
                <button type="submit" class="tool">{words.embed_close()}</button>
            </form>
            {context.made_up().then(|| view! { <p class="made-up-band">{words.embed_made_up()}</p> })}
            {languages.collect_view()}
            <div class="choosing">
                <Choosing page site/>
                <section aria-labelledby="embed-preview">
                    <h3 id="embed-preview">{words.embed_preview()}</h3>
                    <div class="preview scroll" tabindex="0" role="group" aria-labelledby="embed-preview"></div>
                    <p role="status" class="hint measured" data-says=words.embed_measured("{width}", "{height}")></p>
                </section>
            </div>
            <div class="forms" data-copied=words.embed_copied() data-not-copied=words.embed_not_copied()>
                <Forms words place=&site.place plugin=PLUGIN.to_owned()/>
            </div>
        </dialog>
    }
}

/// What a language has of its own: the paths of the frame and of the question's page, title, picture and table.
fn of_language(offer: Offer<'_>, language: Language, root: &str) -> impl IntoView + use<> {
    view! {
        <template
            data-language=language.tag() data-frame=offer.followed(Route::Embed)
            data-explored=offer.followed(Route::Question) data-title=offer.title()
            inner_html=offer.picture_and_table(root)
        ></template>
    }
}

/// Whom it shows, in which language, at what width, which numbers, and how it looks.
#[component]
fn Choosing<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let release = site.published.edition.id.as_str();
    let pinned = site.hold == Hold::Release;
    let languages = Language::ALL.map(|language| {
        let chosen = language == page.language;
        view! { <option value=language.tag() lang=language.tag() selected=chosen>{language.own_name()}</option> }
    });
    view! {
        <form class="what">
            <h3>{words.embed_what()}</h3>
            <p>{words.embed_whom()} " " <strong class="whom"></strong></p>
            <p class="choice">
                <label>
                    {words.embed_width()} " "
                    <input name="width" type="number" inputmode="numeric" min="240" max="1600" value="600"/>
                </label>
                <label>{words.embed_language()} " " <select name="language">{languages.collect_view()}</select></label>
            </p>
            <fieldset class="numbers">
                <legend>{words.embed_numbers()}</legend>
                <label><input type="radio" name="numbers" value="following" checked=!pinned/> " " {words.embed_following()}</label>
                <label><input type="radio" name="numbers" value="pinned" checked=pinned/> " " {words.embed_pinned(release)}</label>
            </fieldset>
            <Looks words/>
        </form>
    }
}
