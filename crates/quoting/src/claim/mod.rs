//! A claim: what somebody pasted to find out whether it is from here.
//!
//! `text → links and words → the release and page that a link names → everything said there, in each language → which of
//! it the words are, and in what they differ`.

mod compared;
mod fit;
mod link;
mod sayings;
mod search;
mod sentence;
mod shelf;
mod sign;
mod stretch;
mod token;

use std::collections::BTreeSet;

pub use compared::{Change, Compared, Piece};
pub use link::Link;
pub use sayings::{Found, Sayings};
pub use shelf::{Astray, Shelf, Withdrawn};
use survey::{Provenance, ReleaseId, wire::Edition};

use crate::{Finding, Kind, Source};
use token::{Token, tokens};

/// How many sentences are named that come nearest to one that is not said.
const NEAREST: usize = 3;

/// What was pasted: links, and words around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    links: Vec<Link>,
    words: Vec<Token>,
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
    /// The page that the link leads to says nothing like it; this comes nearest.
    NotSaid(Vec<Checked>),
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
    /// Its sentence beside the claim's.
    pub sentence: Compared,
    /// Whose survey it is and when, beside what the claim says of that; `None` if it says nothing of that.
    pub source: Option<Compared>,
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

impl Checked {
    /// In what the claim differs, in order.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.sentence.changes().chain(self.source.iter().flat_map(Compared::changes))
    }

    /// Whether the claim differs in nothing that it says.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.changes().next().is_none()
    }

    /// Whether it was made of answers that nobody gave. What was printed is not, whatever else the release has.
    #[must_use]
    pub fn is_made_up(&self) -> bool {
        self.finding.kind != Kind::Published && self.provenance == Provenance::Illustrative
    }
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

    /// The same claim with links to so many pages at most, the first ones. A link that is there twice counts once.
    #[must_use]
    pub fn with_pages_at_most(&self, pages: usize) -> Self {
        let place = |link: &Link| (link.release.clone(), link.path.clone(), link.query.clone());
        let mut places = BTreeSet::new();
        let mut links = self.links.clone();
        links.retain(|link| places.contains(&place(link)) || places.len() < pages && places.insert(place(link)));
        Self { links, words: self.words.clone() }
    }

    /// The names of the releases that it is to be held to, if it has any, in order: what must be on the shelf.
    #[must_use]
    pub fn releases(&self) -> Vec<&str> {
        let mut releases = Vec::new();
        for release in self.links.iter().filter_map(|link| link.release.as_deref()) {
            if !releases.contains(&release) {
                releases.push(release);
            }
        }
        releases
    }

    /// Holds it to the releases of a survey.
    #[must_use]
    pub fn check(&self, shelf: &Shelf<'_>) -> Outcome {
        if self.links.is_empty() {
            return Outcome::CannotTell;
        }
        if self.releases().is_empty() { self.check_unpinned(shelf) } else { self.check_with(shelf, shelf.newest) }
    }

    /// Those of its links that lead to nothing, and why.
    #[must_use]
    pub fn astray(&self, shelf: &Shelf<'_>) -> Vec<(&Link, Astray)> {
        let why = |link| shelf.lead(link, shelf.newest).err();
        self.links.iter().filter_map(|link| Some((link, why(link)?))).collect()
    }

    /// A link that follows new releases may have been copied from any of them: of the newest, then of older ones, the
    /// first that says exactly this.
    fn check_unpinned(&self, shelf: &Shelf<'_>) -> Outcome {
        let newest = self.check_with(shelf, shelf.newest);
        let settled = matches!(newest, Outcome::Matches(_) | Outcome::LinkAlone(_) | Outcome::NoSuchPage);
        let older = || shelf.kept.iter().rev().filter(|edition| edition.id != shelf.newest.id);
        let found = || older().map(|edition| self.check_with(shelf, edition));
        if settled { None } else { found().find(|one| matches!(one, Outcome::Superseded(_))) }.unwrap_or(newest)
    }

    /// Holds it to what its links lead to, those that name no release in the one that they follow.
    fn check_with<'s>(&self, shelf: &Shelf<'s>, follow: &'s Edition) -> Outcome {
        let led: Vec<_> = self.links.iter().filter_map(|link| Some((shelf.lead(link, follow).ok()?, link))).collect();
        let mut sources: Vec<Source<'s>> = Vec::new();
        for (edition, _) in &led {
            if sources.iter().all(|source| source.edition().id != edition.id) {
                sources.push(Source::new(edition));
            }
        }
        let source = |edition: &Edition| sources.iter().find(|source| source.edition().id == edition.id);
        let pages = led.iter().filter_map(|(edition, link)| Some((source(edition)?, *link)));
        let Some(sayings) = Sayings::of_pages(pages) else { return self.led_nowhere(shelf) };
        let newest = Source::new(shelf.newest);
        let checked = |found: Vec<Found<'_>>| found.into_iter().map(|one| checked(one, &newest)).collect::<Vec<_>>();
        if self.words.is_empty() {
            return Outcome::LinkAlone(checked(sayings.in_its_own_language()));
        }
        let found = checked(sayings.found_in(self));
        if found.is_empty() {
            Outcome::NotSaid(checked(sayings.nearest(self, NEAREST)))
        } else if found.iter().any(|one| !one.is_same()) {
            Outcome::Altered(found)
        } else if found.iter().all(|one| one.now == Now::Newest) {
            Outcome::Matches(found)
        } else {
            Outcome::Superseded(found)
        }
    }

    /// What is said where no link leads to anything that is said: the gravest reason.
    fn led_nowhere(&self, shelf: &Shelf<'_>) -> Outcome {
        let reasons = self.astray(shelf).into_iter().map(|(_, astray)| astray);
        match reasons.min_by_key(Astray::rank) {
            Some(Astray::Withdrawn(withdrawn)) => Outcome::Withdrawn(withdrawn),
            Some(Astray::NoSuchRelease(id)) => Outcome::NoSuchRelease(id),
            Some(Astray::NoSuchPage) | None => Outcome::NoSuchPage,
        }
    }
}

fn checked(found: Found<'_>, newest: &Source<'_>) -> Checked {
    Checked {
        release: found.edition.id.clone(),
        now: now(found.finding, found.edition, newest),
        provenance: found.edition.release.provenance,
        finding: found.finding.clone(),
        sentence: found.sentence,
        source: found.source,
    }
}

/// What the newest release says in the place of a finding.
fn now(finding: &Finding, edition: &Edition, newest: &Source<'_>) -> Now {
    let newest_id = &newest.edition().id;
    if edition.id == *newest_id {
        return Now::Newest;
    }
    match finding.statistic.in_release(&edition.release, newest.release()) {
        Some(statistic) => Now::Says(newest_id.clone(), Box::new(Finding::of(newest, &statistic, finding.language))),
        None => Now::Gone(newest_id.clone()),
    }
}
