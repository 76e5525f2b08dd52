//! The releases that claims are held to.

use survey::{Date, Label, ReleaseId, wire::Edition};

use super::Link;

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

/// Why a link leads to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Astray {
    /// Its release must not be used any more.
    Withdrawn(Withdrawn),
    /// There is no such release.
    NoSuchRelease(String),
    /// The release has no such page, or the page has no numbers.
    NoSuchPage,
}

impl Astray {
    /// The gravest first.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Withdrawn(_) => 0,
            Self::NoSuchRelease(_) => 1,
            Self::NoSuchPage => 2,
        }
    }
}

impl<'s> Shelf<'s> {
    /// The release of a page with numbers that a link leads to, where those that name none follow one.
    pub(super) fn lead(&self, link: &Link, follow: &'s Edition) -> Result<&'s Edition, Astray> {
        let edition = match link.release.as_deref() {
            None => follow,
            Some(id) => self.find(id)?,
        };
        let page = link.page(&edition.release.codebook).filter(|page| page.is_live());
        page.map(|_| edition).ok_or(Astray::NoSuchPage)
    }

    fn find(&self, id: &str) -> Result<&'s Edition, Astray> {
        if let Some(withdrawn) = self.withdrawn.iter().find(|one| one.id.as_str() == id) {
            return Err(Astray::Withdrawn(withdrawn.clone()));
        }
        let found = [self.newest].into_iter().chain(self.kept).find(|edition| edition.id.as_str() == id);
        found.ok_or_else(|| Astray::NoSuchRelease(id.to_owned()))
    }
}
