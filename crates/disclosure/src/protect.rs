//! From raw counts to a release whose every count is rounded. It is not yet audited.
//! A category is rounded as a yes or no of its own: see [`Side`].

use std::fmt;

use rand_chacha::rand_core::Rng;
use survey::{
    Base, Codebook, Count, Group, Parameters, Provenance, PublishedFigure, Question, Release, Table, TableError, Wave,
    WaveError, WaveInfo,
};

use crate::{GroupChoice, Key, RawCount, RoundingError, Tabulation, Target, choose, round};

/// A survey without its answers: everything of a release that needs no protection.
#[derive(Clone, Debug)]
pub struct Outline {
    /// Whether the answers are people's.
    pub provenance: Provenance,
    /// What was asked of whom.
    pub codebook: Codebook,
    /// Threshold, rounding base and width.
    pub parameters: Parameters,
    /// The percentages that the publisher printed.
    pub published: Vec<PublishedFigure>,
}

/// One wave's raw counts and name.
#[derive(Clone, Debug)]
pub struct RawWave {
    /// What names and dates it.
    pub info: WaveInfo,
    /// Its raw counts.
    pub tabulation: Tabulation,
}

/// A release with rounded counts that no audit has seen. It cannot be written.
#[derive(Clone, Debug)]
pub struct Protected {
    pub(crate) release: Release,
}

/// Why a survey could not be protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProtectError {
    /// A wave of fewer people than the threshold.
    TooFewRespondents {
        /// The wave.
        wave: String,
        /// How many answered.
        found: Base,
        /// The threshold.
        threshold: u32,
    },
    /// No draw rounded a category so that everything adds up.
    NoRounding {
        /// The question.
        question: String,
        /// The category.
        category: String,
        /// What the last draw came to.
        last: RoundingError,
    },
    /// The rounded counts do not make a table, which is a fault of this program.
    Table {
        /// The question.
        question: String,
        /// What does not fit.
        error: TableError,
    },
    /// No wave at all.
    NoWave,
}

impl fmt::Display for ProtectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooFewRespondents { wave, found, threshold } => {
                write!(f, "wave '{wave}': only {found} people answered; nothing is published of fewer than {threshold}")
            }
            Self::NoRounding { question, category, last } => {
                write!(f, "question '{question}', answer '{category}': after {ATTEMPTS} draws either way, {last}")
            }
            Self::Table { question, error } => write!(f, "question '{question}': {error}"),
            Self::NoWave => write!(f, "the survey has no wave"),
        }
    }
}

impl std::error::Error for ProtectError {}

/// How many draws are made for either side of a category before it is given up.
const ATTEMPTS: u32 = 30;

/// Whom the rounded count of a category is of: a category is a yes or no of its own, and one side says both.
/// Where nearly everybody is on one side, a group's next multiple there is often above its size, and the draws
/// that fit lean downward; so it is the rarer side that is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// Those who are counted under it.
    Those,
    /// Everybody else.
    Others,
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::Those => Self::Others,
            Self::Others => Self::Those,
        }
    }
}

/// Chooses the groups of each wave and rounds every count.
///
/// # Errors
///
/// If a wave is below the threshold, or no draw rounds some category so that everything adds up.
pub fn protect(outline: Outline, waves: &[RawWave], key: &Key) -> Result<Protected, ProtectError> {
    let Outline { provenance, codebook, parameters, published } = outline;
    let protected = waves.iter().map(|wave| protect_wave(wave, &codebook, parameters, key));
    let protected = protected.collect::<Result<Vec<_>, _>>()?;
    let release = Release::new(provenance, codebook, parameters, published, protected);
    Ok(Protected { release: release.ok_or(ProtectError::NoWave)? })
}

fn protect_wave(raw: &RawWave, codebook: &Codebook, parameters: Parameters, key: &Key) -> Result<Wave, ProtectError> {
    let size = |group| Base(raw.tabulation.people(codebook, group).0);
    let choice = choose(codebook, size, parameters.threshold);
    let rounding = WaveRounding { raw, codebook, parameters, key, choice: &choice };
    let tables = (0..codebook.questions.len()).map(|at| rounding.table(at)).collect::<Result<Vec<_>, _>>()?;
    Wave::new(raw.info.clone(), choice.published.clone(), tables, parameters).map_err(|error| match error {
        // The choice is in order and above the threshold, so only everyone can be missing.
        WaveError::NoEveryone | WaveError::Disorder { .. } | WaveError::BelowThreshold { .. } => {
            ProtectError::TooFewRespondents {
                wave: raw.info.slug.clone(),
                found: size(Group::EVERYONE),
                threshold: parameters.threshold,
            }
        }
    })
}

