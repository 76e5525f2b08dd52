//! The check of a claim: pasted text, held to the releases of the site.

mod compared;
#[cfg(target_arch = "wasm32")]
mod door;
mod history;
mod outcome;
mod places;

use std::fmt;

use quoting::{Claim, Outcome, Shelf, Withdrawn};
use survey::{
    ReleaseId,
    wire::{self, Edition, ReadError},
};
use words::Language;

pub use history::{Entry, History};
pub use places::Places;

/// How many letters of a text are checked.
pub const LETTERS: usize = 50_000;

/// How many of the pages that a text has links to are followed.
pub const PAGES: usize = 12;

/// A text that is checked, and what it is held to as far as it has come.
#[derive(Clone, Debug)]
pub struct Check {
    claim: Claim,
    /// What of the text was too much.
    cut: Cut,
    language: Language,
    places: Places,
    history: History,
    editions: Vec<Edition>,
}

/// What of a text is not checked, as it is too much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Cut {
    letters: bool,
    links: bool,
}

/// Why a text is not the release that it should be.
#[derive(Debug)]
pub enum PutError {
    /// It is no release.
    Release(ReadError),
    /// It is another one.
    Another(ReleaseId),
}

impl fmt::Display for PutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Release(error) => write!(f, "The data that came is not a release: {error}"),
            Self::Another(id) => write!(f, "The data that came is of another release, {id}."),
        }
    }
}

impl std::error::Error for PutError {}

impl Check {
    /// Begins to check a text for a reader of a language.
    #[must_use]
    pub fn of(text: &str, language: Language, places: Places, history: History) -> Self {
        let end = text.char_indices().nth(LETTERS).map_or(text.len(), |(at, _)| at);
        let claim = Claim::read(&text[..end]);
        let followed = claim.with_pages_at_most(PAGES);
        let cut = Cut { letters: end < text.len(), links: followed != claim };
        Self { claim: followed, cut, language, places, history, editions: Vec::new() }
    }

    /// The releases that must be put beside it before it can be told what becomes of it.
    #[must_use]
    pub fn lacking(&self) -> Vec<ReleaseId> {
        if self.claim.links().is_empty() {
            return Vec::new();
        }
        let Some(newest) = self.edition(self.history.newest()) else { return vec![self.history.newest().clone()] };
        let named = self.claim.releases();
        let follows = named.is_empty();
        // Whoever copied a link that follows new releases may have done so before the newest.
        let settled = follows && matches!(self.check(newest), Outcome::Matches(_) | Outcome::LinkAlone(_));
        let wanted = self.history.kept().filter(|id| if follows { !settled } else { named.contains(&id.as_str()) });
        wanted.filter(|id| self.edition(id).is_none()).cloned().collect()
    }

    /// Puts a release beside it that was lacking.
    ///
    /// # Errors
    ///
    /// If the text is no release, or another one.
    pub fn put(&mut self, id: &ReleaseId, release: &str) -> Result<(), PutError> {
        let edition = wire::read(release).map_err(PutError::Release)?;
        if edition.id != *id {
            return Err(PutError::Another(edition.id));
        }
        self.editions.push(edition);
        Ok(())
    }

    /// What becomes of it; `None` before every release is there that it takes.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        if self.claim.links().is_empty() {
            return Some(Outcome::CannotTell);
        }
        self.edition(self.history.newest()).map(|newest| self.check(newest))
    }

    fn check(&self, newest: &Edition) -> Outcome {
        self.on_shelf(newest, |shelf| self.claim.check(shelf))
    }

    fn on_shelf<T>(&self, newest: &Edition, told: impl FnOnce(&Shelf<'_>) -> T) -> T {
        let withdrawn: Vec<Withdrawn> = self.history.withdrawn().cloned().collect();
        let kept: Vec<Edition> = self.history.kept().filter_map(|id| self.edition(id)).cloned().collect();
        told(&Shelf { newest, kept: &kept, withdrawn: &withdrawn })
    }

    fn edition(&self, id: &ReleaseId) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.id == *id)
    }
}
