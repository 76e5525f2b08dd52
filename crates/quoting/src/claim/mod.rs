//! A claim: what somebody pasted to find out whether it is from here.
//!
//! `text → links and words → the release and page that a link names → everything said there, in each language → which of
//! it the words are, and in what they differ`.

mod fit;
mod link;
mod sayings;
mod sentence;
mod token;

pub use link::Link;
pub use sayings::Sayings;
use survey::{Date, Label, Provenance, ReleaseId, wire::Edition};

use crate::{Finding, Source};
use token::{Token, tokens};

/// What was pasted: links, and words around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    links: Vec<Link>,
    words: Vec<Token>,
}

/// The releases of a survey that a claim can be held to.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'a> {
    /// The newest release.
    pub newest: &'a Edition,
    /// Others that may still be used, the oldest first; those that the claim does not name may be left out.
    pub kept: &'a [Edition],
    /// Those that may not.
    pub withdrawn: &'a [Withdrawn],
}

/// A release that may not be used any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Which.
    pub id: ReleaseId,
    /// The day on which it was withdrawn.
    pub on: Date,
    /// Why.
    pub why: Label,
}

/// What becomes of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The newest release says exactly this.
    Matches(Vec<Checked>),
    /// The release says something else.
    Altered(Vec<Checked>),
    /// An older release says exactly this.
    Superseded(Vec<Checked>),
    /// There is a link and no sentence: everything that it leads to.
    LinkAlone(Vec<Checked>),
    /// The release must not be used any more.
    Withdrawn(Withdrawn),
    /// There is no such release.
    NoSuchRelease(String),
    /// The link leads to no page with numbers.
    NoSuchPage,
    /// The page that the link leads to says nothing like it.
    NotSaid,
    /// There is no link in it.
    CannotTell,
}

/// A finding that was claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The release that says it.
    pub release: ReleaseId,
    /// What it says.
    pub finding: Finding,
    /// Whether people said so.
    pub provenance: Provenance,
    /// In what the claim differs from it, in order.
    pub changes: Vec<Change>,
    /// Whether there is a newer release, and what that says.
    pub now: Now,
}

/// What the newest release says in the place of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Now {
    /// The finding is of the newest.
    Newest,
    /// This.
    Says(ReleaseId, Box<Finding>),
    /// Nothing: it has no such question or people any more.
    Gone(ReleaseId),
}

/// In what a claim differs from what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another number.
    Number {
        /// As claimed.
        found: String,
        /// As it is.
        should: String,
    },
    /// Other words.
    Words {
        /// As claimed.
        found: String,
        /// As they are.
        should: String,
    },
    /// Words that are not there.
    Added(String),
    /// Words that are lacking.
    LeftOut(String),
}

impl Claim {
    /// Reads pasted text.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let (links, left) = Link::take_out(text);
        Self { links, words: tokens(&left) }
    }

    /// The links in it, in order.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The name of the release that it is to be held to, if it has any: what must be on the shelf.
    #[must_use]
    pub fn release(&self) -> Option<&str> {
        self.links.iter().find_map(|link| link.release.as_deref())
    }

    /// Holds it to the releases of a survey.
    #[must_use]
    pub fn check(&self, shelf: &Shelf<'_>) -> Outcome {
        if self.links.is_empty() {
            return Outcome::CannotTell;
        }
        let Some(id) = self.release() else { return self.check_unpinned(shelf) };
        if let Some(withdrawn) = shelf.withdrawn.iter().find(|one| one.id.as_str() == id) {
            return Outcome::Withdrawn(withdrawn.clone());
        }
        match [shelf.newest].into_iter().chain(shelf.kept).find(|edition| edition.id.as_str() == id) {
            Some(edition) => self.check_with(edition, shelf.newest),
            None => Outcome::NoSuchRelease(id.to_owned()),
        }
    }

    /// A link that follows new releases may have been copied from any of them: of the newest, then of older ones, the
    /// first that says exactly this.
    fn check_unpinned(&self, shelf: &Shelf<'_>) -> Outcome {
        let newest = self.check_with(shelf.newest, shelf.newest);
        let settled = matches!(newest, Outcome::Matches(_) | Outcome::LinkAlone(_) | Outcome::NoSuchPage);
        let older = || shelf.kept.iter().rev().filter(|edition| edition.id != shelf.newest.id);
        let found = || older().map(|edition| self.check_with(edition, shelf.newest));
        if settled { None } else { found().find(|one| matches!(one, Outcome::Superseded(_))) }.unwrap_or(newest)
    }

    fn check_with(&self, edition: &Edition, newest: &Edition) -> Outcome {
        let source = Source::new(edition);
        let sayings = self.links.iter().find_map(|link| Sayings::of(&source, link));
        let Some(sayings) = sayings else { return Outcome::NoSuchPage };
        let checked = |(finding, changes): (&Finding, Vec<Change>)| Checked {
            release: edition.id.clone(),
            now: now(finding, edition, newest),
            provenance: edition.release.provenance,
            finding: finding.clone(),
            changes,
        };
        if self.words.is_empty() {
            let of_page = sayings.in_its_own_language();
            return Outcome::LinkAlone(of_page.map(|finding| checked((finding, Vec::new()))).collect());
        }
        let found: Vec<_> = sayings.found_in(self).into_iter().map(checked).collect();
        if found.is_empty() {
            Outcome::NotSaid
        } else if found.iter().any(|one| !one.changes.is_empty()) {
            Outcome::Altered(found)
        } else if edition.id == newest.id {
            Outcome::Matches(found)
        } else {
            Outcome::Superseded(found)
        }
    }
}

/// What the newest release says in the place of a finding.
fn now(finding: &Finding, edition: &Edition, newest: &Edition) -> Now {
    if edition.id == newest.id {
        return Now::Newest;
    }
    match finding.statistic.in_release(&edition.release, &newest.release) {
        Some(statistic) => {
            let said = Finding::of(&Source::new(newest), &statistic, finding.language);
            Now::Says(newest.id.clone(), Box::new(said))
        }
        None => Now::Gone(newest.id.clone()),
    }
}
