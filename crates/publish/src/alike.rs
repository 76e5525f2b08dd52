//! Whether people answered two questions alike, or as where they are says. One column under two names is such, whatever
//! its codes are: then counts of the same people would be rounded twice, or be told by sizes that are exact.

use std::{collections::BTreeMap, fmt};

use sha2::{Digest, Sha256};

use crate::{Survey, import::Person};

/// Who answered alike: of each question and each reply everybody's mark added up. Two replies of the same people have the
/// same sum, and two of others only once in 2^64 times.
#[derive(Clone, Debug)]
pub(crate) struct Alike {
    people: u64,
    /// Of each question that was asked.
    questions: Vec<Option<Marks>>,
    /// For each question the reply of each region and setting, as long as everybody there gave the same one.
    by_region: Vec<Follows>,
    by_setting: Vec<Follows>,
}

/// How many are counted together, and their marks.
type Marks = BTreeMap<Vec<usize>, (u64, u64)>;

/// What everybody of each place has answered; nothing as soon as two have not answered alike.
#[derive(Clone, Debug, Default)]
struct Follows {
    answers: Option<BTreeMap<usize, Vec<usize>>>,
}

impl Follows {
    fn count(&mut self, place: usize, reply: &[usize]) {
        let Some(answers) = &mut self.answers else { return };
        if answers.entry(place).or_insert_with(|| reply.to_vec()) != reply {
            self.answers = None;
        }
    }
}

/// Two things that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness {
    /// The wave.
    pub wave: String,
    /// The question.
    pub question: String,
    /// What it is like.
    pub like: Like,
}

/// What the answers to a question are like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Like {
    /// Those to another question.
    Question(String),
    /// The regions: everybody in one gave the same answer.
    Regions,
    /// The settings, likewise.
    Settings,
}

impl fmt::Display for Likeness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { wave, question, like } = self;
        write!(f, "question '{question}', wave '{wave}': expected answers of its own, ")?;
        match like {
            Like::Question(other) => {
                write!(f, "found that everybody who answered '{other}' alike answered this one alike, and the reverse")
            }
            Like::Regions => write!(f, "found that everybody in a region gave the same, so that exact sizes tell them"),
            Like::Settings => {
                write!(f, "found that everybody in a setting gave the same, so that exact sizes tell them")
            }
        }
    }
}

impl Alike {
    pub(crate) fn new(asked: &[bool]) -> Self {
        let follows = || asked.iter().map(|asked| Follows { answers: asked.then(BTreeMap::new) }).collect();
        Self {
            people: 0,
            questions: asked.iter().map(|asked| asked.then(Marks::new)).collect(),
            by_region: follows(),
            by_setting: follows(),
        }
    }

    /// Adds one person.
    pub(crate) fn count(&mut self, person: &Person) {
        let mark = mark(self.people);
        self.people += 1;
        let add = |marks: &mut Marks, reply: &[usize]| match marks.get_mut(reply) {
            Some((people, sum)) => (*people, *sum) = (*people + 1, sum.wrapping_add(mark)),
            None => drop(marks.insert(reply.to_vec(), (1, mark))),
        };
        for (at, reply) in person.replies.iter().enumerate() {
            if let Some(marks) = &mut self.questions[at] {
                add(marks, reply);
                self.by_region[at].count(person.region, reply);
                self.by_setting[at].count(person.setting, reply);
            }
        }
    }

    /// Every question that people answered like an earlier one, or as where they are says. It must divide whoever was
    /// asked into two parts of at least as many people as may be published: that of a few is as likely to be chance.
    pub(crate) fn likenesses(&self, survey: &Survey, wave: &str) -> Vec<Likeness> {
        let enough = u64::from(survey.parameters.threshold);
        let divides = |question: usize, marks: &Marks| {
            let not_asked = survey.codebook.questions[question].not_asked().map(|category| vec![category]);
            let asked = marks.iter().filter(|(reply, _)| Some(*reply) != not_asked.as_ref());
            asked.filter(|(_, (people, _))| *people >= enough).count() >= 2
        };
        let parts = |marks: &Marks| {
            let mut sums: Vec<u64> = marks.values().map(|(_, sum)| *sum).collect();
            sums.sort_unstable();
            sums
        };
        let slug = |question: usize| survey.codebook.questions[question].slug.clone();
        let asked = self.questions.iter().enumerate();
        let asked: Vec<_> =
            asked.filter_map(|(at, marks)| Some((at, marks.as_ref().filter(|marks| divides(at, marks))?))).collect();
        let mut likenesses = Vec::new();
        for (spot, (at, marks)) in asked.iter().enumerate() {
            let found = |like: Like| Likeness { wave: wave.to_owned(), question: slug(*at), like };
            let other = asked[..spot].iter().find(|(_, other)| parts(other) == parts(marks));
            likenesses.extend(other.map(|(other, _)| found(Like::Question(slug(*other)))));
            likenesses.extend(self.by_region[*at].answers.is_some().then(|| found(Like::Regions)));
            likenesses.extend(self.by_setting[*at].answers.is_some().then(|| found(Like::Settings)));
        }
        likenesses
    }
}

/// A number that looks like chance and is the same each time.
fn mark(person: u64) -> u64 {
    let digest = Sha256::digest(person.to_le_bytes());
    digest.iter().take(8).fold(0, |mark, byte| mark << 8 | u64::from(*byte))
}
