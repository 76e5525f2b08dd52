//! Somebody's own figures beside those of a release: counted exactly, and nobody here knows by whom.

use crate::{
    Base, Category, ConfidenceLevel, Count, Difference, Estimate, Interval, Measure, Question, QuestionId,
    QuestionKind, Reading, Share,
};

/// What a survey of somebody's own counted under some categories of one question. No count is above the number of those
/// asked, nor is the sum where everybody gave one answer at most; no category is there twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAnswers {
    question: QuestionId,
    asked: Base,
    counts: Vec<(Category, Count)>,
}

impl OwnAnswers {
    /// The counts of the question `id`, which is `question`; `None` where they cannot be of `asked` people.
    #[must_use]
    pub fn new(id: QuestionId, question: &Question, asked: Base, counts: Vec<(Category, Count)>) -> Option<Self> {
        let sum: u64 = counts.iter().map(|(_, count)| u64::from(count.0)).sum();
        let fits = counts.iter().all(|(_, count)| count.0 <= asked.0);
        let adds_up = question.kind == QuestionKind::Several || sum <= u64::from(asked.0);
        let once = |at: usize, (category, _): &(Category, Count)| counts[..at].iter().all(|(one, _)| one != category);
        let apart = counts.iter().enumerate().all(|(at, count)| once(at, count));
        let fine = asked.0 > 0 && !counts.is_empty() && fits && adds_up && apart;
        fine.then_some(Self { question: id, asked, counts })
    }

    /// The question.
    #[must_use]
    pub fn question(&self) -> QuestionId {
        self.question
    }

    /// How many people were asked; at least one.
    #[must_use]
    pub fn asked(&self) -> Base {
        self.asked
    }

    /// What was counted, in the file's order; never empty.
    #[must_use]
    pub fn counts(&self) -> &[(Category, Count)] {
        &self.counts
    }

    /// The categories of which so few people gave the answer, or did not, that others who know some of them could recognise
    /// them.
    pub fn of_few(&self) -> impl Iterator<Item = Category> + '_ {
        self.counts.iter().filter(|(_, count)| is_of_few(count.0, self.asked.0)).map(|(category, _)| *category)
    }

    /// The share of a measure of `question`; `None` where a count that it is made of was not given.
    fn share(&self, question: &Question, measure: Measure) -> Option<OwnShare> {
        let categories = question.categories();
        let count = |category: &Category| {
            let (_, count) = self.counts.iter().find(|(one, _)| one == category)?;
            Some(count.0)
        };
        let counts = categories[question.positions(measure)].iter().map(count);
        OwnShare::of(Count(counts.sum::<Option<u32>>()?), self.asked)
    }
}

/// Fewer people than this can be recognised by others who know some of them.
const FEW: u32 = 10;

/// Whether of those asked fewer than [`FEW`] gave an answer, or fewer did not.
fn is_of_few(count: u32, asked: u32) -> bool {
    count < FEW || asked.saturating_sub(count) < FEW
}

/// A share that was counted exactly, with its interval. Never an [`Estimate`]: those are a release's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnShare {
    /// How many gave the answer.
    pub count: Count,
    /// Of how many who were asked.
    pub base: Base,
    /// Count over base.
    pub share: Share,
    /// The 95% interval of the share.
    pub interval: Interval,
}

impl OwnShare {
    fn of(count: Count, base: Base) -> Option<Self> {
        let share = Share::of(count, base)?;
        let interval = Interval::wilson(share, f64::from(base.0), ConfidenceLevel::NINETY_FIVE);
        Some(Self { count, base, share, interval })
    }

    /// Whether so few people gave the answer, or did not, that others who know some of them could recognise them.
    #[must_use]
    pub fn is_of_few(self) -> bool {
        is_of_few(self.count.0, self.base.0)
    }

    /// This share less one of a release, as if nobody were in both.
    fn less(&self, ours: &Estimate) -> Option<Difference> {
        let (ours, base) = (ours.shown()?, f64::from(self.base.0));
        let level = ConfidenceLevel::NINETY_FIVE;
        Some(Difference::newcombe(self.share, base, ours.share, ours.effective_base, level))
    }
}

/// One share of somebody's own beside that of a selection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OwnRow {
    /// What it is the share of.
    pub measure: Measure,
    /// Their own, where they gave it.
    pub own: Option<OwnShare>,
    /// The release's.
    pub ours: Estimate,
    /// Theirs less the release's, where there are both.
    pub difference: Option<Difference>,
}

/// Somebody's own figures beside a reading.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnReading {
    /// The question.
    pub question: QuestionId,
    /// How many people were asked in their survey.
    pub asked: Base,
    /// In the order of [`Question::measures`].
    pub rows: Vec<OwnRow>,
}

impl OwnReading {
    /// What `own` says beside `reading`, which is of the same `question`; `None` if it is not.
    #[must_use]
    pub fn beside(own: &OwnAnswers, question: &Question, reading: &Reading) -> Option<Self> {
        let row = |row: &crate::Row| {
            let share = own.share(question, row.measure);
            let difference = share.and_then(|share| share.less(&row.estimate));
            OwnRow { measure: row.measure, own: share, ours: row.estimate, difference }
        };
        (own.question == reading.question).then(|| Self {
            question: own.question,
            asked: own.asked,
            rows: reading.rows.iter().map(row).collect(),
        })
    }
}
