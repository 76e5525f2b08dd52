//! The releases that a claim can be held to, as they lie in a folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use miette::Diagnostic;
use quoting::{Astray, Claim, Outcome, Shelf, Withdrawn};
use serde::Deserialize;
use survey::{Date, Label, ReleaseId, wire::Edition};
use thiserror::Error;

use crate::{FileError, Source, VerifyError, verify};

/// Why a claim cannot be checked at all.
#[derive(Debug, Error, Diagnostic)]
pub enum CheckError {
    /// There is nothing in it.
    #[error("there is nothing to check")]
    #[diagnostic(help("give the sentence with its link, as an argument in quotation marks or on standard input"))]
    Empty,
    /// There are no releases.
    #[error("{path} has no survey's releases")]
    #[diagnostic(help(
        "--releases takes the folder that has a folder for each survey; expected a file `latest` in it"
    ))]
    NoReleases {
        /// The folder.
        path: String,
    },
    /// The folder cannot be read.
    #[error("cannot read {path}")]
    Folder {
        /// The folder.
        path: String,
        /// Why not.
        source: io::Error,
    },
    /// A file cannot be read.
    #[error(transparent)]
    #[diagnostic(transparent)]
    File(#[from] FileError),
    /// A release is not what it says.
    #[error("{path} cannot be relied on")]
    Release {
        /// The file.
        path: String,
        /// Why not.
        source: Box<VerifyError>,
    },
    /// A history is none.
    #[error("{path} is not a history of releases: {what}")]
    History {
        /// The file.
        path: String,
        /// What is wrong with it, and where.
        what: String,
    },
}

/// What becomes of a claim, and of its links.
#[derive(Clone, Debug)]
pub struct Checking {
    /// What becomes of its words.
    pub outcome: Outcome,
    /// Why links of it lead to nothing of any survey.
    pub astray: Vec<Astray>,
}

/// Holds a claim to the releases in a folder that has a folder for each survey.
///
/// # Errors
///
/// If nothing is claimed, or the releases cannot be read or are not what they say.
pub fn check(claim: &str, releases: &Path) -> Result<Checking, CheckError> {
    if claim.trim().is_empty() {
        return Err(CheckError::Empty);
    }
    let claim = Claim::read(claim);
    let mut best: Option<Checking> = None;
    for folder in surveys(releases)? {
        let found = check_in(&claim, &folder)?;
        // What one survey says is not unsaid by another that has never heard of it.
        best = Some(best.map_or(found.clone(), |best| best.or(found)));
    }
    best.ok_or_else(|| CheckError::NoReleases { path: releases.display().to_string() })
}

impl Checking {
    /// Which of two surveys' checks tells more. The links lead to nothing that do so in both.
    fn or(self, other: Self) -> Self {
        let astray = self.astray.iter().filter(|one| other.astray.contains(one)).cloned().collect();
        let outcome = if rank(&other.outcome) < rank(&self.outcome) { other.outcome } else { self.outcome };
        Self { outcome, astray }
    }
}

fn rank(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Matches(_) => 0,
        Outcome::Superseded(_) => 1,
        Outcome::Withdrawn(_) => 2,
        Outcome::Altered(_) => 3,
        Outcome::LinkAlone(_) => 4,
        Outcome::NotSaid(_) => 5,
        Outcome::NoSuchPage => 6,
        Outcome::NoSuchRelease(_) => 7,
        Outcome::CannotTell => 8,
    }
}

/// The folders of surveys: those that name a newest release.
fn surveys(releases: &Path) -> Result<Vec<PathBuf>, CheckError> {
    let wrong = |source| CheckError::Folder { path: releases.display().to_string(), source };
    let entries = fs::read_dir(releases).map_err(wrong)?.collect::<Result<Vec<_>, _>>().map_err(wrong)?;
    let mut folders: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
    folders.retain(|folder| folder.join("latest").is_file());
    folders.sort();
    Ok(folders)
}

fn check_in(claim: &Claim, folder: &Path) -> Result<Checking, CheckError> {
    let latest = Source::read(&folder.join("latest"))?.text;
    let newest = edition(folder, latest.trim())?;
    let (kept, withdrawn) = history(folder)?;
    // Of the others only those that it may be from.
    let wanted = kept.iter().map(ReleaseId::as_str).filter(|id| *id != newest.id.as_str());
    let named = claim.releases();
    let wanted = wanted.filter(|id| named.is_empty() || named.contains(id));
    let kept = wanted.map(|id| edition(folder, id)).collect::<Result<Vec<_>, _>>()?;
    let shelf = Shelf { newest: &newest, kept: &kept, withdrawn: &withdrawn };
    let astray = claim.astray(&shelf).into_iter().map(|(_, why)| why).collect();
    Ok(Checking { outcome: claim.check(&shelf), astray })
}

fn edition(folder: &Path, id: &str) -> Result<Edition, CheckError> {
    let path = folder.join(format!("{id}.json"));
    let wrong = |source| CheckError::Release { path: path.display().to_string(), source: Box::new(source) };
    verify(&path).map_err(wrong)
}

/// The file of the history, beside the releases.
pub(crate) const HISTORY: &str = "releases.toml";

/// Which releases there were, the oldest first: those that may be used, and those that may not.
pub(crate) fn history(folder: &Path) -> Result<(Vec<ReleaseId>, Vec<Withdrawn>), CheckError> {
    let path = folder.join(HISTORY);
    if !path.exists() {
        return Ok((Vec::new(), Vec::new()));
    }
    let wrong = |what: String| CheckError::History { path: path.display().to_string(), what };
    let file: File = toml::from_str(&Source::read(&path)?.text).map_err(|error| wrong(error.to_string()))?;
    let (mut kept, mut withdrawn) = (Vec::new(), Vec::new());
    for entry in file.release {
        let id = ReleaseId::new(&entry.id).ok_or_else(|| wrong(format!("'{}' is no release's name", entry.id)))?;
        match entry.withdrawn {
            None => kept.push(id),
            Some(Gone { on, why }) => {
                let day = Date::parse(&on).ok_or_else(|| wrong(format!("'{on}' is no day like 2026-06-19")))?;
                let why = Label { cy: why.cy.unwrap_or_else(|| why.en.clone()), en: why.en };
                withdrawn.push(Withdrawn { id, on: day, why });
            }
        }
    }
    Ok((kept, withdrawn))
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    release: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    withdrawn: Option<Gone>,
}

#[derive(Deserialize)]
struct Gone {
    on: String,
    why: Why,
}

#[derive(Deserialize)]
struct Why {
    en: String,
    cy: Option<String>,
}
