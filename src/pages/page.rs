use leptos::{either::Either, prelude::*};
use survey::Provenance;
use words::Words;

use super::{
    Hold, Site, embed,
    sharing::head,
    template::{Filling, Program},
    views::{
        Areas, Breadcrumbs, Check, Elsewhere, Embed, EmbedTools, Footer, Header, Held, Introduction, Live, Methods,
        OwnTools, Paper, PrintTools, PublishedFigures, Questions, QuoteDialog,
    },
};
use crate::route::{Page, Route};

/// What goes into the template for one page.
#[must_use]
pub fn page(page: Page, site: &Site) -> Filling {
    let published = &site.published;
    let edition = &published.edition;
    let to_root = site.to_root(page);
    let made_up = edition.release.provenance == Provenance::Illustrative;
    let release = &**edition;
    let html = Owner::new().with(|| {
        if let Route::Embed(question) = page.route {
            return view! { <Embed page question site/> }.to_html();
        }
        view! {
            <Header page site/>
            <main id="content">
                <Breadcrumbs page edition=release/>
                {page.is_of_a_release().then(|| view! { <Held page site/> })}
                {match page.route {
                    Route::Overview => Some(Either::Left(view! { <PublishedFigures page edition=release/> })),
                    Route::Areas => Some(Either::Right(Either::Left(view! { <Areas page site/> }))),
                    Route::Check => Some(Either::Right(Either::Right(Either::Left(view! { <Check page site/> })))),
                    Route::Methods => Some(Either::Right(Either::Right(Either::Right(view! { <Methods page site/> })))),
                    Route::Question(_) | Route::Area(_) | Route::Setting(_) | Route::Embed(_) => None,
                }}
                {page.is_live().then(|| view! {
                    <section
                        class=if made_up { "explore made-up" } else { "explore" }
                        aria-labelledby="explore"
                        // No search shows a piece of it as if it had been found out.
                        data-nosnippet=made_up.then_some("")
                    >
                        <Introduction page edition=release/>
                        <Questions page edition=release/>
                        {page.question().map(|question| view! { <EmbedTools page question site/> })}
                        {page.is_of_a_place().then(|| view! { <PrintTools page site/> })}
                        {(page.route != Route::Overview).then(|| view! { <OwnTools page site/> })}
                        <Live page site/>
                        <QuoteDialog page/>
                        <Elsewhere page edition=release/>
                    </section>
                })}
            </main>
            <Footer page site/>
            {page.is_of_a_place().then(|| view! { <Paper page site/> })}
        }
        .to_html()
    });
    Filling {
        attributes: attributes(page, site),
        head: head(page, site) + &embed::head(page, site),
        trouble: trouble(page.language.words()),
        // Leptos marks empty places with `<!>`, which is no HTML; this is, and means the same to it.
        body: html.replace("<!>", "<!---->"),
        to_root,
        styles: styles(page.route),
        program: match page.route {
            Route::Embed(_) => Program::OnFiltering,
            Route::Check => Program::OnChecking,
            _ => Program::AtOnce,
        },
    }
}

/// The style sheets that a page needs beside those that all have.
pub(super) fn styles(route: Route) -> &'static [&'static str] {
    match route {
        Route::Overview => &["published", "filters", "figure"],
        Route::Question(_) => &["filters", "figure", "own", "dialog", "embed"],
        Route::Embed(_) => &["filters", "figure", "embed"],
        Route::Area(_) | Route::Setting(_) => &["filters", "figure", "own", "paper"],
        Route::Areas => &["filters", "figure", "areas"],
        Route::Methods => &["filters", "figure", "methods"],
        // It has tables, and one of them is that of the releases on the methods page.
        Route::Check => &["filters", "figure", "methods", "check"],
    }
}

/// The attributes of a whole page. An address that names a release leads to the pages that stay with it: the way to
/// them, with `*` for its name, and the names of all that there were.
fn attributes(page: Page, site: &Site) -> String {
    // Where the site's address is known it is the one to give away, wherever this copy of it is looked at.
    let known = site.place.absolute("").map(|site| format!(" data-site=\"{site}\"")).unwrap_or_default();
    let language = format!("lang=\"{}\"{known}", page.language.tag());
    if site.hold == Hold::Release || !page.is_of_a_release() {
        return language;
    }
    let newest = site.newest.id.as_str();
    let others = site.history.entries().iter().map(|entry| entry.id.as_str()).filter(|id| *id != newest);
    let releases: Vec<_> = others.chain([newest]).collect();
    format!("{language} data-held=\"{}\" data-releases=\"{}\"", site.to_held(page, "*"), releases.join(" "))
}

/// The notice that boot.js and the browser's room show when something cannot be loaded.
fn trouble(words: Words) -> String {
    view! {
        <h2>{words.trouble_heading()}</h2>
        <p data-trouble="program">{words.trouble_program()}</p>
        <p data-trouble="data">{words.trouble_data()}</p>
        <p data-trouble="stopped">{words.trouble_stopped()}</p>
        <p>{words.trouble_kept()}</p>
        <details><summary>{words.trouble_details()}</summary><p id="trouble-details"></p></details>
        <button type="button" id="try-again">{words.try_again()}</button>
    }
    .to_html()
}