struct WaveRounding<'a> {
    raw: &'a RawWave,
    codebook: &'a Codebook,
    parameters: Parameters,
    key: &'a Key,
    choice: &'a GroupChoice,
}

impl WaveRounding<'_> {
    fn table(&self, at: usize) -> Result<Option<Table>, ProtectError> {
        if !self.raw.tabulation.asked(at) {
            return Ok(None);
        }
        let question = &self.codebook.questions[at];
        let groups = &self.choice.published;
        let columns = if question.is_two_way() {
            let first = self.round_category(at, 0)?;
            let second = groups.iter().zip(&first).map(|((_, base), count)| base.0 - count).collect();
            vec![first, second]
        } else {
            let categories = 0..question.categories().len();
            categories.map(|category| self.round_category(at, category)).collect::<Result<Vec<_>, _>>()?
        };
        let rows = (0..groups.len()).flat_map(|group| columns.iter().map(move |column| Count(column[group])));
        let table = Table::new(question, groups, rows.collect());
        table.map(Some).map_err(|error| ProtectError::Table { question: question.slug.clone(), error })
    }

    /// The rounded counts of one category, group by group.
    fn round_category(&self, at: usize, category: usize) -> Result<Vec<u32>, ProtectError> {
        let question = &self.codebook.questions[at];
        let slug = question.category_slug(question.categories()[category]);
        let path = [&self.codebook.facts.slug, &self.raw.info.slug, &question.slug, slug];
        let mut last = RoundingError::Stuck;
        let rarer = self.rarer_side(at, category, &path);
        for (side, attempts) in [(rarer, 0..ATTEMPTS), (rarer.other(), ATTEMPTS..2 * ATTEMPTS)] {
            let (targets, equations) = self.system(at, category, side);
            for attempt in attempts {
                match round(&targets, &equations, self.parameters.rounding_base, &mut self.key.draws(&path, attempt)) {
                    Ok(rounded) => return Ok(self.counts(&rounded, side)),
                    Err(error) => last = error,
                }
            }
        }
        Err(self.given_up(question, slug, last))
    }

    /// The side that is rounded first: all others, if more than a bar between 50 and 70 in 100 of everyone are
    /// counted under the category. The bar is drawn, so that which side was rounded tells nearly nothing.
    fn rarer_side(&self, at: usize, category: usize, path: &[&str]) -> Side {
        let those = self.raw.tabulation.replies(self.codebook, at, category, Group::EVERYONE).unwrap_or_default();
        let everyone = self.raw.tabulation.people(self.codebook, Group::EVERYONE);
        let bar = 50 + self.key.draws(&[path, &["side"]].concat(), 0).next_u32() % 20;
        let above = u64::from(those.0) * 100 > u64::from(everyone.0) * u64::from(bar);
        if above { Side::Others } else { Side::Those }
    }

    /// How many are counted under a category, group by group, from the rounded numbers of one side.
    fn counts(&self, rounded: &[u32], side: Side) -> Vec<u32> {
        let counts = self.choice.published.iter().zip(rounded).map(|((_, base), rounded)| match side {
            Side::Those => *rounded,
            Side::Others => base.0 - rounded,
        });
        counts.collect()
    }

    fn given_up(&self, question: &Question, category: &str, last: RoundingError) -> ProtectError {
        ProtectError::NoRounding { question: question.slug.clone(), category: category.to_owned(), last }
    }

    /// What is to be rounded: the published groups, then what each line leaves; and how they add up.
    fn system(&self, at: usize, category: usize, side: Side) -> (Vec<Target>, Vec<Vec<usize>>) {
        let groups = &self.choice.published;
        let count = |group| {
            let those = self.raw.tabulation.replies(self.codebook, at, category, group).unwrap_or_default();
            match side {
                Side::Those => those,
                Side::Others => RawCount(self.raw.tabulation.people(self.codebook, group).0 - those.0),
            }
        };
        let position = |group: Group| groups.binary_search_by_key(&group, |(group, _)| *group).unwrap_or_default();
        let mut targets: Vec<_> =
            groups.iter().map(|(group, base)| Target { count: count(*group), size: base.0 }).collect();
        let mut equations = Vec::with_capacity(self.choice.lines.len());
        for line in &self.choice.lines {
            let mut equation = vec![position(line.parent)];
            equation.extend(line.children.iter().map(|child| position(*child)));
            if line.remainder.0 > 0 {
                let held: RawCount = line.children.iter().map(|child| count(*child)).sum();
                let left = RawCount(count(line.parent).0 - held.0);
                equation.push(targets.len());
                targets.push(Target { count: left, size: line.remainder.0 });
            }
            equations.push(equation);
        }
        (targets, equations)
    }
}
