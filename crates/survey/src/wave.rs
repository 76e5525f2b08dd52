//! The counts of one round of a survey.

use std::{cmp::Ordering, fmt};

use crate::{Base, Count, Group, Label, Method, Parameters, Period, Question, QuestionId};

/// What names and dates one round of a survey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveInfo {
    /// Lower-case letters, digits and hyphens; unique in its survey.
    pub slug: String,
    /// Its name, such as "2020".
    pub label: Label,
    /// When it was in the field.
    pub fieldwork: Period,
}

/// The counts of one question: for each published group, one count for each category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Group by group in the order of [`Wave::groups`], within it in the order of [`Question::categories`].
    counts: Vec<Count>,
    categories: usize,
    rounding_base: Option<u32>,
}

/// Why counts are not the table of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// There are more or fewer counts than groups times categories.
    Size {
        /// Groups times categories.
        expected: usize,
        /// How many counts there are.
        found: usize,
    },
    /// A count above the number of people in its group.
    AboveBase {
        /// The group's position.
        group: usize,
        /// The category's position.
        category: usize,
        /// The number of people in the group.
        base: Base,
        /// The count.
        found: Count,
    },
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size { expected, found } => write!(f, "expected {expected} counts, found {found}"),
            Self::AboveBase { group, category, base, found } => {
                write!(f, "group {group}, category {category}: expected at most its base {base}, found {found}")
            }
        }
    }
}

impl std::error::Error for TableError {}

impl Table {
    /// The table of `question` over `groups`, from counts group by group and within it by category.
    ///
    /// # Errors
    ///
    /// If there are too many or too few counts, or one is above the base of its group.
    pub fn new(question: &Question, groups: &[(Group, Base)], counts: Vec<Count>) -> Result<Self, TableError> {
        let categories = question.categories().len();
        let expected = groups.len() * categories;
        if counts.len() != expected {
            return Err(TableError::Size { expected, found: counts.len() });
        }
        for (at, count) in counts.iter().enumerate() {
            let (group, category) = (at / categories, at % categories);
            let base = groups[group].1;
            if count.0 > base.0 {
                return Err(TableError::AboveBase { group, category, base, found: *count });
            }
        }
        Ok(Self { counts, categories, rounding_base: None })
    }

    /// The same table, whose counts are multiples of `rounding_base` whatever the release's others are of.
    #[must_use]
    pub fn rounded_to(self, rounding_base: u32) -> Self {
        Self { rounding_base: Some(rounding_base), ..self }
    }

    /// The rounding base of its own that the table has, if it has one.
    #[must_use]
    pub fn own_rounding_base(&self) -> Option<u32> {
        self.rounding_base
    }

    /// What its counts are multiples of, in a release of these parameters.
    #[must_use]
    pub fn rounding_base(&self, parameters: Parameters) -> u32 {
        self.rounding_base.unwrap_or(parameters.rounding_base)
    }

    /// The counts of the group at a position of [`Wave::groups`], in the order of [`Question::categories`].
    #[must_use]
    pub fn row(&self, group: usize) -> &[Count] {
        &self.counts[group * self.categories..(group + 1) * self.categories]
    }
}

/// One round of a survey: who answered, and what. Every group is of at least the threshold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    info: WaveInfo,
    groups: Vec<(Group, Base)>,
    tables: Vec<Option<Table>>,
    method: Method,
}

/// Why groups and tables do not make a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaveError {
    /// The group of everyone is not there: nothing may be published of so few.
    NoEveryone,
    /// The groups are not in strictly rising order.
    Disorder {
        /// The position of the first that is not above the one before.
        at: usize,
    },
    /// A group of fewer people than the threshold.
    BelowThreshold {
        /// The group's position.
        at: usize,
        /// How many people are in it.
        found: Base,
    },
}

impl Wave {
    /// A wave over `groups` in rising order, with a table for each question that it asked.
    ///
    /// # Errors
    ///
    /// If everyone is not among the groups, the groups are not in order, or one is below the threshold.
    pub fn new(
        info: WaveInfo,
        groups: Vec<(Group, Base)>,
        tables: Vec<Option<Table>>,
        parameters: Parameters,
    ) -> Result<Self, WaveError> {
        if let Some(at) = groups.windows(2).position(|pair| pair[0].0.cmp(&pair[1].0) != Ordering::Less) {
            return Err(WaveError::Disorder { at: at + 1 });
        }
        if let Some(at) = groups.iter().position(|(_, base)| base.0 < parameters.threshold) {
            return Err(WaveError::BelowThreshold { at, found: groups[at].1 });
        }
        // Everyone sorts first, because both hierarchies begin with it.
        if groups.first().is_none_or(|(group, _)| *group != Group::EVERYONE) {
            return Err(WaveError::NoEveryone);
        }
        Ok(Self { info, groups, tables, method: Method::Lattice })
    }

    /// The same wave, whose counts are protected by `method`.
    #[must_use]
    pub fn by(self, method: Method) -> Self {
        Self { method, ..self }
    }

    /// How its counts are protected.
    #[must_use]
    pub fn method(&self) -> Method {
        self.method
    }

    /// What names and dates it.
    #[must_use]
    pub fn info(&self) -> &WaveInfo {
        &self.info
    }

    /// How many people answered.
    #[must_use]
    pub fn respondents(&self) -> Base {
        self.groups[0].1
    }

    /// The published groups and their sizes, in rising order.
    #[must_use]
    pub fn groups(&self) -> &[(Group, Base)] {
        &self.groups
    }

    /// The position of a group among [`Self::groups`], if it is published.
    #[must_use]
    pub fn position(&self, group: Group) -> Option<usize> {
        self.groups.binary_search_by_key(&group, |(group, _)| *group).ok()
    }

    /// The counts of a question; `None` if this wave did not ask it.
    #[must_use]
    pub fn table(&self, question: QuestionId) -> Option<&Table> {
        self.tables.get(question.0).and_then(Option::as_ref)
    }
}
