//! A finding: a sentence with its numbers, and all that must go with it.

use survey::{
    Against, Choice,
    page::{Page, Route, folder_of, with_query},
};
use words::Language;

use crate::{Source, Statistic, sentence::sentence};

/// What can be said of a statistic: a finding, or an honest line where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is of.
    pub statistic: Statistic,
    /// The language of its words.
    pub language: Language,
    /// What kind of thing is said.
    pub kind: Kind,
    /// What is said, in one sentence. It says first of all if the answers are made up.
    pub sentence: String,
    /// Whose survey it is from, when that was, and who chose to answer.
    pub source: String,
    /// Where it can be seen, below the site's root: the page that stays with its release.
    pub path: String,
}

/// What kind of thing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A share with its range.
    Share,
    /// How many people answered.
    People,
    /// A percentage that the publisher printed.
    Published,
    /// Why there is no number.
    Absence,
}

impl Finding {
    /// What can be said of a statistic of a release.
    #[must_use]
    pub fn of(source: &Source<'_>, statistic: &Statistic, language: Language) -> Self {
        let context = source.context(language);
        let (kind, said) = sentence(source, statistic, language);
        Self {
            statistic: statistic.clone(),
            language,
            kind,
            // What was printed is not made up, whatever else the release has.
            sentence: if kind == Kind::Published { said } else { context.marked(said) },
            source: whence(source, statistic, language),
            path: path(source, statistic, language),
        }
    }

    /// Its whole address, on a site whose root is at `site`, which ends in a slash.
    #[must_use]
    pub fn link(&self, site: &str) -> String {
        format!("{site}{}", self.path)
    }

    /// Sentence, source and link: what is copied.
    #[must_use]
    pub fn text(&self, site: &str) -> String {
        format!("{} {} {}", self.sentence, self.source, self.link(site))
    }
}

/// Whose survey it is, and when it was.
fn whence(source: &Source<'_>, statistic: &Statistic, language: Language) -> String {
    let (context, release) = (source.context(language), source.release());
    let (words, facts) = (context.words(), &release.codebook.facts);
    let waves = match statistic {
        Statistic::Share { choice, .. } | Statistic::People { choice, .. } => {
            let before = if let Against::Wave(wave) = choice.against { Some(wave) } else { None };
            [choice.wave].into_iter().chain(before).collect()
        }
        Statistic::Published(_) => vec![release.latest_id()],
    };
    let periods = waves.into_iter().map(|wave| release.wave(wave).info().fieldwork);
    let periods: Vec<_> = periods.map(|period| words.period(period.start.parts(), period.end.parts())).collect();
    let periods: Vec<_> = periods.iter().map(String::as_str).collect();
    let survey = context.label(&facts.title);
    if context.made_up() && !matches!(statistic, Statistic::Published(_)) {
        words.finding_source_made_up(survey, &periods)
    } else {
        words.finding_source(context.label(&facts.publisher), survey, &periods)
    }
}

/// The page that shows a statistic and stays with its release.
fn path(source: &Source<'_>, statistic: &Statistic, language: Language) -> String {
    let edition = source.edition();
    let (route, choice) = match statistic {
        Statistic::Share { choice, question, .. } => (Route::Question(*question), choice.clone()),
        Statistic::People { choice, .. } => (Route::Overview, choice.clone()),
        Statistic::Published(_) => (Route::Overview, Choice::everyone(&edition.release)),
    };
    let page = Page { language, route };
    let path = format!("{}{}", folder_of(edition.id.as_str()), page.path(&edition.release.codebook));
    with_query(&path, &page.query(&choice, &edition.release))
}
