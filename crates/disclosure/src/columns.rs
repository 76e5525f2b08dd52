//! The counts of questions that tell of one another, category by category: which are drawn, and which follow.

use std::collections::BTreeMap;

use survey::{Codebook, QuestionId, Route};

/// Counts of one question: category by category, within each group by group.
pub(crate) type Columns = Vec<Vec<u32>>;

/// Questions of one wave that tell of one another, by position in rising order.
#[derive(Clone, Copy)]
pub(crate) struct Bundle<'a> {
    pub(crate) codebook: &'a Codebook,
    pub(crate) questions: &'a [usize],
}

/// What tells who was not asked a question.
#[derive(Clone, Debug)]
pub(crate) enum Teller {
    /// They are all but those who gave one of some answers to an earlier question, of which nobody gave two.
    AllBut {
        /// The earlier question.
        question: QuestionId,
        answers: Vec<usize>,
    },
    /// They are those who are counted under some categories of an earlier question.
    Those {
        /// The earlier question.
        question: QuestionId,
        categories: Vec<usize>,
    },
}

impl Bundle<'_> {
    /// The categories of a question whose counts are drawn. All others follow: of two categories the second is what the
    /// first leaves, and who was not asked is told by the answers before, or by another question that was put to the same
    /// people, where these are of the same wave.
    pub(crate) fn drawn(self, question: usize) -> Vec<usize> {
        let asked = &self.codebook.questions[question];
        let categories = if asked.is_two_way() { 1 } else { asked.categories().len() };
        let told = asked.not_asked().filter(|_| self.teller(question).is_some());
        match told {
            // Only who was asked can have answered, and nobody else was.
            Some(_) if asked.is_two_way() => Vec::new(),
            _ => (0..categories).filter(|category| Some(*category) != told).collect(),
        }
    }

    /// What tells who was not asked a question, if another of these does.
    pub(crate) fn teller(self, question: usize) -> Option<Teller> {
        let id = QuestionId(question);
        let route = self.codebook.questions[question].asked.after()?;
        let asker = Some(route.question).filter(|asker| self.questions.contains(&asker.0));
        let follows = || Some(Teller::AllBut { question: asker?, answers: self.codebook.follows(id)?.answers.clone() });
        let answered = || {
            let earlier = self.codebook.question(asker?);
            let all = (0..earlier.answers.len()).all(|answer| route.answers.contains(&answer));
            let others = earlier.answers.len()..earlier.categories().len();
            all.then(|| Teller::Those { question: route.question, categories: others.collect() })
        };
        let twin = || {
            let twin = self.twin(question)?;
            let not_asked = self.codebook.questions[twin].not_asked()?;
            Some(Teller::Those { question: QuestionId(twin), categories: vec![not_asked] })
        };
        follows().or_else(answered).or_else(twin)
    }

    /// The first of these questions that was put to the very people whom a question was put to, if that is an earlier one:
    /// both were put to those who gave the same answers to the same question.
    pub(crate) fn twin(self, question: usize) -> Option<usize> {
        let route = self.codebook.questions[question].asked.after()?;
        let alike = |other: &Route| {
            let within = |one: &Route, two: &Route| one.answers.iter().all(|answer| two.answers.contains(answer));
            other.question == route.question && within(other, route) && within(route, other)
        };
        let first =
            self.questions.iter().find(|other| self.codebook.questions[**other].asked.after().is_some_and(alike))?;
        (*first < question).then_some(*first)
    }

    /// Every question's counts in groups of so many people, where `round` gives those of a category that is drawn.
    pub(crate) fn columns<E>(
        self,
        bases: &[u32],
        mut round: impl FnMut(usize, usize) -> Result<Vec<u32>, E>,
    ) -> Result<Vec<Columns>, E> {
        let mut made: BTreeMap<usize, Columns> = BTreeMap::new();
        for question in self.questions {
            let columns = self.of_question(*question, bases, &made, &mut round)?;
            made.insert(*question, columns);
        }
        Ok(made.into_values().collect())
    }

    fn of_question<E>(
        self,
        question: usize,
        bases: &[u32],
        earlier: &BTreeMap<usize, Columns>,
        round: &mut impl FnMut(usize, usize) -> Result<Vec<u32>, E>,
    ) -> Result<Columns, E> {
        let asked = &self.codebook.questions[question];
        let not_asked = asked.not_asked().zip(self.not_asked(question, bases, earlier));
        if asked.is_two_way() {
            let first = match not_asked {
                Some((_, not_asked)) => rest_of(bases, &not_asked),
                None => round(question, 0)?,
            };
            let second = rest_of(bases, &first);
            return Ok(vec![first, second]);
        }
        let column = |category: usize| match &not_asked {
            Some((position, column)) if *position == category => Ok(column.clone()),
            _ => round(question, category),
        };
        (0..asked.categories().len()).map(column).collect()
    }

    /// How many were not asked a question, where another one tells: a count of its own would tell of the same people
    /// twice.
    fn not_asked(self, question: usize, bases: &[u32], earlier: &BTreeMap<usize, Columns>) -> Option<Vec<u32>> {
        let teller = self.teller(question)?;
        let columns = earlier.get(&teller.question().0)?;
        let told = bases.iter().enumerate().map(|(group, base)| teller.not_asked(*base, |at| columns[at][group]));
        Some(told.collect())
    }
}

impl Teller {
    /// The question whose counts tell.
    pub(crate) fn question(&self) -> QuestionId {
        match self {
            Self::AllBut { question, .. } | Self::Those { question, .. } => *question,
        }
    }

    /// How many of a group were not asked, given the counts of that question's categories in it.
    pub(crate) fn not_asked(&self, base: u32, count: impl Fn(usize) -> u32) -> u32 {
        let sum = |categories: &[usize]| categories.iter().map(|category| count(*category)).sum::<u32>();
        match self {
            Self::AllBut { answers, .. } => base.saturating_sub(sum(answers)),
            Self::Those { categories, .. } => sum(categories).min(base),
        }
    }
}

fn rest_of(bases: &[u32], column: &[u32]) -> Vec<u32> {
    bases.iter().zip(column).map(|(base, count)| base - count).collect()
}
