//! How the survey and this site were made, and what the words mean. Every number is the release's own.

mod accessibility;
mod answered;
mod asked;
mod certificate;
mod compared;
mod files;
mod glossary;
mod made_up;
mod privacy;
mod published;
mod reckoned;
mod section;

use chart::Context;
use leptos::prelude::*;
use survey::wire::Edition;

use crate::route::Page;
use section::Section;

/// The methods page: a table of contents, and the sections. `data` is the path of the release's file below the site's
/// root.
#[component]
pub(crate) fn Methods<'a>(page: Page, edition: &'a Edition, data: &'a str) -> impl IntoView + use<> {
    let context = Context { edition, language: page.language };
    let words = context.words();
    let sections = sections(page, context, data);
    let contents: Vec<_> = sections.iter().map(Section::entry).collect();
    let sections: Vec<_> = sections.into_iter().map(Section::written).collect();
    view! {
        <section class="methods">
            <h1>{words.methods_name()}</h1>
            <p class="lead">{words.methods_lead()}</p>
            <nav class="contents" aria-labelledby="contents">
                <h2 id="contents">{words.contents_label()}</h2>
                <ul>{contents}</ul>
            </nav>
            <div class="sections">{sections}</div>
        </section>
    }
}

fn sections(page: Page, context: Context<'_>, data: &str) -> Vec<Section> {
    let mut sections = vec![
        asked::section(page, context),
        answered::section(page, context),
        published::section(context),
        reckoned::section(context),
        compared::section(context),
    ];
    sections.extend(context.made_up().then(|| made_up::section(context)));
    sections.extend([
        certificate::section(context),
        files::section(page, context, data),
        files::changes(context),
        privacy::section(context),
        accessibility::section(context),
        glossary::section(context),
    ]);
    sections
}
