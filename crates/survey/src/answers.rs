//! Everything that may be said of one question for one selection: what figure, table and sentence all read.

use crate::{Cover, Difference, Estimate, QuestionId, Release, Selection, Tally, WaveId};

/// The estimates of one question for a selection, measure by measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The question.
    pub question: QuestionId,
    /// In the order of [`crate::Question::measures`].
    pub estimates: Vec<Estimate>,
}

impl Answers {
    /// The answers of `selection`, whose cover in `wave` is `cover`.
    #[must_use]
    pub fn of(
        release: &Release,
        wave: WaveId,
        question: QuestionId,
        selection: &Selection,
        cover: Option<&Cover>,
    ) -> Self {
        let asked = release.codebook.question(question);
        let measures = asked.measures();
        let all = |estimate: Estimate| Self { question, estimates: vec![estimate; measures.len()] };
        if release.codebook.rules_out(selection) {
            return all(Estimate::Nobody);
        }
        let Some(table) = release.wave(wave).table(question) else { return all(Estimate::NotAsked) };
        let Some(cover) = cover else { return all(Estimate::TooFew) };
        let tally = Tally::of(table, cover);
        let estimates = measures.iter().map(|measure| tally.estimate(asked, *measure, release.parameters)).collect();
        Self { question, estimates }
    }

    /// Measure by measure, this share less that of `others`, where both can be shown.
    #[must_use]
    pub fn less(&self, others: &Self) -> Vec<Option<Difference>> {
        let pairs = self.estimates.iter().zip(&others.estimates);
        pairs.map(|(mine, theirs)| Some(mine.shown()?.less(theirs.shown()?))).collect()
    }
}
