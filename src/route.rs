//! Which page is shown, and where each page is.

use survey::{Codebook, QuestionId};
use words::Language;

/// One of the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// What was published, then the first question.
    Overview,
    /// One question.
    Question(QuestionId),
}

/// A view in a language: one static page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The reader's language.
    pub language: Language,
    /// The view.
    pub route: Route,
}

impl Page {
    /// Every page of a survey.
    #[must_use]
    pub fn all(codebook: &Codebook) -> Vec<Self> {
        let routes = || [Route::Overview].into_iter().chain(codebook.question_ids().map(Route::Question));
        let pages = Language::ALL.into_iter().flat_map(|language| routes().map(move |route| Self { language, route }));
        pages.collect()
    }

    /// Where the page is below the site's root: empty, or parts that each end in a slash.
    #[must_use]
    pub fn path(self, codebook: &Codebook) -> String {
        let language = match self.language {
            Language::English => "",
            Language::Welsh => "cy/",
        };
        match self.route {
            Route::Overview => language.to_owned(),
            Route::Question(id) => format!("{language}question/{}/", codebook.question(id).slug),
        }
    }

    /// The page at a path as [`Self::path`] writes it.
    #[must_use]
    pub fn at(path: &str, codebook: &Codebook) -> Option<Self> {
        Self::all(codebook).into_iter().find(|page| page.path(codebook) == path)
    }

    /// The way from this page up to the site's root, such as `../../`; `./` from the root itself.
    #[must_use]
    pub fn to_root(self, codebook: &Codebook) -> String {
        match self.path(codebook).matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The relative address of another page, with a query if it is not empty.
    #[must_use]
    pub fn link(self, to: Self, query: &str, codebook: &Codebook) -> String {
        with_query(&format!("{}{}", self.to_root(codebook), to.path(codebook)), query)
    }

    /// The question that the page shows.
    #[must_use]
    pub fn question(self) -> QuestionId {
        match self.route {
            Route::Overview => QuestionId(0),
            Route::Question(id) => id,
        }
    }
}

/// An address with a query, if that is not empty, in the place of the one it has.
#[must_use]
pub fn with_query(address: &str, query: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{query}")
}
