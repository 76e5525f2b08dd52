//! A selection in one wave of a release: whether it can be shown, whom it is compared with, where else to look.

use crate::{
    Answers, Base, Category, Codebook, Cover, Covers, Difference, Estimate, NearestViews, QuestionId, Release, Rest,
    Selection, Wave, rest_of,
};

/// What a selection comes to, before any question is asked of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    selection: Selection,
    cover: Option<Cover>,
    rest: Rest,
    rest_cover: Option<Cover>,
    nearest: Option<NearestViews>,
}

/// One answer of a selection beside the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Which answer, or none given.
    pub category: Category,
    /// Of the selection.
    pub estimate: Estimate,
    /// Of the rest, where there is one.
    pub rest: Option<Estimate>,
    /// The selection's share less the rest's, where both are shown.
    pub difference: Option<Difference>,
}

/// One question's answers for a selection beside the rest: what figure, table and sentence all read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The question.
    pub question: QuestionId,
    /// In the order of the codebook, with those who gave no answer last.
    pub rows: Vec<Row>,
}

impl View {
    /// What `selection` comes to in `wave`, which is one of `release`.
    #[must_use]
    pub fn of(release: &Release, wave: &Wave, selection: Selection) -> Self {
        let covers = Covers::new(&release.codebook, wave, release.parameters.threshold);
        Self::within(&covers, &release.codebook, selection)
    }

    /// As [`Self::of`], with a search for covers that several views share.
    #[must_use]
    pub fn within(covers: &Covers<'_>, codebook: &Codebook, selection: Selection) -> Self {
        let cover = covers.of(&selection);
        let rest = rest_of(&selection, codebook);
        let rest_cover = rest.selection().and_then(|rest| covers.of(rest));
        let nearest = cover.is_none().then(|| NearestViews::of(&selection, codebook, covers));
        Self { selection, cover, rest, rest_cover, nearest }
    }

    /// Whom it is of.
    #[must_use]
    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    /// How many people are in it; `None` if it cannot be shown.
    #[must_use]
    pub fn people(&self) -> Option<Base> {
        self.cover.as_ref().map(Cover::base)
    }

    /// Whom it is compared with.
    #[must_use]
    pub fn rest(&self) -> &Rest {
        &self.rest
    }

    /// Where else to look; `None` if it can be shown.
    #[must_use]
    pub fn nearest(&self) -> Option<&NearestViews> {
        self.nearest.as_ref()
    }

    /// The answers to one question, beside those of the rest.
    #[must_use]
    pub fn read(&self, release: &Release, wave: &Wave, question: QuestionId) -> Reading {
        let survey = (&release.codebook, wave, release.parameters);
        let answers = Answers::of(question, &self.selection, self.cover.as_ref(), survey);
        let rest = self.rest.selection();
        let rest = rest.map(|rest| Answers::of(question, rest, self.rest_cover.as_ref(), survey));
        let differences = rest.as_ref().map(|rest| answers.less(rest));
        let categories = release.codebook.question(question).categories();
        let row = |(at, estimate): (usize, &Estimate)| Row {
            category: categories[at],
            estimate: *estimate,
            rest: rest.as_ref().map(|rest| rest.estimates[at]),
            difference: differences.as_ref().and_then(|differences| differences[at]),
        };
        Reading { question, rows: answers.estimates.iter().enumerate().map(row).collect() }
    }
}
