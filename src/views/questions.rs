use leptos::prelude::*;
use survey::QuestionId;

use crate::{explorer::Explorer, route::Route};

/// From so many questions on they can be searched.
const MANY: usize = 7;

/// Links to every question, which keep the filters.
#[component]
pub(super) fn Questions(explorer: Explorer) -> impl IntoView {
    let words = explorer.words();
    let shown = explorer.page.question();
    let titles: Vec<(QuestionId, String, String)> = explorer.with(|context| {
        let codebook = context.codebook();
        let texts = |id| {
            let question = codebook.question(id);
            (id, context.label(&question.title).to_owned(), context.label(&question.wording).to_owned())
        };
        codebook.question_ids().map(texts).collect()
    });
    let many = titles.len() >= MANY;
    let items = titles.into_iter().map(|(id, title, wording)| {
        let page = explorer.page.to(Route::Question(id));
        let current = (Some(id) == shown).then_some("page");
        let link = move || {
            explorer.choice().with(|choice| explorer.link(page, &survey::Choice { measure: None, ..choice.clone() }))
        };
        view! { <li data-found=wording><a href=link aria-current=current>{title}</a></li> }
    });
    view! {
        <nav class="questions" aria-label=words.questions_heading()>
            {many.then(|| view! {
                <p class="find" data-find="#questions">
                    <label>{words.find_question()} " " <input type="search" autocomplete="off"/></label>
                    <span role="status" data-none=words.found_none()></span>
                </p>
            })}
            <ul id="questions">{items.collect_view()}</ul>
        </nav>
    }
}
