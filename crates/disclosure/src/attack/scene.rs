//! One wave as an attacker sees it: what of it is unknown, and what is known.

use std::collections::BTreeMap;

use survey::{Base, Codebook, Group, Question, QuestionId, QuestionKind, Table, Wave};

use crate::{Sum, Tabulation, columns::Bundle};

use super::{
    Range,
    background::{Among, Printed},
    target::{Rest, pairs, rests},
    unknowns::Unknowns,
};

/// Published groups with their tables: of this release, or of an earlier one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub(super) groups: &'a [(Group, Base)],
    /// For each question of the bundle its table, if it has one, and what that is rounded to.
    pub(super) tables: &'a [Option<(&'a Table, u32)>],
    /// Whether they may be of other people than are known of.
    pub(super) is_earlier: bool,
}

/// Questions that tell of one another, in one wave; and everything that is known of the answers to them.
pub(super) struct Scene<'a> {
    pub(super) codebook: &'a Codebook,
    pub(super) raw: &'a Tabulation,
    /// Positions of the questions, in rising order.
    pub(super) bundle: &'a [usize],
    /// For each question of the bundle, where each of its categories begins.
    columns: Vec<Vec<Column>>,
    pub(super) unknowns: Unknowns,
    /// What the unknowns really are.
    pub(super) truth: Vec<i64>,
    /// The slugs of printed percentages that the answers do not bear out.
    pub(super) unborne: Vec<String>,
}

/// Where the counts of a category are, pair of places by pair of places.
#[derive(Clone, Copy, Debug)]
enum Column {
    /// From this unknown on.
    From(usize),
    /// What the other category, from this unknown on, leaves of everybody.
    RestOf(usize),
}

/// A weighted sum of unknowns, in which one may stand several times, and a number added to it.
#[derive(Clone, Debug, Default)]
pub(super) struct Expression {
    pub(super) terms: Vec<(usize, i64)>,
    pub(super) constant: i64,
}

impl Expression {
    pub(super) fn add(&mut self, other: &Self, weight: i64) {
        self.terms.extend(other.terms.iter().map(|(unknown, own)| (*unknown, own * weight)));
        self.constant += other.constant * weight;
    }

    fn value(&self, values: &[i64]) -> i64 {
        self.constant + self.terms.iter().map(|(unknown, weight)| weight * values[*unknown]).sum::<i64>()
    }
}

impl<'a> Scene<'a> {
    /// The answers to a bundle of questions, of which only the sizes of all groups are known.
    pub(super) fn new(codebook: &'a Codebook, raw: &'a Tabulation, bundle: &'a [usize]) -> Self {
        let mut scene = Self {
            codebook,
            raw,
            bundle,
            columns: Vec::new(),
            unknowns: Unknowns::default(),
            truth: Vec::new(),
            unborne: Vec::new(),
        };
        for at in 0..bundle.len() {
            scene.add_question(at);
        }
        scene.know_routes();
        scene
    }

