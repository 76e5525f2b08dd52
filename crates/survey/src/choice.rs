//! What a visitor asks for, as it stands in an address.

use crate::{Address, Codebook, Measure, QuestionId, Release, Selection, Unmet, WaveId};

/// Whom a visitor wants a selection compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// Whoever is left; see [`crate::rest_of`].
    Rest,
    /// Other people of the same wave.
    Others(Selection),
    /// The same selection in another wave.
    Wave(WaveId),
}

/// Whom a visitor asks about, when, compared with whom, and which answer is looked at closely. Valid for the release
/// that it was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Whom.
    pub selection: Selection,
    /// In which wave.
    pub wave: WaveId,
    /// Compared with whom.
    pub against: Against,
    /// What is broken down by place on a question's page; `None` for [`crate::Question::headline`].
    pub measure: Option<Measure>,
}

/// The parameters of an address beside those of [`Address`].
const WAVE: &str = "wave";
const COMPARE: &str = "compare";
const ANSWER: &str = "answer";

impl Choice {
    /// A selection in the newest wave beside its rest.
    #[must_use]
    pub fn of(selection: Selection, release: &Release) -> Self {
        Self { selection, wave: release.latest_id(), against: Against::Rest, measure: None }
    }

    /// Everyone in the newest wave: what a page without a query shows.
    #[must_use]
    pub fn everyone(release: &Release) -> Self {
        Self::of(Selection::everyone(&release.codebook), release)
    }

    /// Another selection, with everything else as it is.
    #[must_use]
    pub fn with_selection(&self, selection: Selection) -> Self {
        Self { selection, ..self.clone() }
    }

    /// What the query of an address asks for, on the page of `question` if it is one's, and what of it cannot be had.
    #[must_use]
    pub fn read(query: &str, release: &Release, question: Option<QuestionId>) -> (Self, Vec<Unmet>) {
        let Address { selection, mut unmet } = Address::read(query, &release.codebook);
        let mut choice = Self::of(selection, release);
        for (name, value) in form_urlencoded::parse(query.strip_prefix('?').unwrap_or(query).as_bytes()) {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            let lacking = |parameter| Unmet { parameter, value: value.to_owned() };
            // No name has capitals, but people type them.
            let wanted = value.to_ascii_lowercase();
            match (&*name, question) {
                (WAVE, _) => match release.find_wave(&wanted) {
                    Some(wave) => choice.wave = wave,
                    None => unmet.push(lacking(WAVE)),
                },
                (COMPARE, _) => match against(&wanted, release) {
                    Some(against) => choice.against = against,
                    None => unmet.push(lacking(COMPARE)),
                },
                (ANSWER, Some(question)) => match release.codebook.question(question).find_measure(&wanted) {
                    Some(measure) => choice.measure = Some(measure),
                    None => unmet.push(lacking(ANSWER)),
                },
                _ => {}
            }
        }
        (choice.settled(), unmet)
    }

    /// A wave is not compared with itself.
    #[must_use]
    pub fn settled(self) -> Self {
        let against = if self.against == Against::Wave(self.wave) { Against::Rest } else { self.against };
        Self { against, ..self }
    }

    /// The query of the address that shows this choice, without `?`; empty for [`Self::everyone`]. What is as it
    /// would be without being asked for is left out, so that each choice has one address.
    #[must_use]
    pub fn query(&self, release: &Release, question: Option<QuestionId>) -> String {
        let codebook = &release.codebook;
        let selection = self.selection.query(codebook);
        let wave =
            (self.wave != release.latest_id()).then(|| format!("{WAVE}={}", release.wave(self.wave).info().slug));
        let compared = match &self.against {
            Against::Rest => None,
            Against::Others(others) => Some(format!("{COMPARE}={}", write_others(others, codebook))),
            Against::Wave(wave) => Some(format!("{COMPARE}={WAVE}:{}", release.wave(*wave).info().slug)),
        };
        let answer = question.zip(self.measure).and_then(|(question, measure)| {
            let question = codebook.question(question);
            (measure != question.headline()).then(|| format!("{ANSWER}={}", question.measure_slug(measure)))
        });
        let parts = [(!selection.is_empty()).then_some(selection), wave, compared, answer];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }
}

/// Whom `compare=` asks for: `wave:2022`, `everyone`, or filters like `region:london,wales;setting:other`.
fn against(value: &str, release: &Release) -> Option<Against> {
    if let Some(slug) = value.strip_prefix("wave:") {
        return release.find_wave(slug).map(Against::Wave);
    }
    if value == EVERYONE {
        return Some(Against::Others(Selection::everyone(&release.codebook)));
    }
    let Address { selection, unmet } = Address::read(&value.replace(':', "=").replace(';', "&"), &release.codebook);
    let filters = selection.filters_regions(&release.codebook) || selection.filters_settings(&release.codebook);
    (unmet.is_empty() && filters).then_some(Against::Others(selection))
}

/// How `compare=` names everyone, whom no filter names.
const EVERYONE: &str = "everyone";

/// A selection's own query with signs that may stand within a parameter.
fn write_others(others: &Selection, codebook: &Codebook) -> String {
    match others.query(codebook) {
        query if query.is_empty() => EVERYONE.to_owned(),
        query => query.replace('=', ":").replace('&', ";"),
    }
}
