//! What goes out into the world: into searches, feeds, and the pictures beside addresses that are passed on.
//!
//! Here it is decided what may, and nowhere else: everything of this folder is made of an [`Observed`] or a
//! [`Printed`], and neither can be made of made-up answers. What needs the site's whole address is left out where that
//! is not known.

mod card;
mod dataset;
mod description;
mod feed;
mod head;
mod sitemap;

use survey::{Provenance, PublishedFigure, Reading, View, wire::Edition};

use crate::{
    explorer::start,
    pages::{Hold, Site},
    route::{Page, Route},
};

pub use card::{CARD, card};
pub use feed::feed;
pub(super) use feed::{FEED, entries};
pub(super) use head::head;
pub(super) use sitemap::SITEMAP;
pub use sitemap::{robots, sitemap};

/// What of a page may be passed on.
#[derive(Clone, Copy, Debug)]
pub enum Sharable<'a> {
    /// Nothing: it shows what is made up, stays with its release when there are newer ones, or is for frames.
    Nothing,
    /// The figures that the publisher printed. Whatever else is on the page is made up.
    Printed(Printed<'a>),
    /// All of it.
    Observed(Observed<'a>),
}

/// A release of people's answers.
#[derive(Clone, Copy, Debug)]
pub struct Observed<'a>(&'a Edition);

/// A survey of which figures were printed, apart from any release of its answers.
#[derive(Clone, Copy, Debug)]
pub struct Printed<'a>(&'a Edition);

impl<'a> Sharable<'a> {
    /// What of a page may be passed on.
    #[must_use]
    pub fn of(page: Page, site: &'a Site) -> Self {
        let edition = &*site.published.edition;
        // What is passed on is the newest, as a page of its own: whoever wants it otherwise asks for it.
        if site.hold == Hold::Release || page.is_for_frames() {
            return Self::Nothing;
        }
        match (Observed::of(edition), Printed::of(edition), page.route) {
            (Some(observed), ..) => Self::Observed(observed),
            (None, Some(printed), Route::Overview) => Self::Printed(printed),
            _ => Self::Nothing,
        }
    }
}

impl<'a> Observed<'a> {
    /// The release, if people gave its answers.
    #[must_use]
    pub fn of(edition: &'a Edition) -> Option<Self> {
        (edition.release.provenance == Provenance::Observed).then_some(Self(edition))
    }

    fn edition(self) -> &'a Edition {
        self.0
    }

    /// What a page shows before anything is chosen there.
    fn shown(self, page: Page) -> (View, Vec<Reading>) {
        let release = &self.0.release;
        let view = View::of(release, &start(page, release));
        let questions = release.codebook.question_ids();
        let asked = questions.filter(|id| page.question().is_none_or(|question| question == *id));
        let readings = asked.map(|question| view.read(release, question)).collect();
        (view, readings)
    }
}

impl<'a> Printed<'a> {
    /// The survey, if figures of it were printed.
    #[must_use]
    pub fn of(edition: &'a Edition) -> Option<Self> {
        (!edition.release.published.is_empty()).then_some(Self(edition))
    }

    fn figures(self) -> &'a [PublishedFigure] {
        &self.0.release.published
    }
}
