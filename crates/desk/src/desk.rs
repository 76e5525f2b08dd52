//! A page of a release, at a site.

use std::fmt;

use chart::{Context, Exhibit};
use survey::{
    Choice,
    page::Page,
    wire::{self, Edition, ReadError},
};
use words::Words;

use crate::Asked;

/// What is worked with: a release, which page of it is open, and where the site is.
#[derive(Clone, Debug)]
pub struct Desk {
    edition: Edition,
    page: Page,
    site: String,
}

/// Why there is nothing to work with.
#[derive(Debug)]
pub enum OpenError {
    /// What came is not a release.
    Release(ReadError),
    /// The release has no such page.
    Page(String),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Release(error) => write!(f, "The data that came is not a release: {error}"),
            Self::Page(path) => write!(f, "The release has no page {path:?}."),
        }
    }
}

impl std::error::Error for OpenError {}

impl Desk {
    /// The page at a path of a release as [`Page::path`] writes it, on a site whose root is at `site`, which ends in a
    /// slash.
    ///
    /// # Errors
    ///
    /// If the release is none, or has no such page.
    pub fn open(release: &str, path: &str, site: &str) -> Result<Self, OpenError> {
        let edition = wire::read(release).map_err(OpenError::Release)?;
        let page = Page::at(path, &edition.release.codebook).ok_or_else(|| OpenError::Page(path.to_owned()))?;
        Ok(Self::at(edition, page, site))
    }

    /// A page of a release that is at hand, on a site whose root is at `site`, which ends in a slash.
    #[must_use]
    pub fn at(edition: Edition, page: Page, site: &str) -> Self {
        Self { edition, page, site: site.to_owned() }
    }

    /// The release.
    #[must_use]
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The page that is open.
    #[must_use]
    pub fn page(&self) -> Page {
        self.page
    }

    /// Where the site's root is; it ends in a slash.
    #[must_use]
    pub fn site(&self) -> &str {
        &self.site
    }

    /// The release and the page's language.
    #[must_use]
    pub fn context(&self) -> Context<'_> {
        Context { edition: &self.edition, language: self.page.language }
    }

    /// Everything that can be said in the page's language.
    #[must_use]
    pub fn words(&self) -> Words {
        self.page.language.words()
    }

    /// The choice that a query asks for, as the page can show it.
    #[must_use]
    pub fn choice(&self, query: &str) -> Choice {
        let release = &self.edition.release;
        let (choice, _) = Choice::read(query, release, self.page.question());
        self.page.within(choice, &release.codebook)
    }

    /// The exhibit that is asked for; `None` if there is none of that name.
    #[must_use]
    pub fn exhibit(&self, asked: &Asked) -> Option<Exhibit> {
        Exhibit::named(&asked.exhibit, &self.edition.release.codebook)
    }
}
