//! That what is published of one atom leaves each of its counts a range wide enough.

use survey::Codebook;

use crate::{
    Narrowest, Range, Tabulation,
    atoms::ranges::ranges,
    attack::{Boxed, in_one_pair},
    columns::Bundle,
};

/// What is published of the counts of questions that tell of one another in one atom: for each question of the bundle
/// and each category that was drawn, what its value leaves.
pub(crate) type Boxes = Vec<Vec<(usize, Range)>>;

/// A count in an atom that could be worked out too well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weak {
    /// The question, by its position in the bundle.
    pub(crate) question: usize,
    pub(crate) category: usize,
    pub(crate) range: Range,
    pub(crate) needed: i64,
}

impl Weak {
    /// Nothing was drawn yet.
    pub(crate) fn none() -> Self {
        Self { question: 0, category: 0, range: Range::exactly(0), needed: 0 }
    }
}

/// What must be proved of every atom.
#[derive(Clone, Copy)]
pub(crate) struct Proof<'a> {
    pub(crate) bundle: Bundle<'a>,
    pub(crate) raw: &'a Tabulation,
    /// How wide each range must be, if the atom has so many people.
    pub(crate) width: i64,
}

impl Proof<'_> {
    /// The narrowest range of an atom, or the first that is too narrow.
    pub(crate) fn of(&self, pair: usize, boxes: &Boxes) -> Result<Narrowest, Weak> {
        let size = i64::from(self.raw.people_of_pair(pair).0);
        let needed = self.width.min(size).max(1);
        match self.bundle.questions {
            [question] => {
                let question = &self.bundle.codebook.questions[*question];
                let left: Vec<Range> = boxes[0].iter().map(|(_, range)| *range).collect();
                // Nothing fits only if the counts are not of these people: nobody can be told what they would be.
                let ranges = ranges(question, size, &left).unwrap_or_else(|| vec![Range::exactly(0)]);
                let narrowest = ranges.iter().enumerate().min_by_key(|(_, range)| range.width());
                let (category, range) = narrowest.map_or((0, Range::exactly(0)), |(at, range)| (at, *range));
                match range.width() {
                    width if width < needed => Err(Weak { question: 0, category, range, needed }),
                    width => Ok(Narrowest { width, needed }),
                }
            }
            _ => {
                let alone = self.raw.pair(pair);
                let boxed = boxes.iter().enumerate().flat_map(|(question, columns)| {
                    columns.iter().map(move |(category, range)| Boxed { question, category: *category, range: *range })
                });
                let Bundle { codebook, questions } = self.bundle;
                in_one_pair(codebook, &alone, questions, &boxed.collect::<Vec<_>>(), needed)
                    .map_err(|Boxed { question, category, range }| Weak { question, category, range, needed })
            }
        }
    }

    /// How many counts of each question are looked at in one atom.
    pub(crate) fn counts(&self) -> Vec<usize> {
        let own = |question: &usize| own_categories(self.bundle.codebook, *question);
        self.bundle.questions.iter().map(own).collect()
    }
}

/// How many categories of a question are not what another leaves.
fn own_categories(codebook: &Codebook, question: usize) -> usize {
    let question = &codebook.questions[question];
    if question.is_two_way() { 1 } else { question.categories().len() }
}
