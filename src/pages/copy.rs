use std::sync::Arc;

use bundle::{Bundle, Packed};
use survey::wire::Edition;
use words::Language;

use super::{History, Place, Published};
use crate::route::{Page, Route, folder_of};

/// One copy of a survey's pages, and what they are made of.
#[derive(Clone, Debug)]
pub struct Site {
    /// What is shown.
    pub published: Published,
    /// Which release the copy shows when there are newer ones.
    pub hold: Hold,
    /// The newest release, whichever is shown.
    pub newest: Arc<Edition>,
    /// Every release that there was.
    pub history: Arc<History>,
    /// Where it will be.
    pub place: Place,
    /// All of what is shown in files to hand out, in each language; none where they were not made.
    pub bundles: Arc<[Bundle]>,
}

/// Which release a copy of the pages shows when there are newer ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// The newest: the pages at the site's root.
    Newest,
    /// The same for ever: the pages below the release's own folder.
    Release,
}

impl Site {
    /// The copy that follows new releases.
    #[must_use]
    pub fn new(newest: Published, history: History, place: Place) -> Self {
        let edition = Arc::clone(&newest.edition);
        let bundles = Arc::new([]);
        Self { published: newest, hold: Hold::Newest, newest: edition, history: Arc::new(history), place, bundles }
    }

    /// The copy that stays with a release.
    #[must_use]
    pub fn held(&self, published: Published) -> Self {
        let bundles = Arc::new([]);
        Self { published, hold: Hold::Release, bundles, ..self.clone() }
    }

    /// The same copy, which hands out all of what it shows in files.
    #[must_use]
    pub fn handing_out(self, bundles: Arc<[Bundle]>) -> Self {
        Self { bundles, ..self }
    }

    /// What is handed out in a language.
    #[must_use]
    pub fn bundle(&self, language: Language) -> Option<&Bundle> {
        self.bundles.iter().find(|bundle| bundle.language == language)
    }

    /// Where a file that is handed out is below the site's root: beside its release, one for all copies that show it.
    #[must_use]
    pub fn path_of(&self, file: &Packed) -> String {
        let release = &self.published.release.path;
        let folder = release.rsplit_once('/').map_or("", |(folder, _)| folder);
        format!("{folder}/{}", file.name)
    }

    /// Every page of the copy.
    #[must_use]
    pub fn pages(&self) -> Vec<Page> {
        let mut pages = Page::all(&self.published.edition.release.codebook);
        pages.retain(|page| self.hold == Hold::Newest || page.is_of_a_release());
        pages
    }

    /// Where the copy is below the site's root: empty, or parts that each end in a slash.
    #[must_use]
    pub fn folder(&self) -> String {
        match self.hold {
            Hold::Newest => String::new(),
            Hold::Release => folder_of(self.published.edition.id.as_str()),
        }
    }

    /// Where a page of this copy is below the site's root.
    #[must_use]
    pub fn path(&self, page: Page) -> String {
        format!("{}{}", self.folder(), page.path(&self.published.edition.release.codebook))
    }

    /// The way from a page of this copy to the site's root, which has the files that all copies share.
    #[must_use]
    pub fn to_root(&self, page: Page) -> String {
        match self.path(page).matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The way from a page of this copy to what follows new releases in its place: the same page, or the overview where
    /// the newest release has no such page.
    #[must_use]
    pub fn to_newest(&self, page: Page) -> String {
        let path = page.path(&self.published.edition.release.codebook);
        let path = Page::at(&path, &self.newest.release.codebook).map_or(String::new(), |_| path);
        format!("{}{path}", self.to_root(page))
    }

    /// The way from a page of this copy to a page in its language: of the same copy, or where there is one only, to that.
    #[must_use]
    pub fn to(&self, page: Page, route: Route) -> String {
        let (to, codebook) = (page.to(route), &self.published.edition.release.codebook);
        if to.is_of_a_release() {
            page.link(to, "", codebook)
        } else {
            format!("{}{}", self.to_root(page), to.path(codebook))
        }
    }

    /// The way from a page of this copy to the same page in the copy that stays with a release.
    #[must_use]
    pub fn to_held(&self, page: Page, release: &str) -> String {
        let path = page.path(&self.published.edition.release.codebook);
        format!("{}{}{path}", self.to_root(page), folder_of(release))
    }
}
