//! What is known of those whom a question was put to, as they had given one of some answers to an earlier one.

use std::collections::{BTreeMap, BTreeSet};

use survey::{QuestionId, QuestionKind};

use super::{
    Range,
    scene::{Expression, Scene},
};

/// Everybody who gave any of some answers to a question.
#[derive(Clone, Debug)]
struct Union {
    answers: BTreeSet<usize>,
    /// The question, by its position in the bundle, under these categories of which everybody else is counted.
    question: usize,
    others: Vec<usize>,
}

impl Scene<'_> {
    /// Whom each question was put to that an answer to another one led to.
    pub(super) fn know_routes(&mut self) {
        let mut unions: BTreeMap<QuestionId, Vec<Union>> = BTreeMap::new();
        for (question, id) in self.bundle.iter().enumerate() {
            let Some(route) = self.codebook.questions[*id].asked.after() else { continue };
            let Some(not_asked) = self.question(question).not_asked() else { continue };
            match (self.codebook.follows(QuestionId(*id)), self.position(route.question)) {
                (Some(route), Some(asker)) => self.know_route((question, not_asked), asker, &route.answers),
                _ => unions.entry(route.question).or_default().push(Union {
                    answers: route.answers.iter().copied().collect(),
                    question,
                    others: vec![not_asked],
                }),
            }
        }
        for (asker, unions) in unions {
            match self.position(asker) {
                Some(asker) if self.question(asker).kind == QuestionKind::Several => self.know_unions(asker, unions),
                _ => self.know_nested(&unions),
            }
        }
    }

    fn position(&self, question: QuestionId) -> Option<usize> {
        self.bundle.iter().position(|other| *other == question.0)
    }

    /// Nobody gave more than one of the answers: whoever was not asked gave another, or none.
    fn know_route(&mut self, (question, not_asked): (usize, usize), asker: usize, answers: &[usize]) {
        for pair in 0..self.raw.pairs() {
            let mut all = self.counted(question, &[not_asked], &[pair]);
            all.add(&self.counted(asker, answers, &[pair]), 1);
            self.know(&all, Range::exactly(self.people(pair)));
        }
    }

    /// Of a question to which several answers could be given: who gave any of some answers, and who gave any at all. If of
    /// two questions that it led to the answers of one are among those of the other, or none is, that is all that can be
    /// known of how many they are.
    fn know_unions(&mut self, asker: usize, mut unions: Vec<Union>) {
        let (answers, all) = (self.question(asker).answers.len(), self.question(asker).categories().len());
        unions.push(Union { answers: (0..answers).collect(), question: asker, others: (answers..all).collect() });
        self.know_nested(&unions);
        for union in &unions {
            for pair in 0..self.raw.pairs() {
                let everybody = self.people(pair);
                for answer in &union.answers {
                    let mut others = self.among(union, pair);
                    others.add(&self.counted(asker, &[*answer], &[pair]), -1);
                    self.know(&others, Range { least: 0, greatest: everybody });
                }
                let mut parts = self.parts(asker, union, &unions, pair);
                parts.add(&self.among(union, pair), -1);
                self.know(&parts, Range { least: 0, greatest: i64::from(u32::MAX) });
            }
        }
    }

    /// How many times somebody is in the largest unions within one, or gave an answer of it that is in none of these: once
    /// at least, whoever is in it.
    fn parts(&self, asker: usize, whole: &Union, unions: &[Union], pair: usize) -> Expression {
        let is_part =
            |union: &&Union| union.answers.len() < whole.answers.len() && union.answers.is_subset(&whole.answers);
        let mut within: Vec<&Union> = unions.iter().filter(is_part).collect();
        within.sort_by_key(|union| std::cmp::Reverse(union.answers.len()));
        let mut sum = Expression::default();
        let mut left = whole.answers.clone();
        for union in within {
            if union.answers.is_subset(&left) {
                sum.add(&self.among(union, pair), 1);
                left.retain(|answer| !union.answers.contains(answer));
            }
        }
        sum.add(&self.counted(asker, &left.into_iter().collect::<Vec<_>>(), &[pair]), 1);
        sum
    }

    /// Where some answers are among others, so are the people; where they are the same, so are these.
    fn know_nested(&mut self, unions: &[Union]) {
        for (at, one) in unions.iter().enumerate() {
            for (_, other) in unions.iter().enumerate().filter(|(other, _)| *other != at) {
                if !one.answers.is_subset(&other.answers) {
                    continue;
                }
                for pair in 0..self.raw.pairs() {
                    let mut more = self.among(other, pair);
                    more.add(&self.among(one, pair), -1);
                    self.know(&more, Range { least: 0, greatest: self.people(pair) });
                }
            }
        }
    }

    /// How many people of a pair are in a union.
    fn among(&self, union: &Union, pair: usize) -> Expression {
        let mut among = Expression { constant: self.people(pair), ..Expression::default() };
        among.add(&self.counted(union.question, &union.others, &[pair]), -1);
        among
    }
}
