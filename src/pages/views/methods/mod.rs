//! How the survey and this site were made, and what the words mean. Every number is the release's own.

mod accessibility;
mod answered;
mod asked;
mod certificate;
mod compared;
mod files;
mod glossary;
mod history;
mod made_up;
mod privacy;
mod published;
mod reckoned;
mod section;

use chart::Context;
use leptos::prelude::*;

use crate::{pages::Site, route::Page};
use section::Section;

/// The methods page: a table of contents, and the sections.
#[component]
pub(crate) fn Methods<'a>(page: Page, site: &'a Site) -> impl IntoView + use<> {
    let context = Context { edition: &site.published.edition, language: page.language };
    let words = context.words();
    let sections = sections(page, context, site);
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

fn sections(page: Page, context: Context<'_>, site: &Site) -> Vec<Section> {
    let mut sections = vec![
        asked::section(page, context),
        answered::section(page, context),
        published::section(context),
        reckoned::section(context),
        compared::section(context),
    ];
    sections.extend(context.made_up().then(|| made_up::section(context)));
    sections.extend([
        certificate::section(page, context, site),
        files::section(page, context, site),
        history::section(page, context, site),
        privacy::section(context),
        accessibility::section(context),
        glossary::section(context),
    ]);
    sections
}
