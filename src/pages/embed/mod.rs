//! What other people's pages take of a question beside its page for frames: a picture with its table, and what
//! WordPress asks for.

mod oembed;
mod picture;

use chart::{Context, Figure, Form, Subject};
use survey::{Choice, Covers, QuestionId, View};
use words::Language;

use super::{Hold, Served, Site};
use crate::route::{Page, Route, folder_of};

/// The plugin for WordPress, in which [`EXAMPLE_SITE`] stands for the site's own address.
pub const PLUGIN: &str = include_str!("link-worker-survey.php");

/// The address in the plugin that stands for the site's own.
pub const EXAMPLE_SITE: &str = "https://example.org/survey/";

/// Every file of a copy of the pages that is there for other people's pages, beside the pages for frames. Pictures stay
/// with their release, so only the copy that does has them.
#[must_use]
pub fn files_to_embed(site: &Site) -> Vec<Served> {
    let questions = site.published.edition.release.codebook.question_ids();
    let offers = questions.flat_map(|question| Language::ALL.map(|language| Offer::of(site, language, question)));
    let files = offers.flat_map(|offer| {
        let picture = (site.hold == Hold::Release).then(|| offer.picture());
        picture.into_iter().chain(offer.answer())
    });
    files.collect()
}

/// What the head of a page says of how it may be embedded: nothing where the site's address is not known.
pub(super) fn head(page: Page, site: &Site) -> String {
    page.question().map(|question| Offer::of(site, page.language, question).discovery()).unwrap_or_default()
}

/// A question's figure of everyone who answered, for other people's pages.
#[derive(Clone, Copy)]
pub(super) struct Offer<'a> {
    site: &'a Site,
    context: Context<'a>,
    question: QuestionId,
}

impl<'a> Offer<'a> {
    /// The figure that a copy of the pages has of a question.
    pub(super) fn of(site: &'a Site, language: Language, question: QuestionId) -> Self {
        let edition = &*site.published.edition;
        Self { site, context: Context { edition, language }, question }
    }

    /// What it is called wherever it stands alone.
    pub(super) fn title(self) -> String {
        let codebook = self.context.codebook();
        let title = self.context.label(&codebook.question(self.question).title);
        self.context.marked(self.context.words().page_title(title, self.context.label(&codebook.facts.title)))
    }

    /// Where its page is, or its page for frames, in the copy that follows new releases.
    pub(super) fn followed(self, route: fn(QuestionId) -> Route) -> String {
        self.page(route).path(self.context.codebook())
    }

    /// Where it is in the copy that stays with the release.
    pub(super) fn held(self, route: fn(QuestionId) -> Route) -> String {
        folder_of(self.context.edition.id.as_str()) + &self.followed(route)
    }

    /// Where it is in this copy.
    fn path(self, route: fn(QuestionId) -> Route) -> String {
        self.site.path(self.page(route))
    }

    fn page(self, route: fn(QuestionId) -> Route) -> Page {
        Page { language: self.context.language, route: route(self.question) }
    }

    fn figure(self) -> Figure {
        let (release, context) = (self.context.release(), self.context);
        let choice = Choice::everyone(release);
        let view = View::within(&Covers::of_wave(release, choice.wave), release, &choice);
        let reading = view.read(release, self.question);
        Subject { context, view: &view, reading: &reading }.figure(Form::Wide, None)
    }
}
