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

/// The plugin for WordPress, in which [`EXAMPLE_SITE`] stands for the site's own address.
pub const PLUGIN: &str = include_str!("link-worker-survey.php");

/// The address in the plugin that stands for the site's own.
pub const EXAMPLE_SITE: &str = "https://example.org/survey/";

/// Every file that is there for other people's pages, beside the pages for frames.
#[must_use]
pub fn files_to_embed(site: &Site) -> Vec<Served> {
    let questions = site.published.edition.release.codebook.question_ids();
    let all = questions.flat_map(|question| Language::ALL.map(|language| Given { site, language, question }));
    all.flat_map(|given| std::iter::once(given.picture()).chain(given.answer())).collect()
}

/// A question's figure in a language, as a copy of the site gives it away.
#[derive(Clone, Copy)]
pub(super) struct Given<'a> {
    /// The copy.
    pub(super) site: &'a Site,
    /// The language.
    pub(super) language: Language,
    /// The question.
    pub(super) question: QuestionId,
}

impl<'a> Given<'a> {
    /// The release, and the language.
    pub(super) fn context(self) -> Context<'a> {
        Context { edition: &self.site.published.edition, language: self.language }
    }

    /// Where the question's page is below the site's root.
    pub(super) fn explored(self) -> String {
        self.site.path(Page { language: self.language, route: Route::Question(self.question) })
    }

    /// Where its page for frames is below the site's root.
    pub(super) fn framed(self) -> String {
        self.site.path(Page { language: self.language, route: Route::Embed(self.question) })
    }

    /// What the figure is called wherever it stands alone.
    pub(super) fn title(self) -> String {
        let context = self.context();
        let title = context.label(&context.codebook().question(self.question).title);
        context.marked(context.words().page_title(title, context.label(&context.codebook().facts.title)))
    }
}

/// What the head of a page says of how it may be embedded: nothing where the site's address is not known.
pub(super) fn head(page: Page, site: &Site) -> String {
    let (Route::Question(question) | Route::Embed(question)) = page.route else { return String::new() };
    Given { site, language: page.language, question }.discovery()
}
