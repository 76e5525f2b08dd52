use leptos::prelude::*;
use survey::{NodeId, QuestionId, Selection, wire::Edition};

use super::find::Find;
use crate::route::{Page, Route};

/// From so many questions on they can be searched.
const MANY: usize = 7;

/// Links to every question, which keep the filters.
#[component]
pub(crate) fn Questions<'a>(page: Page, edition: &'a Edition) -> impl IntoView + use<> {
    let words = page.language.words();
    let codebook = &edition.release.codebook;
    // The people of an area or a setting stay the same on the pages of questions.
    let place = match page.route {
        Route::Area(area) => Selection::of_nodes(codebook, area, NodeId::EVERYONE).query(codebook),
        Route::Setting(setting) => Selection::of_nodes(codebook, NodeId::EVERYONE, setting).query(codebook),
        _ => String::new(),
    };
    let many = codebook.questions.len() >= MANY;
    let item = |id: QuestionId| {
        let question = codebook.question(id);
        let title = question.title.text(page.language).to_owned();
        let wording = question.wording.text(page.language).to_owned();
        let href = page.link(page.to(Route::Question(id)), &place, codebook);
        let current = (Some(id) == page.question()).then_some("page");
        view! { <li data-found=wording><a href=href aria-current=current data-follows="">{title}</a></li> }
    };
    let items: Vec<_> = codebook.question_ids().map(item).collect();
    view! {
        <nav class="questions" aria-label=words.questions_heading()>
            {many.then(|| view! { <Find words list="#questions" label=words.find_question()/> })}
            <ul id="questions">{items}</ul>
        </nav>
    }
}
