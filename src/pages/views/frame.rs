use leptos::prelude::*;
use survey::wire::Edition;
use words::Language;

use crate::{
    pages::{Hold, Site},
    route::{Page, Route},
};

/// What stands above every page. Its links into the site are given the visitor's filters by the browser's room.
#[component]
pub(crate) fn Header<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let codebook = &site.published.edition.release.codebook;
    let languages = Language::ALL.into_iter().filter(|other| *other != page.language).map(|language| {
        let href = page.link(Page { language, ..page }, "", codebook);
        let tag = language.tag();
        view! { <a href=href lang=tag hreflang=tag data-follows="here">{language.own_name()}</a> }
    });
    let places = [
        (Route::Overview, words.overview_name()),
        (Route::Areas, words.areas_name()),
        (Route::Check, words.check_name()),
        (Route::Methods, words.methods_name()),
    ];
    let links = places.map(|(route, name)| {
        let current = (page.route == route).then_some("page");
        // Nobody is chosen where claims are checked, and that is done on sites only.
        let (follows, on_sites) = if route == Route::Check { (None, Some("")) } else { (Some(""), None) };
        view! {
            <li data-on-sites=on_sites>
                <a href=site.to(page, route) aria-current=current data-follows=follows>{name}</a>
            </li>
        }
    });
    view! {
        <a class="skip" href="#content">{words.skip_to_content()}</a>
        <header class="site">
            <p class="site-name">
                <a href=page.link(page.to(Route::Overview), "", codebook) data-follows="">{words.site_name()}</a>
            </p>
            <nav class="languages" aria-label=words.languages_label()>{languages.collect_view()}</nav>
            <nav class="pages" aria-label=words.pages_label()><ul>{links.collect_view()}</ul></nav>
            <p class="unofficial">{words.unofficial(codebook.facts.publisher.text(page.language))}</p>
            {words.unreviewed_translation().map(|text| view! { <p class="unofficial">{text}</p> })}
        </header>
    }
}

/// The way from the overview to a page that is below another.
#[component]
pub(crate) fn Breadcrumbs<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    let codebook = &edition.release.codebook;
    let (above, here) = match page.route {
        Route::Question(id) => {
            let title = &codebook.question(id).title;
            (vec![(Route::Overview, words.overview_name())], title.text(page.language).to_owned())
        }
        Route::Area(id) => {
            let name = &codebook.regions.node(id).label;
            let above = vec![(Route::Overview, words.overview_name()), (Route::Areas, words.areas_name())];
            (above, name.text(page.language).to_owned())
        }
        Route::Setting(id) => {
            let name = &codebook.settings.node(id).label;
            (vec![(Route::Overview, words.overview_name())], name.text(page.language).to_owned())
        }
        Route::Overview | Route::Areas | Route::Check | Route::Methods | Route::Embed(_) => (Vec::new(), String::new()),
    };
    let links = above.into_iter().map(|(route, name)| {
        view! { <li><a href=page.link(page.to(route), "", codebook) data-follows="">{name}</a></li> }
    });
    let links: Vec<_> = links.collect();
    (!links.is_empty()).then(|| {
        view! {
            <nav class="breadcrumbs" aria-label=words.breadcrumbs_label()>
                <ol>{links}<li aria-current="page">{here}</li></ol>
            </nav>
        }
    })
}

/// What stands below every page.
#[component]
pub(crate) fn Footer<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let words = page.language.words();
    let release = site.published.edition.id.as_str();
    let check = (page.route != Route::Check).then(|| {
        view! { <span data-on-sites=""> " – " <a href=site.to(page, Route::Check)>{words.check_name()}</a></span> }
    });
    let stays = (site.hold == Hold::Newest && page.is_of_a_release()).then(|| {
        let href = site.to_held(page, release);
        view! { " – " <a href=href data-follows="here">{words.footer_stays()}</a> }
    });
    view! {
        <footer class="site">
            <p>{words.footer_privacy()}</p>
            <p>{words.footer_release(release)} {stays} {check}</p>
        </footer>
    }
}
