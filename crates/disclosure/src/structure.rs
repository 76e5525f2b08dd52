//! What must be so in every release, whoever made it: checks that need nothing but the release.

use std::fmt;

use survey::{Base, Codebook, Group, Method, Question, QuestionId, Release, Table, Wave};

use crate::{
    columns::{Bundle, Teller},
    corners::thin_corners,
    knowledge::{Knowledge, Thin},
    sums,
};

/// Something in a release that no release of ours may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A group of fewer people than the threshold that is not published can be had by subtraction.
    ThinGroup {
        /// Wave and group.
        place: String,
        /// How many people it has.
        found: i64,
        /// The threshold.
        threshold: u32,
    },
    /// What can be had of a group's parts leaves a remainder of fewer people than the threshold.
    ThinRemainder {
        /// Wave, and the group that is divided.
        place: String,
        /// How many people are left.
        found: i64,
        /// The threshold.
        threshold: u32,
    },
    /// What can be had of a group's parts leaves, on both axes, fewer people than the threshold.
    ThinCorner {
        /// Wave, and the group that is divided.
        place: String,
        /// How many people are left.
        found: i64,
        /// The threshold.
        threshold: u32,
    },
    /// A base that is not what other bases add up to.
    BrokenBase {
        /// Wave and group.
        place: String,
        /// What the others come to.
        expected: i64,
        /// The base.
        found: Base,
    },
    /// A group is published though a whole that it is part of is not.
    Orphan {
        /// Wave and group.
        place: String,
    },
    /// Counts of a question that are said to be rounded to multiples of 1: exact counts.
    NotRounded {
        /// Wave and question.
        place: String,
    },
    /// A group is not published though pairs of it are, of which it is the sum.
    MissingWhole {
        /// Wave and group.
        place: String,
    },
    /// A count that is not a multiple of the rounding base, where the counts of its answer are; or a count of
    /// all others that is not, where those are.
    NotAMultiple {
        /// Wave, question, answer and group.
        place: String,
        /// The count, or that of all others.
        found: u32,
        /// The rounding base.
        base: u32,
    },
    /// Parts that do not add up to their whole, or leave an impossible number for the rest of it.
    BrokenSum {
        /// Wave, question, answer and group.
        place: String,
        /// The count of the whole.
        whole: u32,
        /// The counts of its published parts together.
        parts: u32,
        /// How many people are in no published part.
        remainder: u32,
    },
    /// Two answers of which the second is not what the first leaves of the base.
    NotTheRest {
        /// Wave, question and group.
        place: String,
        /// What the first answer leaves.
        expected: u32,
        /// The second answer's count.
        found: u32,
    },
    /// Those who were not asked are not those who gave other answers to an earlier question than were asked on.
    NotAskedOtherwise {
        /// Wave, question, answer and group.
        place: String,
        /// What the answers to the earlier question leave.
        expected: u32,
        /// The count.
        found: u32,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ThinGroup { place, found, threshold } => {
                write!(f, "{place}: subtraction tells apart {found} people; expected none, or at least {threshold}")
            }
            Self::ThinRemainder { place, found, threshold } => {
                write!(f, "{place}: its known parts leave {found} people; expected none, or at least {threshold}")
            }
            Self::ThinCorner { place, found, threshold } => write!(
                f,
                "{place}: its known parts by region and by setting leave {found} people; \
                 expected none, or at least {threshold}"
            ),
            Self::BrokenBase { place, expected, found } => {
                write!(f, "{place}: expected a base of {expected}, as other bases come to, found {found}")
            }
            Self::Orphan { place } => write!(f, "{place}: published, though a whole that it is part of is not"),
            Self::MissingWhole { place } => write!(f, "{place}: not published, though pairs of it are"),
            Self::NotRounded { place } => write!(f, "{place}: expected rounded counts, found multiples of 1"),
            Self::NotAMultiple { place, found, base } => {
                write!(f, "{place}: expected a multiple of {base}, found {found}")
            }
            Self::BrokenSum { place, whole, parts, remainder } => write!(
                f,
                "{place}: parts of {parts} do not fit a whole of {whole} with {remainder} people in no published part"
            ),
            Self::NotTheRest { place, expected, found } => {
                write!(f, "{place}: expected the second answer to be what the first leaves, {expected}; found {found}")
            }
            Self::NotAskedOtherwise { place, expected, found } => {
                write!(
                    f,
                    "{place}: expected all but those who gave the answers to be asked on, {expected}; found {found}"
                )
            }
        }
    }
}

