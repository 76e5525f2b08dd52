//! Which page is shown, and where each page is.

use words::Language;

use crate::{Choice, Codebook, NodeId, QuestionId, Region, Release, Setting};

/// One of the views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// What was published, then every question.
    Overview,
    /// One question.
    Question(QuestionId),
    /// One question's answers, for a frame on somebody else's page.
    Embed(QuestionId),
    /// Every question for one region, or a group of regions.
    Area(NodeId<Region>),
    /// Every question for one work setting, or a family of settings.
    Setting(NodeId<Setting>),
    /// All areas, and which of them a county is in.
    Areas,
    /// Where claims are held to releases.
    Check,
    /// How the survey and this site were made, and what the words mean.
    Methods,
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
        let routes = || {
            let fixed = [Route::Overview, Route::Areas, Route::Check, Route::Methods].into_iter();
            let areas = codebook.regions.ids().filter(|id| *id != NodeId::EVERYONE).map(Route::Area);
            let settings = codebook.settings.ids().filter(|id| *id != NodeId::EVERYONE).map(Route::Setting);
            let questions = codebook.question_ids().flat_map(|id| [Route::Question(id), Route::Embed(id)]);
            fixed.chain(questions).chain(areas).chain(settings)
        };
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
        let (folder, slug) = match self.route {
            Route::Overview => return language.to_owned(),
            Route::Methods => return format!("{language}methods/"),
            Route::Areas => return format!("{language}area/"),
            Route::Check => return format!("{language}check/"),
            Route::Question(id) => ("question", codebook.question(id).slug.as_str()),
            Route::Embed(id) => ("embed", codebook.question(id).slug.as_str()),
            Route::Area(id) => ("area", codebook.regions.node(id).slug.as_str()),
            Route::Setting(id) => ("setting", codebook.settings.node(id).slug.as_str()),
        };
        format!("{language}{folder}/{slug}/")
    }

    /// The page at a path as [`Self::path`] writes it.
    #[must_use]
    pub fn at(path: &str, codebook: &Codebook) -> Option<Self> {
        Self::all(codebook).into_iter().find(|page| page.path(codebook) == path)
    }

    /// This page's language with another view.
    #[must_use]
    pub fn to(self, route: Route) -> Self {
        Self { route, ..self }
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

    /// The question that the page is of, if it is of one.
    #[must_use]
    pub fn question(self) -> Option<QuestionId> {
        match self.route {
            Route::Question(id) | Route::Embed(id) => Some(id),
            _ => None,
        }
    }

    /// Whether the page is of one area or setting, so that nobody else can be chosen there.
    #[must_use]
    pub fn is_of_a_place(self) -> bool {
        matches!(self.route, Route::Area(_) | Route::Setting(_))
    }

    /// A choice as the page can show it: that of an area or a setting shows that only.
    #[must_use]
    pub fn within(self, choice: Choice, codebook: &Codebook) -> Choice {
        let selection = match self.route {
            Route::Area(area) => choice.selection.with_regions(codebook, codebook.regions.members(area).clone()),
            Route::Setting(one) => choice.selection.with_settings(codebook, codebook.settings.members(one).clone()),
            _ => return choice,
        };
        choice.with_selection(selection)
    }

    /// The query of the page's address that shows a choice: that of an area or a setting need not name it.
    #[must_use]
    pub fn query(self, choice: &Choice, release: &Release) -> String {
        let selection = match self.route {
            Route::Area(_) => choice.selection.in_every_region(&release.codebook),
            Route::Setting(_) => choice.selection.in_every_setting(&release.codebook),
            _ => return choice.query(release, self.question()),
        };
        choice.with_selection(selection).query(release, None)
    }

    /// Whether the page stands in frames on other people's pages, and nobody looks for it.
    #[must_use]
    pub fn is_for_frames(self) -> bool {
        matches!(self.route, Route::Embed(_))
    }

    /// Whether the page shows one release, and so may stay with it. Claims are held to whichever they name.
    #[must_use]
    pub fn is_of_a_release(self) -> bool {
        self.route != Route::Check
    }

    /// Whether the page has something that follows the visitor's filters.
    #[must_use]
    pub fn is_live(self) -> bool {
        !matches!(self.route, Route::Areas | Route::Check | Route::Methods)
    }
}

/// An address with a query, if that is not empty, in the place of the one it has.
#[must_use]
pub fn with_query(address: &str, query: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{query}")
}

/// Where the pages are that stay with a release, below the site's root.
#[must_use]
pub fn folder_of(release: &str) -> String {
    format!("release/{release}/")
}
