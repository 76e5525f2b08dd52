use leptos::prelude::*;
use survey::QuestionId;

use crate::{
    explorer::Explorer,
    route::{Page, Route},
};

/// Links to every question, which keep the filters.
#[component]
pub(super) fn Questions(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let shown = explorer.page.question();
    let titles: Vec<(QuestionId, String)> = explorer.with_codebook(|codebook| {
        let title = |id| codebook.question(id).title.text(explorer.language()).to_owned();
        codebook.question_ids().map(|id| (id, title(id))).collect()
    });
    let items = titles.into_iter().map(|(id, title)| {
        let page = Page { route: Route::Question(id), ..explorer.page };
        let current = (id == shown).then_some("true");
        view! { <li><a href=move || explorer.link(page, &explorer.selection()) aria-current=current>{title}</a></li> }
    });
    view! {
        <nav class="questions" aria-label=words.questions_heading()>
            <ul>{items.collect_view()}</ul>
        </nav>
    }
}
