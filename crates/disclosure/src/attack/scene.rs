//! One wave as an attacker sees it: what of it is unknown, and what is known.

use std::collections::BTreeMap;

use survey::{Base, Codebook, Group, Question, QuestionId, QuestionKind, Table, Wave};

use crate::{RawWave, SIDE_BARS, Sum, Tabulation};

use super::{
    Range,
    background::{Among, Printed},
    target::{pairs, rests},
    unknowns::Unknowns,
};

/// Published groups with their tables: of this release, or of an earlier one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'a> {
    pub(super) groups: &'a [(Group, Base)],
    /// For each question of the bundle its table, if it has one, and what that is rounded to.
    pub(super) tables: &'a [Option<(&'a Table, u32)>],
}

/// Whether counts are of the very people who are attacked, or of those of an earlier release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum When {
    /// Of this release.
    Now,
    /// Of an earlier one.
    Earlier,
}

/// Questions that tell of one another, in one wave; and everything that is known of the answers to them.
pub(super) struct Scene<'a> {
    codebook: &'a Codebook,
    raw: &'a Tabulation,
    /// Positions of the questions, in rising order.
    bundle: &'a [usize],
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
struct Expression {
    terms: Vec<(usize, i64)>,
    constant: i64,
}

impl Expression {
    fn add(&mut self, other: &Self, weight: i64) {
        self.terms.extend(other.terms.iter().map(|(unknown, own)| (*unknown, own * weight)));
        self.constant += other.constant * weight;
    }

    fn value(&self, values: &[i64]) -> i64 {
        self.constant + self.terms.iter().map(|(unknown, weight)| weight * values[*unknown]).sum::<i64>()
    }
}

impl<'a> Scene<'a> {
    /// The answers to a bundle of questions, of which only the sizes of all groups are known.
    pub(super) fn new(codebook: &'a Codebook, raw: &'a RawWave, bundle: &'a [usize]) -> Self {
        let mut scene = Self {
            codebook,
            raw: &raw.tabulation,
            bundle,
            columns: Vec::new(),
            unknowns: Unknowns::default(),
            truth: Vec::new(),
            unborne: Vec::new(),
        };
        for at in 0..bundle.len() {
            scene.add_question(at);
        }
        for (at, question) in bundle.iter().enumerate() {
            if let Some(route) = codebook.questions[*question].asked.after()
                && let Some(asker) = bundle.iter().position(|other| *other == route.question.0)
            {
                scene.know_route(at, asker, &route.answers);
            }
        }
        scene
    }

