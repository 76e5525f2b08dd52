use std::{fmt, io, path::PathBuf};

use bundle::BundleError;
use survey::wire::ReadError;

/// Why the pages could not be written.
#[derive(Debug)]
pub enum SiteError {
    /// A setting of the environment is missing.
    NotSet {
        /// Its name.
        variable: &'static str,
        /// What is to be done.
        remedy: &'static str,
    },
    /// The address that the site is to have cannot be one.
    Address {
        /// What was given.
        found: String,
    },
    /// A file cannot be read or written.
    File {
        /// Its path.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The history of releases is not one.
    History {
        /// Its path.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// The history has a release that is neither there nor withdrawn.
    Lost {
        /// The history's survey.
        survey: String,
        /// The release.
        release: String,
        /// Why it cannot be had.
        source: Box<Self>,
    },
    /// The release is not one.
    Release {
        /// Its path.
        path: PathBuf,
        /// What is wrong with it.
        source: ReadError,
    },
    /// There is no certificate of the release.
    Certificate {
        /// Its path.
        path: PathBuf,
        /// What is wrong with it.
        what: String,
    },
    /// A release cannot be packed into files to hand out.
    Pack {
        /// The release.
        release: String,
        /// Why not.
        source: BundleError,
    },
    /// The page that Trunk made lacks something that the writer fills in.
    Template {
        /// What is to be there exactly once.
        expected: &'static str,
        /// How often it is.
        found: usize,
    },
    /// A file cannot be put into the one that has the whole explorer.
    Unfit {
        /// Its path.
        path: PathBuf,
        /// Why not.
        what: &'static str,
    },
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSet { variable, remedy } => write!(f, "the environment has no {variable}; {remedy}"),
            Self::Address { found } => {
                write!(f, "--url: expected an address like https://example.org/surveys/, found '{found}'")
            }
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::History { path, what } => write!(f, "{} is not a history of releases: {what}", path.display()),
            Self::Lost { survey, release, source } => write!(
                f,
                "release {release} is in the history of {survey}, and cannot be shown: {source}; put it back, or say in \
                 releases.toml that it is withdrawn, on what day and why"
            ),
            Self::Release { path, source } => write!(f, "{} is not a release: {source}", path.display()),
            Self::Certificate { path, what } => {
                write!(f, "{} is not the release's certificate: {what}", path.display())
            }
            Self::Pack { release, source } => write!(f, "release {release} cannot be handed out: {source}"),
            Self::Template { expected, found } => {
                write!(f, "index.html: expected '{expected}' exactly once, found it {found} times")
            }
            Self::Unfit { path, what } => {
                write!(f, "{} cannot be put into one file with the explorer: {what}", path.display())
            }
        }
    }
}

impl std::error::Error for SiteError {}
