//! The releases that a survey has had, and what became of each.

use std::{fs, io, path::Path};

use serde::Deserialize;
use survey::{Date, Label, ReleaseId};

use super::SiteError;

/// Every release that a survey has had, the oldest first. May be empty: nobody need keep a history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    entries: Vec<Entry>,
    text: String,
}

/// A release in the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub id: ReleaseId,
    /// The day on which it was made.
    pub date: Date,
    /// What it changed, if anybody said so.
    pub what: Option<Label>,
    /// Whether it may still be used.
    pub standing: Standing,
}

/// Whether a release may still be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may, by whoever asks for it.
    Kept,
    /// Nobody should, and so nobody can.
    Withdrawn {
        /// The day on which it was.
        on: Date,
        /// Why.
        why: Label,
    },
}

/// The file of the history, beside the releases. `publish build` adds to it.
const FILE: &str = "releases.toml";

impl History {
    /// The history of the releases in a folder; empty where there is none.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or is not a history.
    pub fn of(folder: &Path) -> Result<Self, SiteError> {
        let path = folder.join(FILE);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(source) => return Err(SiteError::File { path, source }),
        };
        Self::read(&text).map_err(|what| SiteError::History { path, what })
    }

    /// The history that a text tells.
    ///
    /// # Errors
    ///
    /// What is wrong with it, and in which line or of which release.
    pub fn read(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let entries = file.release.into_iter().map(Written::entry).collect::<Result<Vec<_>, _>>()?;
        let twice = entries.iter().enumerate().find(|(at, entry)| entries[..*at].iter().any(|one| one.id == entry.id));
        match twice {
            Some((_, entry)) => Err(format!("release {} is there twice; leave one of them out", entry.id)),
            None => Ok(Self { entries, text: text.to_owned() }),
        }
    }

    /// Its entries, the oldest first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The file's text, where there is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        (!self.text.is_empty()).then_some(&*self.text)
    }

    /// What it says of a release, if anything.
    #[must_use]
    pub fn find(&self, id: &ReleaseId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == *id)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    release: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    date: String,
    what: Option<Texts>,
    withdrawn: Option<Withdrawn>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    en: String,
    /// What has not been translated is said in English.
    cy: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Withdrawn {
    on: String,
    why: Texts,
}

impl Written {
    fn entry(self) -> Result<Entry, String> {
        let id = ReleaseId::new(&self.id).ok_or_else(|| {
            format!("id: expected {} digits from 0 to 9 and a to f, found '{}'", ReleaseId::LENGTH, self.id)
        })?;
        let date = |name: &str, found: &str| {
            Date::parse(found)
                .ok_or_else(|| format!("release {id}: {name}: expected a day like 2026-06-19, found '{found}'"))
        };
        let standing = match &self.withdrawn {
            None => Standing::Kept,
            Some(Withdrawn { on, why }) => Standing::Withdrawn { on: date("withdrawn.on", on)?, why: why.label() },
        };
        let (date, what) = (date("date", &self.date)?, self.what.as_ref().map(Texts::label));
        Ok(Entry { id, date, what, standing })
    }
}

impl Texts {
    fn label(&self) -> Label {
        Label { en: self.en.clone(), cy: self.cy.clone().unwrap_or_else(|| self.en.clone()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HISTORY: &str = "[[release]]\nid = \"0123456789abcdef\"\ndate = \"2026-01-02\"\nwithdrawn = { on = \
                           \"2026-02-03\", why = { en = \"Wrong.\" } }\n\n[[release]]\nid = \"fedcba9876543210\"\ndate = \
                           \"2026-02-03\"\nwhat = { en = \"Right.\", cy = \"Cywir.\" }\n";

    #[test]
    fn a_history_tells_what_became_of_each_release_the_oldest_first() {
        let history = History::read(HISTORY).expect("a history");
        let [first, second] = history.entries() else { panic!("{history:?}") };
        let why = Label { en: "Wrong.".into(), cy: "Wrong.".into() };
        assert_eq!(first.standing, Standing::Withdrawn { on: Date::parse("2026-02-03").expect("a day"), why });
        assert_eq!(
            (second.standing.clone(), second.what.as_ref().map(|what| &*what.cy)),
            (Standing::Kept, Some("Cywir."))
        );
        assert_eq!(history.find(&second.id), Some(second));
        assert_eq!(History::read(""), Ok(History::default()));
    }

    #[test]
    fn what_is_no_history_is_refused_with_its_place() {
        let refused = |from: &str, to: &str| History::read(&HISTORY.replacen(from, to, 1)).expect_err("no history");
        assert_eq!(refused("0123456789abcdef", "0123"), "id: expected 16 digits from 0 to 9 and a to f, found '0123'");
        assert_eq!(
            refused("2026-01-02", "yesterday"),
            "release 0123456789abcdef: date: expected a day like 2026-06-19, found 'yesterday'"
        );
        assert_eq!(
            refused("fedcba9876543210", "0123456789abcdef"),
            "release 0123456789abcdef is there twice; leave one of them out"
        );
        assert!(refused("date", "day").contains("line 3"), "{}", refused("date", "day"));
    }
}
