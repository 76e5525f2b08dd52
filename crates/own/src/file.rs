use survey::{OwnAnswers, QuestionId};

use crate::Encoding;

/// What somebody calls their survey.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnName {
    /// Its name.
    pub survey: Option<String>,
    /// Where it was.
    pub place: Option<String>,
    /// When it was, in their own words.
    pub date: Option<String>,
}

impl OwnName {
    /// What there is of it, in order.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        [&self.survey, &self.place, &self.date].into_iter().flatten().map(String::as_str)
    }
}

/// A file that was read whole and has no fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnFile {
    /// What the survey is called.
    pub name: OwnName,
    /// The answers to each question that it has counts for, in the file's order; never empty.
    pub answers: Vec<OwnAnswers>,
    /// The lines with so few people that they could be recognised: who gave the answer, or did not.
    pub small: Vec<usize>,
    /// The numbers of the columns that were not read, from 1.
    pub unread: Vec<usize>,
    /// How its letters were written.
    pub encoding: Encoding,
}

impl OwnFile {
    /// The answers to a question, if the file has any.
    #[must_use]
    pub fn of(&self, question: QuestionId) -> Option<&OwnAnswers> {
        self.answers.iter().find(|answers| answers.question() == question)
    }
}