    pub(super) fn question(&self, at: usize) -> &'a Question {
        &self.codebook.questions[self.bundle[at]]
    }

    pub(super) fn people(&self, pair: usize) -> i64 {
        i64::from(self.raw.people_of_pair(pair).0)
    }

    fn people_of(&self, pairs: &[usize]) -> i64 {
        pairs.iter().map(|pair| self.people(*pair)).sum()
    }

    fn add_question(&mut self, at: usize) {
        let question = self.question(at);
        let categories = question.categories().len();
        let own = if question.is_two_way() { 1 } else { categories };
        let mut columns = Vec::with_capacity(categories);
        for category in 0..own {
            columns.push(Column::From(self.unknowns.len()));
            for pair in 0..self.raw.pairs() {
                self.unknowns.add(self.people(pair));
                let count = self.raw.replies_of_pair(self.bundle[at], category, pair);
                self.truth.push(i64::from(count.0));
            }
        }
        if let (true, [Column::From(first)]) = (question.is_two_way(), &columns[..]) {
            columns.push(Column::RestOf(*first));
        }
        self.columns.push(columns);
        for pair in 0..self.raw.pairs() {
            match question.kind {
                _ if question.is_two_way() => {}
                QuestionKind::Single | QuestionKind::Scale => self.know_one_answer(at, pair),
                QuestionKind::Several => self.know_several_answers(at, pair),
            }
        }
    }

    /// Everybody is counted under exactly one category.
    fn know_one_answer(&mut self, at: usize, pair: usize) {
        let categories: Vec<usize> = (0..self.columns[at].len()).collect();
        let everybody = self.people(pair);
        self.know(&self.counted(at, &categories, &[pair]), Range::exactly(everybody));
    }

    /// Who gave an answer is not among those who gave none or were not asked; who is among neither gave at least one.
    fn know_several_answers(&mut self, at: usize, pair: usize) {
        let answers = self.question(at).answers.len();
        let others: Vec<usize> = (answers..self.columns[at].len()).collect();
        let everybody = self.people(pair);
        for answer in 0..answers {
            let counted = [&[answer], &others[..]].concat();
            self.know(&self.counted(at, &counted, &[pair]), Range { least: 0, greatest: everybody });
        }
        let all: Vec<usize> = (0..self.columns[at].len()).collect();
        let at_most = i64::try_from(all.len()).unwrap_or(i64::MAX).saturating_mul(everybody);
        self.know(&self.counted(at, &all, &[pair]), Range { least: everybody, greatest: at_most });
    }

    /// What published counts say: each is less than a rounding base away, and so is what is left of a group. Of an
    /// earlier release, which may be of fewer or more people, they say as much as those can make out who were added or
    /// left out; what the answers do not bear out, as some were left out and others added, is not told.
    pub(super) fn know_counts(&mut self, told: Told<'_>, sums: &[Sum]) {
        let groups: Vec<Group> = told.groups.iter().map(|(group, _)| *group).collect();
        let spot = |group: Group| groups.binary_search(&group).unwrap_or_default();
        // Each with the pairs of places that it is made of, and the published groups that are its whole and taken away.
        let whole = |(at, group): (usize, &Group)| (pairs(self.codebook, *group), at, Vec::new());
        let rest = |rest: Rest| (rest.pairs, spot(rest.parent), rest.parts.into_iter().map(spot).collect());
        let parts: Vec<(Vec<usize>, usize, Vec<usize>)> = groups
            .iter()
            .enumerate()
            .map(whole)
            .chain(rests(self.codebook, sums, &groups).into_iter().map(rest))
            .collect();
        for (at, table) in told.tables.iter().enumerate() {
            let Some((table, base)) = table else { continue };
            let off = i64::from(base.saturating_sub(1));
            for category in 0..self.columns[at].len() {
                if self.is_told_elsewhere(at, category, told) || matches!(self.columns[at][category], Column::RestOf(_))
                {
                    continue;
                }
                for (pairs, whole, less) in &parts {
                    let left = |number: &dyn Fn(usize) -> u32| {
                        i64::from(number(*whole)) - less.iter().map(|part| i64::from(number(*part))).sum::<i64>()
                    };
                    let count = left(&|group| table.row(group)[category].0);
                    let more = match told.is_earlier {
                        true => self.people_of(pairs) - left(&|group| told.groups[group].1.0),
                        false => 0,
                    };
                    self.know_count(&self.counted(at, &[category], pairs), Range::around(count, off), more);
                }
            }
        }
    }

    /// Whether a category's counts are no draw of their own: who was not asked follows from counts of another question,
    /// and so does who was, where nothing but one answer could be given.
    fn is_told_elsewhere(&self, at: usize, category: usize, told: Told<'_>) -> bool {
        let question = self.question(at);
        // Where the other question was not asked, there is nothing that it could follow from.
        let with_table = self.bundle.iter().zip(told.tables).filter(|(_, table)| table.is_some());
        let questions: Vec<usize> = with_table.map(|(question, _)| *question).collect();
        let follows = Bundle { codebook: self.codebook, questions: &questions }.teller(self.bundle[at]).is_some();
        follows && (question.not_asked() == Some(category) || question.is_two_way())
    }

    /// That a count lies in a range; of a part that has had so many more people since. All others are taken to be the
    /// same; an attacker of whom the truth bears that out is told.
    fn know_count(&mut self, counted: &Expression, told: Range, more: i64) {
        let range = Range { least: told.least + more.min(0), greatest: told.greatest + more.max(0) };
        if more == 0 || range.holds(counted.value(&self.truth)) {
            self.know(counted, range);
        }
    }

    /// What a percentage in print says, if the answers bear it out.
    pub(super) fn know_printed(&mut self, printed: &Printed) {
        let Some(at) = self.bundle.iter().position(|question| *question == printed.question) else { return };
        let counted = self.counted(at, &printed.answers, &pairs(self.codebook, printed.group));
        let among = match printed.among {
            Among::People => {
                let people = i64::from(self.raw.people(self.codebook, printed.group).0);
                Expression { terms: Vec::new(), constant: people }
            }
            Among::Answers => self.counted(at, &printed.answers, &pairs(self.codebook, Group::EVERYONE)),
        };
        // 200 of those counted are at least 2p - 1 and at most 2p + 1 of all: which way a half was rounded is not known.
        let ends = [(2 * i64::from(printed.percent) - 1, 1), (2 * i64::from(printed.percent) + 1, -1)];
        let differences = ends.map(|(end, sign)| {
            let mut difference = Expression::default();
            difference.add(&counted, 200 * sign);
            difference.add(&among, -end * sign);
            difference
        });
        if differences.iter().any(|difference| difference.value(&self.truth) < 0) {
            self.unborne.push(printed.slug.clone());
            return;
        }
        for difference in differences {
            self.know(&difference, Range { least: 0, greatest: i64::from(u32::MAX) });
        }
    }

    /// That the count of a category of a question of the bundle, in one pair of places, lies in a range.
    pub(super) fn know_pair(&mut self, at: usize, category: usize, pair: usize, range: Range) {
        self.know(&self.counted(at, &[category], &[pair]), range);
    }

    pub(super) fn know(&mut self, expression: &Expression, range: Range) {
        let Range { least, greatest } = range;
        let constant = expression.constant;
        let mut terms: BTreeMap<usize, i64> = BTreeMap::new();
        for (unknown, weight) in &expression.terms {
            *terms.entry(*unknown).or_default() += weight;
        }
        let terms = terms.into_iter().filter(|(_, weight)| *weight != 0).collect();
        self.unknowns.know(terms, Range { least: least - constant, greatest: greatest - constant });
    }

    /// How many people of some pairs are counted under any of some categories.
    pub(super) fn counted(&self, at: usize, categories: &[usize], pairs: &[usize]) -> Expression {
        let mut sum = Expression::default();
        for category in categories {
            match self.columns[at][*category] {
                Column::From(first) => sum.terms.extend(pairs.iter().map(|pair| (first + pair, 1))),
                Column::RestOf(first) => {
                    sum.terms.extend(pairs.iter().map(|pair| (first + pair, -1)));
                    sum.constant += self.people_of(pairs);
                }
            }
        }
        sum
    }

    /// The categories whose counts are unknowns of their own: question of the bundle, category, first unknown.
    pub(super) fn own_categories(&self) -> impl Iterator<Item = (usize, usize, usize)> + '_ {
        self.columns.iter().enumerate().flat_map(|(at, columns)| {
            columns.iter().enumerate().filter_map(move |(category, column)| match column {
                Column::From(first) => Some((at, category, *first)),
                Column::RestOf(_) => None,
            })
        })
    }
}

/// The tables of a bundle in a wave.
pub(super) fn tables<'a>(
    wave: &'a Wave,
    bundle: &[usize],
    parameters: survey::Parameters,
) -> Vec<Option<(&'a Table, u32)>> {
    let table =
        |question: &usize| wave.table(QuestionId(*question)).map(|table| (table, table.rounding_base(parameters)));
    bundle.iter().map(table).collect()
}
