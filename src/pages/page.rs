use leptos::{either::Either, prelude::*};
use survey::{Provenance, wire::Edition};
use words::Words;

use super::{
    Site, embed,
    template::{Filling, Program},
    views::{
        Areas, Breadcrumbs, Elsewhere, Embed, EmbedTools, Footer, Header, Introduction, Live, Methods,
        PublishedFigures, Questions,
    },
};
use crate::route::{Page, Route};

/// What goes into the template for one page.
#[must_use]
pub fn page(page: Page, site: &Site) -> Filling {
    let published = &site.published;
    let edition = &published.edition;
    let codebook = &edition.release.codebook;
    let to_root = page.to_root(codebook);
    let made_up = edition.release.provenance == Provenance::Illustrative;
    let release = &**edition;
    let html = Owner::new().with(|| {
        if let Route::Embed(question) = page.route {
            return view! { <Embed page question site/> }.to_html();
        }
        view! {
            <Header page edition=release/>
            <main id="content">
                <Breadcrumbs page edition=release/>
                {match page.route {
                    Route::Overview => Some(Either::Left(view! { <PublishedFigures page edition=release/> })),
                    Route::Areas => Some(Either::Right(Either::Left(view! { <Areas page edition=release/> }))),
                    Route::Methods => Some(Either::Right(Either::Right(view! { <Methods page published/> }))),
                    Route::Question(_) | Route::Area(_) | Route::Setting(_) | Route::Embed(_) => None,
                }}
                {page.is_live().then(|| view! {
                    <section class=if made_up { "explore made-up" } else { "explore" } aria-labelledby="explore">
                        <Introduction page edition=release/>
                        <Questions page edition=release/>
                        {page.question().map(|question| view! { <EmbedTools page question site/> })}
                        <Live page site/>
                        <Elsewhere page edition=release/>
                    </section>
                })}
            </main>
            <Footer page edition=release/>
        }
        .to_html()
    });
    Filling {
        language: page.language.tag(),
        head: head(page, edition) + &embed::head(page, site),
        trouble: trouble(page.language.words()),
        // Leptos marks empty places with `<!>`, which is no HTML; this is, and means the same to it.
        body: html.replace("<!>", "<!---->"),
        to_root,
        unstyled: unstyled(page.route),
        program: match page.route {
            Route::Embed(_) => Program::OnFiltering(edition.id.clone()),
            _ => Program::AtOnce,
        },
    }
}

/// The style sheets that only other pages need.
fn unstyled(route: Route) -> &'static [&'static str] {
    match route {
        Route::Overview => &["areas", "methods", "embed"],
        Route::Areas => &["published", "methods", "embed"],
        Route::Methods => &["published", "areas", "embed"],
        Route::Question(_) | Route::Embed(_) => &["published", "areas", "methods"],
        Route::Area(_) | Route::Setting(_) => &["published", "areas", "methods", "embed"],
    }
}

fn head(page: Page, edition: &Edition) -> String {
    let codebook = &edition.release.codebook;
    let words = page.language.words();
    let survey = codebook.facts.title.text(page.language);
    let name = match page.route {
        Route::Overview => words.site_name(),
        Route::Areas => words.areas_name(),
        Route::Methods => words.methods_name(),
        Route::Question(id) | Route::Embed(id) => codebook.question(id).title.text(page.language),
        Route::Area(id) => codebook.regions.node(id).label.text(page.language),
        Route::Setting(id) => codebook.settings.node(id).label.text(page.language),
    };
    let title = words.page_title(name, survey);
    let title = match (edition.release.provenance, page.route) {
        (Provenance::Illustrative, Route::Question(_) | Route::Embed(_) | Route::Area(_) | Route::Setting(_)) => {
            words.made_up_sentence(&title)
        }
        _ => title,
    };
    let title = view! { <title>{title}</title> }.to_html();
    // Nobody is to find made-up answers by searching for real ones. The overview has the real ones on it too. What is
    // for frames is found on the pages that it is of.
    let robots = match (edition.release.provenance, page.route) {
        (Provenance::Illustrative, _) | (_, Route::Embed(_)) => "<meta name=\"robots\" content=\"noindex\">",
        (Provenance::Observed, _) => "",
    };
    format!("{title}{robots}")
}

/// The notice that boot.js and the browser's room show when something cannot be loaded.
fn trouble(words: Words) -> String {
    view! {
        <h2>{words.trouble_heading()}</h2>
        <p data-trouble="program">{words.trouble_program()}</p>
        <p data-trouble="data">{words.trouble_data()}</p>
        <p>{words.trouble_kept()}</p>
        <details><summary>{words.trouble_details()}</summary><p id="trouble-details"></p></details>
        <button type="button" id="try-again">{words.try_again()}</button>
    }
    .to_html()
}
