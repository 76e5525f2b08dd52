//! What anybody can have by adding and subtracting groups whose sizes are known.
//!
//! A group can be had if it is a sum of known groups, weighted with fractions. That is worked out modulo a prime, where
//! whole numbers stay short however many groups are combined. Groups that are learnt are independent modulo the prime,
//! and so they are with fractions too, since a rank modulo a prime is never the larger one. Hence whatever fractions can
//! make of learnt groups is found. The reverse, a group that only the prime can make, takes a determinant of zeros and
//! ones (who is in which group) that is a multiple of 2^61 − 1 and not 0. Such a group that is not published is hidden
//! for nothing. Such a group that is published is taken for known already, and what it adds is missed: that is the one
//! way in which this can err on the wrong side. The determinants of hierarchies are small, though nothing bounds them
//! so low, and a large one is such a multiple once in 10^18 times.

use survey::{Base, Codebook, Group};

use crate::{Sum, attack, combination::Combination, residue::Residue};

/// Some groups' sizes, and all that follows from them.
#[derive(Clone, Debug)]
pub(crate) struct Knowledge<'a> {
    codebook: &'a Codebook,
    counted: Counted,
    /// Of every group, in the codebook's order.
    standings: Vec<Standing>,
}

/// What the sizes of groups are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Counted {
    /// People, of whom no group has fewer than none.
    People,
    /// How many more people there are than there were: fewer than none where some left.
    More,
}

impl Counted {
    /// Whether so many are fewer than may be told of, but not none.
    pub(crate) fn are_few(self, found: i64, threshold: u32) -> bool {
        // More people than can be counted are no people at all: the sizes of a file made by hand may be such that a
        // group must have a fraction of a person.
        let (least, most) = (i64::from(threshold), i64::from(u32::MAX));
        match self {
            Self::People => found != 0 && !(least..=most).contains(&found),
            Self::More => (1..least).contains(&found.abs()),
        }
    }
}

/// How much of a group is known. It is the people known, and those in the pairs of a region place and a setting place
/// that are open, weighted.
#[derive(Clone, Debug)]
struct Standing {
    group: Group,
    people: Residue,
    open: Combination<Residue>,
}

/// What somebody has learnt: so many people in open pairs.
#[derive(Clone, Debug)]
pub(crate) struct Lesson {
    open: Combination<Residue>,
    people: Residue,
    /// One of the pairs, and what its weight must be multiplied with to give 1.
    pair: usize,
    inverse: Residue,
}

/// Fewer people than may be told of, who can be told apart all the same. In a file that somebody made by hand
/// they can be fewer than none, and so can they where some left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thin {
    /// They are a group.
    Group {
        /// The group.
        group: Group,
        /// How many they are.
        found: i64,
    },
    /// They are what is left of a group once its known parts are taken away.
    Rest {
        /// The whole.
        parent: Group,
        /// How many they are.
        found: i64,
    },
}

impl Standing {
    /// How often a lesson must be taken from what is open to leave nothing in its pair.
    fn times(&self, lesson: &Lesson) -> Option<Residue> {
        Some(self.open.weight(lesson.pair)? * lesson.inverse)
    }

    fn known(&self) -> Option<Residue> {
        self.open.is_empty().then_some(self.people)
    }

    /// How many people are in the group, if that can be had after a lesson.
    fn known_after(&self, lesson: &Lesson) -> Option<Residue> {
        let taught = || self.times(lesson).filter(|times| self.open.is(*times, &lesson.open));
        self.known().or_else(|| Some(self.people + taught()? * lesson.people))
    }
}

impl<'a> Knowledge<'a> {
    /// Nothing yet.
    pub(crate) fn new(codebook: &'a Codebook) -> Self {
        Self::over(codebook, Counted::People, |group| pairs(codebook, group))
    }

    /// Nothing yet of groups that are made of whatever `open` says.
    pub(crate) fn over(codebook: &'a Codebook, counted: Counted, open: impl Fn(Group) -> Combination<Residue>) -> Self {
        let standing = |group: Group| Standing { group, people: Residue::default(), open: open(group) };
        Self { codebook, counted, standings: codebook.groups().map(standing).collect() }
    }

    /// Adds the size of a group, and whatever follows.
    pub(crate) fn learn(&mut self, group: Group, size: Base) {
        if let Some(lesson) = self.lesson(group, size) {
            self.take(&lesson);
        }
    }

    /// Adds what a lesson says, and whatever follows.
    pub(crate) fn take(&mut self, lesson: &Lesson) {
        for standing in &mut self.standings {
            if let Some(times) = standing.times(lesson) {
                standing.open = standing.open.less(times, &lesson.open);
                standing.people += times * lesson.people;
            }
        }
    }

    /// How many people are in a group, if that can be had.
    pub(crate) fn size(&self, group: Group) -> Option<i64> {
        self.standing(group).known().map(Residue::signed)
    }

    /// Every group, and every rest of one, that can be had and is of fewer than `threshold` people, but not of
    /// nobody.
    pub(crate) fn thin(&self, sums: &[Sum], threshold: u32) -> Vec<Thin> {
        let sizes: Vec<_> = self.standings.iter().map(Standing::known).collect();
        self.thin_among(&sizes, sums, threshold).collect()
    }

    /// Whether there would be more such after a lesson.
    pub(crate) fn is_thinner_after(&self, lesson: &Lesson, sums: &[Sum], threshold: u32) -> bool {
        let sizes: Vec<_> = self.standings.iter().map(|standing| standing.known_after(lesson)).collect();
        let mut after = self.thin_among(&sizes, sums, threshold).peekable();
        after.peek().is_some() && {
            let before = self.thin(sums, threshold);
            after.any(|thin| !before.contains(&thin))
        }
    }

    /// Whether so many are fewer than may be told of, but not none.
    pub(crate) fn are_few(&self, found: i64, threshold: u32) -> bool {
        self.counted.are_few(found, threshold)
    }

    /// The thin ones if the groups whose size is given, in the codebook's order, are known.
    fn thin_among(&self, sizes: &[Option<Residue>], sums: &[Sum], threshold: u32) -> impl Iterator<Item = Thin> {
        let counted = self.counted;
        let few = move |found: i64| counted.are_few(found, threshold);
        let groups = self.standings.iter().zip(sizes).filter_map(move |(standing, size)| {
            let found = (*size)?.signed();
            few(found).then_some(Thin::Group { group: standing.group, found })
        });
        let rests = sums.iter().filter_map(move |sum| {
            let held: Residue = sum.children.iter().filter_map(|child| sizes[self.position(*child)]).sum();
            let found = (sizes[self.position(sum.parent)]? - held).signed();
            few(found).then_some(Thin::Rest { parent: sum.parent, found })
        });
        groups.chain(rests)
    }

    /// What the size of a group teaches; `None` if it was known.
    pub(crate) fn lesson(&self, group: Group, size: Base) -> Option<Lesson> {
        let Standing { people, open, .. } = self.standing(group);
        let (pair, weight) = open.first()?;
        Some(Lesson { open: open.clone(), people: Residue::from(size.0) - *people, pair, inverse: weight.inverse() })
    }

    fn standing(&self, group: Group) -> &Standing {
        &self.standings[self.position(group)]
    }

    fn position(&self, group: Group) -> usize {
        group.region.index() * self.codebook.settings.nodes().len() + group.setting.index()
    }
}

/// The pairs of places in a group, each once.
fn pairs(codebook: &Codebook, group: Group) -> Combination<Residue> {
    Combination::of(attack::pairs(codebook, group).into_iter().map(|pair| (pair, Residue::ONE)))
}
