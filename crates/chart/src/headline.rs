//! What is said of a view where there is room for a sentence or two.

use crate::{
    Subject, Summary,
    subject::{others, whom},
    tell::sentence,
};

impl Subject<'_> {
    /// The share that stands for the question, with its range, and of how many people it is; `None` if the question has
    /// none.
    #[must_use]
    pub fn headline(&self) -> Option<String> {
        let row = self.reading.row(self.question().headline())?;
        let what = format!("{} – {}", self.measure(row.measure), self.whom());
        Some(format!("{}.", sentence(self.context, &what, &row.estimate)))
    }
}

impl Summary<'_> {
    /// How many people there are and whom they are beside, then the share that stands for the first question; or that
    /// they are too few.
    #[must_use]
    pub fn people_and_headline(&self) -> String {
        let (context, words) = (self.context, self.context.words());
        let whom = whom(context, self.view);
        let Some(people) = self.view.people() else { return context.marked(words.described_too_few(&whom)) };
        let beside = others(context, self.view);
        let people = context.marked(words.described_people(&whom, people.0, beside.as_deref()));
        let first = self.readings.iter().find_map(|reading| {
            let subject = Subject { context, view: self.view, reading };
            reading.row(subject.question().headline())?.estimate.shown()?;
            Some(format!("{}: {}", subject.title(), subject.headline()?))
        });
        [people].into_iter().chain(first).collect::<Vec<_>>().join(" ")
    }
}
