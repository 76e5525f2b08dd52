use leptos::prelude::*;
use survey::{Axis, Hierarchy, NodeId, wire::Edition};

use crate::route::{Page, Route};

/// Links to the pages of single regions and settings: what can be chosen where no script runs. From a question's page
/// they lead to that question.
#[component]
pub(crate) fn Elsewhere<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    let codebook = &edition.release.codebook;
    let regions = links(page, edition, &codebook.regions, Route::Area);
    let settings = links(page, edition, &codebook.settings, Route::Setting);
    view! {
        <nav class="elsewhere" id="elsewhere" aria-label=words.elsewhere_heading()>
            <h3>{words.elsewhere_heading()}</h3>
            <p class="hint">{words.elsewhere_hint()}</p>
            <h4>{words.regions_legend()}</h4>
            <ul>{regions}</ul>
            <h4>{words.settings_legend()}</h4>
            <ul>{settings}</ul>
        </nav>
    }
}

fn links<A: Axis>(
    page: Page,
    edition: &Edition,
    hierarchy: &Hierarchy<A>,
    route: fn(NodeId<A>) -> Route,
) -> Vec<impl IntoView + use<A>> {
    let codebook = &edition.release.codebook;
    let question = page.question().map(|id| format!("#question-{}", codebook.question(id).slug)).unwrap_or_default();
    let link = |node: NodeId<A>| {
        let to = page.to(route(node));
        let href = format!("{}{question}", page.link(to, "", codebook));
        let current = (to == page).then_some("page");
        let name = hierarchy.node(node).label.text(page.language).to_owned();
        view! { <li><a href=href aria-current=current>{name}</a></li> }
    };
    hierarchy.ids().filter(|node| *node != NodeId::EVERYONE).map(link).collect()
}
