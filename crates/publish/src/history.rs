//! The history of a survey's releases, which the site tells.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use miette::Diagnostic;
use survey::{Date, ReleaseId};
use thiserror::Error;
use time::OffsetDateTime;

use crate::point::reached;

/// The file of the history, beside the releases.
const FILE: &str = "releases.toml";

/// What a new history begins with.
const LEAD: &str = "# Every release of this survey that was on the site, the oldest first. `publish build` adds each new one at the end; say\n\
                    # there what changed. One that nobody may use any more gets `withdrawn = { on = \"2026-01-31\", why = { en = \"…\" } }`.\n";

/// Why the history could not be added to. The release itself is written.
#[derive(Debug, Error, Diagnostic)]
#[error("the release is written, but cannot be added to {path}")]
#[diagnostic(help("add it by hand: [[release]], id = \"{release}\", date = \"{date}\""))]
pub struct HistoryError {
    path: String,
    release: ReleaseId,
    date: String,
    source: io::Error,
}

/// Adds a release to the history in `folder` as of a day, with what changed in English, if the history has it not yet;
/// gives the file where it was added.
///
/// # Errors
///
/// If the system refuses.
pub fn record(
    folder: &Path,
    release: &ReleaseId,
    date: Date,
    what: Option<&str>,
) -> Result<Option<PathBuf>, HistoryError> {
    let path = folder.join(FILE);
    let wrong = |source| HistoryError {
        path: path.display().to_string(),
        release: release.clone(),
        date: date.to_string(),
        source,
    };
    let before = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(wrong(error)),
    };
    if before.contains(&format!("\"{release}\"")) {
        return Ok(None);
    }
    let mut entry = if before.is_empty() { LEAD.to_owned() } else { String::new() };
    entry.push_str(&format!("\n[[release]]\nid = \"{release}\"\ndate = \"{date}\"\n"));
    if let Some(what) = what {
        // JSON writes a text as TOML reads it.
        entry.push_str(&format!("what = {{ en = {} }}\n", serde_json::Value::from(what)));
    }
    // One short line after another at the end: what was there stays, whatever happens.
    let mut file = OpenOptions::new().create(true).append(true).open(&path).map_err(wrong)?;
    file.write_all(entry.as_bytes()).and_then(|()| file.sync_all()).map_err(wrong)?;
    reached("told in the history");
    Ok(Some(path))
}

/// The day that it is now, as the whole world counts.
#[must_use]
pub fn today() -> Date {
    let now = OffsetDateTime::now_utc().date();
    Date::parse(&format!("{:04}-{:02}-{:02}", now.year(), u8::from(now.month()), now.day()))
        .expect("a day of this calendar")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_added_once_and_what_was_there_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let (date, one, other) = (Date::parse("2026-01-02"), "0123456789abcdef", "fedcba9876543210");
        let date = date.expect("a day");
        let id = |text| ReleaseId::new(text).expect("an id");
        let path = record(folder.path(), &id(one), date, None).expect("a history").expect("it is new");
        let first = fs::read_to_string(&path).expect("the history");
        assert!(first.ends_with("\n[[release]]\nid = \"0123456789abcdef\"\ndate = \"2026-01-02\"\n"), "{first}");
        assert_eq!(record(folder.path(), &id(one), date, Some("Again")).expect("a history"), None);
        record(folder.path(), &id(other), date, Some("Say \"more\"")).expect("a history");
        let both = fs::read_to_string(&path).expect("the history");
        assert!(both.starts_with(&first));
        let read: toml::Table = both.parse().expect("TOML");
        let last = &read["release"].as_array().expect("releases")[1];
        assert_eq!(last["what"]["en"].as_str(), Some("Say \"more\""));
    }
}
