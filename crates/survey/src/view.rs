//! A choice in a release: whether it can be shown, whom it is compared with, where else to look.

use crate::{
    Answers, Base, Choice, Comparison, Cover, Covers, Difference, Estimate, Measure, NearestViews, QuestionId, Release,
    Selection, WaveId,
};

/// What a choice comes to, before any question is asked of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    selection: Selection,
    wave: WaveId,
    cover: Option<Cover>,
    comparison: Comparison,
    other_cover: Option<Cover>,
    nearest: Option<NearestViews>,
}

/// One share of a selection beside that of those it is compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// What it is the share of.
    pub measure: Measure,
    /// Of the selection.
    pub estimate: Estimate,
    /// Of the others, where there are any.
    pub other: Option<Estimate>,
    /// The selection's share less the others', where both are shown and may be compared.
    pub difference: Option<Difference>,
}

/// One question's answers for a selection beside others: what figure, table and sentence all read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The question.
    pub question: QuestionId,
    /// In the order of [`crate::Question::measures`].
    pub rows: Vec<Row>,
}

impl Reading {
    /// The row of a measure of the question.
    #[must_use]
    pub fn row(&self, measure: Measure) -> Option<&Row> {
        self.rows.iter().find(|row| row.measure == measure)
    }
}

impl View {
    /// What `choice` comes to in the release that it was made for.
    #[must_use]
    pub fn of(release: &Release, choice: &Choice) -> Self {
        Self::within(&Covers::of_wave(release, choice.wave), release, choice)
    }

    /// As [`Self::of`], with a search for covers in the choice's wave that several views share.
    #[must_use]
    pub fn within(covers: &Covers<'_>, release: &Release, choice: &Choice) -> Self {
        let (selection, codebook) = (&choice.selection, &release.codebook);
        let comparison = Comparison::of(choice, codebook);
        let other_cover = comparison.people(selection).and_then(|others| match comparison {
            Comparison::Wave(wave) => Covers::of_wave(release, wave).cover(others),
            _ => covers.cover(others),
        });
        let cover = covers.cover(selection);
        let nearest = cover.is_none().then(|| NearestViews::of(selection, codebook, covers));
        Self { selection: selection.clone(), wave: choice.wave, cover, comparison, other_cover, nearest }
    }

    /// Whom it is of.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// The wave in which they answered.
    #[must_use]
    pub fn wave(&self) -> WaveId {
        self.wave
    }

    /// How many people are in it; `None` if it cannot be shown.
    #[must_use]
    pub fn people(&self) -> Option<Base> {
        self.cover.as_ref().map(Cover::base)
    }

    /// Whom it is compared with.
    #[must_use]
    pub fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// How many people it is compared with; `None` if they cannot be shown, or there are none.
    #[must_use]
    pub fn others(&self) -> Option<Base> {
        self.other_cover.as_ref().map(Cover::base)
    }

    /// Where else to look; `None` if it can be shown.
    #[must_use]
    pub fn nearest(&self) -> Option<&NearestViews> {
        self.nearest.as_ref()
    }

    /// The answers to one question, beside those of the others.
    #[must_use]
    pub fn read(&self, release: &Release, question: QuestionId) -> Reading {
        let answers = Answers::of(release, self.wave, question, &self.selection, self.cover.as_ref());
        let other_wave = if let Comparison::Wave(wave) = self.comparison { wave } else { self.wave };
        let others = self.comparison.people(&self.selection);
        let others = others.map(|others| Answers::of(release, other_wave, question, others, self.other_cover.as_ref()));
        let differences =
            others.as_ref().filter(|_| self.comparison.allows_difference()).map(|others| answers.less(others));
        let measures = release.codebook.question(question).measures();
        let row = |(at, measure): (usize, Measure)| Row {
            measure,
            estimate: answers.estimates[at],
            other: others.as_ref().map(|others| others.estimates[at]),
            difference: differences.as_ref().and_then(|differences| differences[at]),
        };
        Reading { question, rows: measures.into_iter().enumerate().map(row).collect() }
    }
}