/// Looks for every fault in a release that can be seen without raw data.
#[must_use]
pub fn inspect(release: &Release) -> Vec<Fault> {
    release.waves().iter().flat_map(|wave| Inspection { release, wave }.faults()).collect()
}

pub(crate) struct Inspection<'a> {
    pub(crate) release: &'a Release,
    pub(crate) wave: &'a Wave,
}

impl Inspection<'_> {
    fn faults(&self) -> Vec<Fault> {
        if self.wave.method() == Method::Atoms {
            return self.faults_by_atoms();
        }
        let codebook = &self.release.codebook;
        let mut faults = self.closure();
        for id in codebook.question_ids() {
            if let Some(table) = self.wave.table(id) {
                faults.extend(self.multiples(id, table));
                faults.extend(self.additions(id, table));
            }
        }
        faults
    }

    pub(crate) fn codebook(&self) -> &Codebook {
        &self.release.codebook
    }

    fn closure(&self) -> Vec<Fault> {
        let threshold = self.release.parameters.threshold;
        let sums = sums(self.codebook());
        let mut faults = Vec::new();
        for sum in sums.iter().filter(|sum| self.wave.position(sum.parent).is_none()) {
            let orphans = sum.children.iter().filter(|child| self.wave.position(**child).is_some());
            faults.extend(orphans.map(|child| Fault::Orphan { place: self.group_place(*child) }));
        }
        let mut known = Knowledge::new(self.codebook());
        for (group, base) in self.wave.groups() {
            match known.size(*group) {
                Some(expected) if expected != i64::from(base.0) => {
                    faults.push(Fault::BrokenBase { place: self.group_place(*group), expected, found: *base });
                }
                Some(_) => {}
                None => known.learn(*group, *base),
            }
        }
        faults.extend(known.thin(&sums, threshold).into_iter().map(|thin| match thin {
            Thin::Group { group, found } => Fault::ThinGroup { place: self.group_place(group), found, threshold },
            Thin::Rest { parent, found } => Fault::ThinRemainder { place: self.group_place(parent), found, threshold },
        }));
        let corners = thin_corners(self.codebook(), &known, threshold).into_iter();
        faults.extend(corners.map(|(corner, found)| {
            let place = self.group_place(corner.whole);
            Fault::ThinCorner { place, found, threshold }
        }));
        faults
    }

    fn multiples(&self, id: QuestionId, table: &Table) -> Vec<Fault> {
        let question = self.codebook().question(id);
        let rounded = if question.is_two_way() { 1 } else { question.categories().len() };
        let rounded = (0..rounded).filter(|category| !self.is_told_elsewhere(id, *category));
        let mut faults: Vec<_> = rounded.flat_map(|category| self.unrounded(question, category, table)).collect();
        let groups: Vec<Group> = self.wave.groups().iter().map(|(group, _)| *group).collect();
        faults.extend(self.exact(id, table));
        faults.extend(self.not_asked(id, table, &groups));
        faults.extend(self.second_answers(id, table, &groups));
        faults
    }

    /// Where counts are said to be multiples of 1.
    pub(crate) fn exact(&self, id: QuestionId, table: &Table) -> Option<Fault> {
        let question = &self.codebook().question(id).slug;
        let place = || format!("wave '{}', question '{question}'", self.wave.info().slug);
        (table.rounding_base(self.release.parameters) < 2).then(|| Fault::NotRounded { place: place() })
    }

    /// Where the second of two answers is not what the first leaves, in some published groups.
    pub(crate) fn second_answers(&self, id: QuestionId, table: &Table, groups: &[Group]) -> Vec<Fault> {
        let question = self.codebook().question(id);
        let sized = self.sized(groups).filter(|_| question.is_two_way());
        let faults = sized.filter_map(|(at, group, base)| {
            let row = table.row(at);
            let expected = base.0 - row[0].0;
            let place = || self.place(question, 1, group);
            (row[1].0 != expected).then(|| Fault::NotTheRest { place: place(), expected, found: row[1].0 })
        });
        faults.collect()
    }

    /// Published groups with their positions and sizes.
    fn sized(&self, groups: &[Group]) -> impl Iterator<Item = (usize, Group, Base)> {
        groups.iter().filter_map(|group| {
            let at = self.wave.position(*group)?;
            Some((at, *group, self.wave.groups()[at].1))
        })
    }

    /// Whether a category's counts follow from those of another question that was asked in this wave: of those who were
    /// not asked, and of those who were, where nothing but one answer could be given.
    fn is_told_elsewhere(&self, id: QuestionId, category: usize) -> bool {
        let question = self.codebook().question(id);
        self.teller(id).is_some() && (question.not_asked() == Some(category) || question.is_two_way())
    }

    /// What tells who was not asked a question, of those that were asked in this wave.
    fn teller(&self, id: QuestionId) -> Option<Teller> {
        let asked = |question: &usize| self.wave.table(QuestionId(*question)).is_some();
        let asked: Vec<usize> = (0..self.codebook().questions.len()).filter(asked).collect();
        Bundle { codebook: self.codebook(), questions: &asked }.teller(id.0)
    }

    /// Where those not asked are not what the answers of those asked leave.
    pub(crate) fn not_asked(&self, id: QuestionId, table: &Table, groups: &[Group]) -> Vec<Fault> {
        let question = self.codebook().question(id);
        let Some(category) = question.not_asked() else { return Vec::new() };
        let Some(teller) = self.teller(id) else { return Vec::new() };
        let Some(told) = self.wave.table(teller.question()) else { return Vec::new() };
        let faults = self.sized(groups).filter_map(|(at, group, base)| {
            let expected = teller.not_asked(base.0, |category| told.row(at)[category].0);
            let found = table.row(at)[category].0;
            let place = || self.place(question, category, group);
            (found != expected).then(|| Fault::NotAskedOtherwise { place: place(), expected, found })
        });
        faults.collect()
    }

    /// Where neither the count of a category is a multiple nor, throughout, the count of all others.
    fn unrounded(&self, question: &Question, category: usize, table: &Table) -> Vec<Fault> {
        let base = table.rounding_base(self.release.parameters);
        let strays = |side: fn(u32, u32) -> u32| {
            let groups = self.wave.groups().iter().enumerate();
            let counts = groups.map(|(at, (group, size))| (*group, side(table.row(at)[category].0, size.0)));
            counts.filter(|(_, count)| count % base != 0).collect::<Vec<_>>()
        };
        let (those, others) = (strays(|count, _| count), strays(|count, size| size - count));
        let fewer = if others.len() < those.len() { others } else { those };
        let fault = |(group, found)| Fault::NotAMultiple { place: self.place(question, category, group), found, base };
        fewer.into_iter().map(fault).collect()
    }

    fn additions(&self, id: QuestionId, table: &Table) -> Vec<Fault> {
        let question = self.codebook().question(id);
        let mut faults = Vec::new();
        for sum in sums(self.codebook()) {
            let Some(parent) = self.wave.position(sum.parent) else { continue };
            let children: Vec<_> = sum.children.iter().filter_map(|child| self.wave.position(*child)).collect();
            if children.is_empty() {
                continue;
            }
            let held: u32 = children.iter().map(|child| self.wave.groups()[*child].1.0).sum();
            let remainder = self.wave.groups()[parent].1.0.saturating_sub(held);
            let counts = table.row(parent).iter().enumerate();
            for (category, whole) in counts.filter(|(category, _)| !self.is_told_elsewhere(id, *category)) {
                let parts: u32 = children.iter().map(|child| table.row(*child)[category].0).sum();
                if parts > whole.0 || whole.0 - parts > remainder {
                    let place = self.place(question, category, sum.parent);
                    faults.push(Fault::BrokenSum { place, whole: whole.0, parts, remainder });
                }
            }
        }
        faults
    }

    pub(crate) fn group_place(&self, group: Group) -> String {
        let (region, setting) =
            (self.codebook().regions.node(group.region), self.codebook().settings.node(group.setting));
        format!("wave '{}', region '{}', setting '{}'", self.wave.info().slug, region.slug, setting.slug)
    }

    pub(crate) fn place(&self, question: &Question, category: usize, group: Group) -> String {
        let slug = question.category_slug(question.categories()[category]);
        format!("question '{}', answer '{slug}', {}", question.slug, self.group_place(group))
    }
}
