use std::iter;

use survey::{Codebook, Group, Question};

/// A number of people as counted in raw responses. A type of its own: it can never stand where a publishable
/// [`survey::Count`] is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RawCount(pub u32);

impl iter::Sum for RawCount {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        Self(counts.map(|count| count.0).sum())
    }
}

/// Raw counts of one wave, by region place and setting place, and for each question by category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tabulation {
    settings: usize,
    people: Vec<RawCount>,
    /// For each question asked, for each category in its order, one count per place pair.
    replies: Vec<Option<Vec<Vec<RawCount>>>>,
}

impl Tabulation {
    /// An empty tabulation of a codebook, in which the questions marked `false` were not asked at all.
    #[must_use]
    pub fn new(codebook: &Codebook, asked: &[bool]) -> Self {
        let settings = codebook.settings.places().len();
        let pairs = codebook.regions.places().len() * settings;
        let table = |question: &Question| vec![vec![RawCount(0); pairs]; question.categories().len()];
        let questions = codebook.questions.iter().zip(asked);
        Self {
            settings,
            people: vec![RawCount(0); pairs],
            replies: questions.map(|(question, asked)| asked.then(|| table(question))).collect(),
        }
    }

    /// Counts one person of a region place and setting place, and for each question the positions of the
    /// categories that their reply falls under (several only where several answers could be given).
    pub fn count(&mut self, region: usize, setting: usize, replies: &[Vec<usize>]) {
        let pair = region * self.settings + setting;
        self.people[pair].0 += 1;
        for (table, categories) in self.replies.iter_mut().zip(replies) {
            for category in categories {
                if let Some(table) = table {
                    table[*category][pair].0 += 1;
                }
            }
        }
    }

    /// How many people are in a group.
    #[must_use]
    pub fn people(&self, codebook: &Codebook, group: Group) -> RawCount {
        self.sum(&self.people, codebook, group)
    }

    /// How many people of a group are counted under the category at a position; `None` if the question was
    /// not asked.
    #[must_use]
    pub fn replies(&self, codebook: &Codebook, question: usize, category: usize, group: Group) -> Option<RawCount> {
        let table = self.replies[question].as_ref()?;
        Some(self.sum(&table[category], codebook, group))
    }

    /// How many are counted under a category of a question, and how many people there are.
    pub(crate) fn share(&self, question: usize, category: usize) -> (RawCount, RawCount) {
        let those = self.replies[question].as_ref().map_or(RawCount(0), |table| table[category].iter().copied().sum());
        (those, self.people.iter().copied().sum())
    }

    /// The people of some pairs, and nobody else.
    pub(crate) fn among(&self, held: &[bool]) -> Self {
        let only = |counts: &Vec<RawCount>| -> Vec<RawCount> {
            counts.iter().zip(held).map(|(count, held)| if *held { *count } else { RawCount(0) }).collect()
        };
        self.with_each(only)
    }

    /// The people of one pair, as if there were no other.
    pub(crate) fn pair(&self, pair: usize) -> Self {
        Self { settings: 1, ..self.with_each(|counts| vec![counts[pair]]) }
    }

    fn with_each(&self, counts: impl Fn(&Vec<RawCount>) -> Vec<RawCount>) -> Self {
        let table = |table: &Vec<Vec<RawCount>>| table.iter().map(&counts).collect();
        Self {
            settings: self.settings,
            people: counts(&self.people),
            replies: self.replies.iter().map(|replies| replies.as_ref().map(table)).collect(),
        }
    }

    /// Whether the question at a position was asked in this wave.
    #[must_use]
    pub fn asked(&self, question: usize) -> bool {
        self.replies[question].is_some()
    }

    /// Whether its counts are of a codebook's places, questions and categories.
    pub(crate) fn fits(&self, codebook: &Codebook) -> bool {
        let like = Self::new(codebook, &self.replies.iter().map(Option::is_some).collect::<Vec<_>>());
        let shape = |tabulation: &Self| -> Vec<_> {
            tabulation.replies.iter().map(|table| table.as_ref().map(Vec::len)).collect()
        };
        let size = |tabulation: &Self| (tabulation.settings, tabulation.people.len());
        self.replies.len() == codebook.questions.len() && (size(self), shape(self)) == (size(&like), shape(&like))
    }

    /// How many pairs of a region place and a setting place there are. A pair's position is its region's times the
    /// number of settings, and its setting's.
    pub(crate) fn pairs(&self) -> usize {
        self.people.len()
    }

    /// How many people are in the pair at a position.
    pub(crate) fn people_of_pair(&self, pair: usize) -> RawCount {
        self.people[pair]
    }

    /// How many people of a pair are counted under a category; nobody if the question was not asked.
    pub(crate) fn replies_of_pair(&self, question: usize, category: usize, pair: usize) -> RawCount {
        self.replies[question].as_ref().map_or(RawCount(0), |table| table[category][pair])
    }

    fn sum(&self, counts: &[RawCount], codebook: &Codebook, group: Group) -> RawCount {
        let (regions, settings) = (codebook.regions.members(group.region), codebook.settings.members(group.setting));
        let pairs = regions.positions().flat_map(|region| settings.positions().map(move |setting| (region, setting)));
        pairs.map(|(region, setting)| counts[region * self.settings + setting]).sum()
    }
}
