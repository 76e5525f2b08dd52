//! Everything that may be said of one question for one selection: what figure, table and sentence all read.

use crate::{Codebook, Cover, Difference, Estimate, Parameters, QuestionId, Selection, Tally, Wave};

/// The estimates of one question for a selection, category by category.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The question.
    pub question: QuestionId,
    /// In the order of [`crate::Question::categories`], without those not asked.
    pub estimates: Vec<Estimate>,
}

impl Answers {
    /// The answers of `selection`, whose cover is `cover`, in `wave`.
    #[must_use]
    pub fn of(
        question: QuestionId,
        selection: &Selection,
        cover: Option<&Cover>,
        (codebook, wave, parameters): (&Codebook, &Wave, Parameters),
    ) -> Self {
        let asked = codebook.question(question);
        let shown = asked.categories().len() - usize::from(asked.not_asked().is_some());
        let all = |estimate: Estimate| Self { question, estimates: vec![estimate; shown] };
        if codebook.rules_out(selection) {
            return all(Estimate::Nobody);
        }
        let Some(table) = wave.table(question) else { return all(Estimate::NotAsked) };
        let Some(cover) = cover else { return all(Estimate::TooFew) };
        let tally = Tally::of(table, cover);
        let estimates = (0..shown).map(|position| tally.estimate(asked, position, parameters)).collect();
        Self { question, estimates }
    }

    /// Answer by answer, this share less that of `others`, where both can be shown.
    #[must_use]
    pub fn less(&self, others: &Self) -> Vec<Option<Difference>> {
        let pairs = self.estimates.iter().zip(&others.estimates);
        pairs.map(|(mine, theirs)| Some(mine.shown()?.less(theirs.shown()?))).collect()
    }
}
