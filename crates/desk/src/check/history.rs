//! The releases that there were, as the page tells them.

use quoting::Withdrawn;
use survey::{Date, Label, ReleaseId};

/// Every release of a survey, the oldest first, and which is the newest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    newest: ReleaseId,
    entries: Vec<Entry>,
}

/// A release that may be used or was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: ReleaseId,
    /// The day on which it was made, where that is known.
    pub made: Option<Date>,
    /// If nobody may use it any more, since when and why.
    pub withdrawn: Option<Withdrawn>,
}

impl Entry {
    /// A release as a page tells it: days such as `2026-01-31`, empty where they are not known. `None` if it has no name, or
    /// was withdrawn on no day.
    #[must_use]
    pub fn told(id: &str, made: &str, withdrawn: Option<(&str, &str)>) -> Option<Self> {
        let id = ReleaseId::new(id)?;
        let withdrawn = match withdrawn {
            None => None,
            // The page tells the reason in its own language.
            Some((on, why)) => Some(Withdrawn {
                id: id.clone(),
                on: Date::parse(on)?,
                why: Label { en: why.to_owned(), cy: why.to_owned() },
            }),
        };
        Some(Self { id, made: Date::parse(made), withdrawn })
    }
}

impl History {
    /// A history, the oldest release first, with the name of the newest.
    #[must_use]
    pub fn new(newest: ReleaseId, entries: Vec<Entry>) -> Self {
        Self { newest, entries }
    }

    pub(super) fn newest(&self) -> &ReleaseId {
        &self.newest
    }

    pub(super) fn kept(&self) -> impl Iterator<Item = &ReleaseId> {
        self.entries.iter().filter(|entry| entry.withdrawn.is_none()).map(|entry| &entry.id)
    }

    pub(super) fn withdrawn(&self) -> impl Iterator<Item = &Withdrawn> {
        self.entries.iter().filter_map(|entry| entry.withdrawn.as_ref())
    }

    /// The day on which a release was made, where that is known.
    pub(super) fn made(&self, id: &ReleaseId) -> Option<Date> {
        self.entries.iter().find(|entry| entry.id == *id)?.made
    }
}
