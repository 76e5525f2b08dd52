use leptos::prelude::*;
use words::Language;

use crate::{
    explorer::Explorer,
    route::{Page, Route},
};

/// What stands above every page.
#[component]
pub(super) fn Header(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let publisher = explorer.with_codebook(|codebook| codebook.facts.publisher.text(explorer.language()).to_owned());
    let home = Page { route: Route::Overview, ..explorer.page };
    let languages = Language::ALL.into_iter().filter(|other| *other != explorer.language()).map(|language| {
        let page = Page { language, ..explorer.page };
        let href = move || explorer.link(page, &explorer.selection());
        view! { <a href=href lang=language.tag() hreflang=language.tag()>{language.own_name()}</a> }
    });
    view! {
        <a class="skip" href="#content">{words.skip_to_content()}</a>
        <header class="site">
            <p class="site-name"><a href=move || explorer.link(home, &explorer.selection())>{words.site_name()}</a></p>
            <nav class="languages">{languages.collect_view()}</nav>
            <p class="unofficial">{words.unofficial(&publisher)}</p>
            {words.unreviewed_translation().map(|text| view! { <p class="unofficial">{text}</p> })}
        </header>
    }
}

/// What stands below every page.
#[component]
pub(super) fn Footer(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let release = explorer.edition().id.to_string();
    view! {
        <footer class="site">
            <p>{words.footer_privacy()}</p>
            <p>{words.footer_release(&release)}</p>
        </footer>
    }
}
