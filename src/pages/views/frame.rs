use leptos::prelude::*;
use survey::wire::Edition;
use words::Language;

use crate::route::{Page, Route};

/// What stands above every page. Its links into the site are given the visitor's filters by the browser's room.
#[component]
pub(crate) fn Header<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    let codebook = &edition.release.codebook;
    let home = Page { route: Route::Overview, ..page };
    let languages = Language::ALL.into_iter().filter(|other| *other != page.language).map(|language| {
        let href = page.link(Page { language, ..page }, "", codebook);
        view! { <a href=href lang=language.tag() hreflang=language.tag() data-follows="">{language.own_name()}</a> }
    });
    view! {
        <a class="skip" href="#content">{words.skip_to_content()}</a>
        <header class="site">
            <p class="site-name"><a href=page.link(home, "", codebook) data-follows="">{words.site_name()}</a></p>
            <nav class="languages">{languages.collect_view()}</nav>
            <p class="unofficial">{words.unofficial(codebook.facts.publisher.text(page.language))}</p>
            {words.unreviewed_translation().map(|text| view! { <p class="unofficial">{text}</p> })}
        </header>
    }
}

/// What stands below every page.
#[component]
pub(crate) fn Footer<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    view! {
        <footer class="site">
            <p>{words.footer_privacy()}</p>
            <p>{words.footer_release(edition.id.as_str())}</p>
        </footer>
    }
}
