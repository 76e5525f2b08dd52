use leptos::prelude::*;
use survey::wire::Edition;
use words::Language;

use super::{
    Site,
    name::name,
    template::{Filling, Program},
    views::Find,
};
use crate::route::{Page, Route};

/// The page for an address that leads nowhere: every page of the site, with a field to search them. It is served at
/// any depth, so its addresses begin at the root of the host.
pub(super) fn not_found(site: &Site) -> Filling {
    let edition = &*site.published.edition;
    let base = site.place.base();
    let sections = Language::ALL.map(|language| section(language, edition, base));
    let words = Language::default().words();
    let body = view! {
        <header class="site"><p class="site-name"><a href=base.to_owned()>{words.site_name()}</a></p></header>
        <main id="content">{sections.into_iter().collect_view()}</main>
    };
    let title = view! { <title>{words.not_found_heading()}</title> }.to_html();
    let description = view! { <meta name="description" content=words.not_found_text()/> }.to_html();
    let script = format!("<script type=\"module\" src=\"{base}find.js\"></script>");
    Filling {
        attributes: format!("lang=\"{}\"", Language::default().tag()),
        head: format!("{title}{description}<meta name=\"robots\" content=\"noindex\">{script}"),
        trouble: String::new(),
        body: body.to_html().replace("<!>", "<!---->"),
        to_root: base.to_owned(),
        styles: &["not_found"],
        program: Program::Never,
    }
}

fn section(language: Language, edition: &Edition, base: &str) -> AnyView {
    let (words, codebook) = (language.words(), &edition.release.codebook);
    let heading = words.not_found_heading();
    let survey = codebook.facts.title.text(language).to_owned();
    let home = format!("{base}{}", Page { language, route: Route::Overview }.path(codebook));
    // One first heading, that of the first language.
    let heading = match language {
        Language::English => view! { <h1>{heading}</h1> }.into_any(),
        Language::Welsh => view! { <h2>{heading}</h2> }.into_any(),
    };
    let (list, found) = match language {
        Language::English => ("pages-en", "#pages-en"),
        Language::Welsh => ("pages-cy", "#pages-cy"),
    };
    let item = |page: Page| {
        // A question is found by its own words too.
        let wording = page.question().map(|id| codebook.question(id).wording.text(language).to_owned());
        let address = format!("{base}{}", page.path(codebook));
        view! { <li data-found=wording><a href=address>{name(page, codebook).to_owned()}</a></li> }
    };
    let pages = Page::all(codebook).into_iter().filter(|page| page.language == language && !page.is_for_frames());
    let items: Vec<_> = pages.map(item).collect();
    view! {
        <section class="not-found" lang=language.tag()>
            {heading}
            <p>{words.not_found_text()} " " <a href=home>{survey}</a></p>
            <nav aria-label=words.every_page()>
                <Find words list=found label=words.find_page()/>
                <ul id=list>{items}</ul>
            </nav>
        </section>
    }
    .into_any()
}