    fn question(&self, at: usize) -> &'a Question {
        &self.codebook.questions[self.bundle[at]]
    }

    fn people(&self, pair: usize) -> i64 {
        i64::from(self.raw.people_of_pair(pair).0)
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

    /// The question was put to those who had given one of some answers to an earlier one.
    fn know_route(&mut self, at: usize, asker: usize, answers: &[usize]) {
        let Some(not_asked) = self.question(at).not_asked() else { return };
        let exclusive = self.question(asker).kind != QuestionKind::Several || answers.len() == 1;
        for pair in 0..self.raw.pairs() {
            let everybody = self.people(pair);
            let mut all = self.counted(at, &[not_asked], &[pair]);
            all.add(&self.counted(asker, answers, &[pair]), 1);
            let greatest = if exclusive { everybody } else { everybody.saturating_mul(1 + as_number(answers.len())) };
            self.know(&all, Range { least: everybody, greatest });
            for answer in answers.iter().filter(|_| !exclusive) {
                let mut one = self.counted(at, &[not_asked], &[pair]);
                one.add(&self.counted(asker, &[*answer], &[pair]), 1);
                self.know(&one, Range { least: 0, greatest: everybody });
            }
        }
    }

    /// What published counts say: each is less than a rounding base away, and so is what is left of a group. Of an
    /// earlier release, which may be of fewer or more people, they say as much as those can make out who were added or
    /// left out; what the answers do not bear out, as some were left out and others added, is not told.
    pub(super) fn know_counts(&mut self, told: Told<'_>, sums: &[Sum], when: When) {
        let groups: Vec<Group> = told.groups.iter().map(|(group, _)| *group).collect();
        let rests = rests(self.codebook, sums, &groups);
        let spot = |group: Group| groups.binary_search(&group).unwrap_or_default();
        let pairs_of: Vec<Vec<usize>> = groups.iter().map(|group| pairs(self.codebook, *group)).collect();
        let size = |group: usize| i64::from(told.groups[group].1.0);
        for (at, table) in told.tables.iter().enumerate() {
            let Some((table, base)) = table else { continue };
            let off = i64::from(base.saturating_sub(1));
            for category in 0..self.columns[at].len() {
                // Who was not asked follows from counts of another question, and is not rounded anew.
                let follows = self.codebook.follows(QuestionId(self.bundle[at])).is_some();
                let is_told_elsewhere = follows && self.question(at).not_asked() == Some(category);
                if is_told_elsewhere || matches!(self.columns[at][category], Column::RestOf(_)) {
                    continue;
                }
                let count = |group: usize| i64::from(table.row(group)[category].0);
                for (group, pairs) in pairs_of.iter().enumerate() {
                    self.know_count((at, category), pairs, (count(group), size(group)), off, when);
                }
                for rest in &rests {
                    let parts = || rest.parts.iter().map(|part| spot(*part));
                    let whole = spot(rest.parent);
                    let left = count(whole) - parts().map(count).sum::<i64>();
                    let people = size(whole) - parts().map(size).sum::<i64>();
                    self.know_count((at, category), &rest.pairs, (left, people), off, when);
                }
                if when == When::Now {
                    let counts: Vec<(i64, i64)> = (0..groups.len()).map(|group| (count(group), size(group))).collect();
                    self.know_side((at, category), &counts, i64::from(*base));
                }
            }
        }
    }

    /// What one count of so many people says.
    fn know_count(
        &mut self,
        (at, category): (usize, usize),
        pairs: &[usize],
        (count, size): (i64, i64),
        off: i64,
        when: When,
    ) {
        let counted = self.counted(at, &[category], pairs);
        let people: i64 = pairs.iter().map(|pair| self.people(*pair)).sum();
        let (added, left_out) = ((people - size).max(0), (size - people).max(0));
        let range = Range { least: count - off - left_out, greatest: count + off + added };
        if when == When::Now || range.holds(counted.value(&self.truth)) {
            self.know(&counted, range);
        }
    }

    /// What follows from which side of a category was rounded, which the counts show: most people are on the other, as
    /// far as the bar can be told. Where the first side could not be rounded the other was, and this is not told.
    fn know_side(&mut self, (at, category): (usize, usize), counts: &[(i64, i64)], base: i64) {
        let all = |side: fn(i64, i64) -> i64| counts.iter().all(|(count, size)| side(*count, *size) % base == 0);
        let (those, others) = (all(|count, _| count), all(|count, size| size - count));
        let everyone = pairs(self.codebook, Group::EVERYONE);
        let counted = self.counted(at, &[category], &everyone);
        let people: i64 = everyone.iter().map(|pair| self.people(*pair)).sum();
        let (lowest, highest) = (i64::from(SIDE_BARS.start), i64::from(SIDE_BARS.end) - 1);
        let range = match (those, others) {
            (true, false) => Range { least: 0, greatest: people * highest / 100 },
            (false, true) => Range { least: people * lowest / 100 + 1, greatest: people },
            _ => return,
        };
        if range.holds(counted.value(&self.truth)) {
            self.know(&counted, range);
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

    fn know(&mut self, expression: &Expression, range: Range) {
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
    fn counted(&self, at: usize, categories: &[usize], pairs: &[usize]) -> Expression {
        let mut sum = Expression::default();
        for category in categories {
            match self.columns[at][*category] {
                Column::From(first) => sum.terms.extend(pairs.iter().map(|pair| (first + pair, 1))),
                Column::RestOf(first) => {
                    sum.terms.extend(pairs.iter().map(|pair| (first + pair, -1)));
                    sum.constant += pairs.iter().map(|pair| self.people(*pair)).sum::<i64>();
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

fn as_number(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
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
