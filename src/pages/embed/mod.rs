//! What other people's pages take of a question beside its page for frames: a picture with its table, and what
//! WordPress asks for.

mod figure;
mod oembed;
mod picture;

use chart::Context;
use survey::QuestionId;
use words::Language;

use super::{Served, Site};
use crate::route::{Page, Route};

use figure::everyone;
pub(super) use picture::picture_and_table;

/// The plugin for WordPress, in which [`EXAMPLE_SITE`] stands for the site's own address.
pub const PLUGIN: &str = include_str!("link-worker-survey.php");

/// The address in the plugin that stands for the site's own.
pub const EXAMPLE_SITE: &str = "https://example.org/survey/";

/// Every file that is there for other people's pages, beside the pages for frames.
#[must_use]
pub fn files_to_embed(site: &Site) -> Vec<Served> {
    let edition = &*site.published.edition;
    let contexts = Language::ALL.map(|language| Context { edition, language });
    let questions = edition.release.codebook.question_ids();
    let of_question = |question: QuestionId| {
        contexts.into_iter().flat_map(move |context| {
            let answer = oembed::answer(context, question, &site.place);
            std::iter::once(picture::file(context, question)).chain(answer)
        })
    };
    questions.flat_map(of_question).collect()
}

/// What the head of a page says of how it may be embedded: nothing where the site's address is not known.
pub(super) fn head(page: Page, site: &Site) -> String {
    let (Route::Question(question) | Route::Embed(question)) = page.route else { return String::new() };
    let context = Context { edition: &site.published.edition, language: page.language };
    oembed::discovery(context, question, &site.place)
}

/// A question's page, or its page for frames, in the language of a context.
fn page(context: Context<'_>, route: Route) -> String {
    Page { language: context.language, route }.path(context.codebook())
}

/// What a question's figure is called wherever it stands alone.
pub(super) fn title(context: Context<'_>, question: QuestionId) -> String {
    let title = context.label(&context.codebook().question(question).title);
    context.marked(context.words().page_title(title, context.label(&context.codebook().facts.title)))
}
