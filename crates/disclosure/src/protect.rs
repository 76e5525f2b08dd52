//! From raw counts to a release whose every count is rounded. It is not yet audited.
//! A category is rounded as a yes or no of its own: see [`Side`].

use std::{collections::BTreeSet, fmt, ops::Range};

use rand_chacha::rand_core::Rng;
use survey::{
    Base, Codebook, Count, Group, Method, Parameters, Provenance, PublishedFigure, Question, Release, Table,
    TableError, Wave, WaveError, WaveInfo,
};

use crate::{
    Background, GroupChoice, Key, RawCount, RoundingError, Tabulation, Target,
    attack::bundles,
    choose_after,
    columns::{Bundle, Columns},
    earlier::of_wave,
    round,
    secure::Passed,
};

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
    /// How its counts are to be protected.
    pub method: Method,
}

/// One wave's raw counts and name.
#[derive(Clone, Debug)]
pub struct RawWave {
    /// What names and dates it.
    pub info: WaveInfo,
    /// Its raw counts.
    pub tabulation: Tabulation,
}

/// A release with rounded counts that no audit has seen, beside what they were made of. It cannot be written.
#[derive(Clone, Debug)]
pub struct Protected {
    pub(crate) release: Release,
    /// In the order of the release's waves.
    pub(crate) raw: Vec<RawWave>,
    /// Attacks that were withstood already while it was made.
    pub(crate) passed: Vec<Passed>,
}

impl Protected {
    /// What would be published, were it audited.
    #[must_use]
    pub fn release(&self) -> &Release {
        &self.release
    }
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
    /// People's answers, and a key that anybody knows.
    PublicKey,
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
            Self::PublicKey => {
                write!(
                    f,
                    "these are people's answers, and the key is the public one that made-up answers are drawn with"
                )
            }
        }
    }
}

impl std::error::Error for ProtectError {}

/// How many draws are made for either side of a category before it is given up.
pub const ATTEMPTS: u32 = 30;

/// Above how many in a hundred of everyone it is the number of all others that is rounded: one of these, drawn for
/// each category.
pub const SIDE_BARS: Range<u32> = 50..70;

/// One time in so many, which side is rounded is drawn by lot instead.
pub const SIDE_LOTS: u32 = 8;

/// Whom the rounded count of a category is of: a category is a yes or no of its own, and one side says both.
/// Where nearly everybody is on one side, a group's next multiple there is often above its size, and the draws
/// that fit lean downward; so it is the rarer side that is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Those who are counted under it.
    Those,
    /// Everybody else.
    Others,
}

impl Side {
    /// The side that is rounded first: all others, if more than a bar of [`SIDE_BARS`] in 100 of everyone are counted
    /// under the category, of whom `share` says how many these are and how many all. The bar is drawn, and one time in
    /// [`SIDE_LOTS`] the side is drawn by lot instead: anybody sees which side was rounded, and no count may be ruled
    /// out by that.
    pub(crate) fn drawn((those, everyone): (RawCount, RawCount), key: &Key, path: &[&str]) -> Self {
        let mut draws = key.draws(&[path, &["side"]].concat(), 0);
        let bar = SIDE_BARS.start + draws.next_u32() % (SIDE_BARS.end - SIDE_BARS.start);
        let above = u64::from(those.0) * 100 > u64::from(everyone.0) * u64::from(bar);
        match draws.next_u32() % (2 * SIDE_LOTS) {
            0 => Self::Those,
            1 => Self::Others,
            _ if above => Self::Others,
            _ => Self::Those,
        }
    }

    fn other(self) -> Self {
        match self {
            Self::Those => Self::Others,
            Self::Others => Self::Those,
        }
    }
}

/// Chooses the groups of each wave and rounds every count, with the first draw of each question.
///
/// # Errors
///
/// If a wave is below the threshold, no draw rounds some category so that everything adds up, or people's answers
/// would be drawn with a public key.
pub fn protect(outline: Outline, waves: Vec<RawWave>, key: &Key) -> Result<Protected, ProtectError> {
    let background = Background::default();
    let drafts = Drafts::new((&outline, &background), &waves, key)?;
    let fineness = Fineness::Full;
    let made = (0..waves.len()).map(|wave| {
        let draft = drafts.wave(wave, fineness)?;
        let bundles = bundles(&outline.codebook, &waves[wave].tabulation);
        let base = outline.parameters.rounding_base;
        let tables = bundles.iter().map(|bundle| draft.tables(bundle, Draw { base, redraw: 0 }));
        draft.assemble(tables.collect::<Result<Vec<_>, _>>()?.concat())
    });
    let made = made.collect::<Result<Vec<_>, _>>()?;
    assemble(outline, waves, made, Vec::new())
}

/// A release of waves that are rounded.
pub(crate) fn assemble(
    outline: Outline,
    raw: Vec<RawWave>,
    waves: Vec<Wave>,
    passed: Vec<Passed>,
) -> Result<Protected, ProtectError> {
    let Outline { provenance, codebook, parameters, published, .. } = outline;
    let release = Release::new(provenance, codebook, parameters, published, waves);
    Ok(Protected { release: release.ok_or(ProtectError::NoWave)?, raw, passed })
}

/// Which draw of a question's counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draw {
    /// What they are rounded to multiples of.
    pub base: u32,
    /// How many draws were discarded before it.
    pub redraw: u32,
}

/// How fine the groups may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fineness {
    /// Everything that can be published is.
    Full,
    /// No single region is crossed with a single setting.
    NoSinglePairs,
}

/// Everything that drafts of waves are made of.
pub(crate) struct Drafts<'a> {
    outline: &'a Outline,
    background: &'a Background,
    raw: &'a [RawWave],
    key: &'a Key,
}

impl<'a> Drafts<'a> {
    pub(crate) fn new(
        (outline, background): (&'a Outline, &'a Background),
        raw: &'a [RawWave],
        key: &'a Key,
    ) -> Result<Self, ProtectError> {
        if outline.provenance == Provenance::Observed && *key == Key::public(&outline.codebook.facts.slug) {
            return Err(ProtectError::PublicKey);
        }
        Ok(Self { outline, background, raw, key })
    }

    /// A wave whose groups are chosen and whose counts are to be rounded.
    pub(crate) fn wave(&self, wave: usize, fineness: Fineness) -> Result<Draft<'a>, ProtectError> {
        let (raw, Outline { codebook, parameters, .. }) = (&self.raw[wave], self.outline);
        let single = |group: Group| {
            codebook.regions.members(group.region).len() == 1 && codebook.settings.members(group.setting).len() == 1
        };
        let size = |group| Base(raw.tabulation.people(codebook, group).0);
        let spared = match fineness {
            Fineness::Full => BTreeSet::new(),
            Fineness::NoSinglePairs => {
                codebook.groups().filter(|group| *group != Group::EVERYONE && single(*group)).collect()
            }
        };
        let earlier = of_wave(&self.background.earlier, &raw.info.slug, Method::Lattice);
        let choice = choose_after(codebook, size, parameters.threshold, &earlier, spared);
        if choice.published.is_empty() {
            return Err(ProtectError::TooFewRespondents {
                wave: raw.info.slug.clone(),
                found: size(Group::EVERYONE),
                threshold: parameters.threshold,
            });
        }
        Ok(Draft { raw, codebook, parameters: *parameters, key: self.key, choice })
    }
}

/// A wave whose groups are chosen.
pub(crate) struct Draft<'a> {
    raw: &'a RawWave,
    codebook: &'a Codebook,
    parameters: Parameters,
    key: &'a Key,
    pub(crate) choice: GroupChoice,
}

impl Draft<'_> {
    /// The wave with some questions' tables and no others.
    pub(crate) fn assemble(&self, tables: Vec<(usize, Table)>) -> Result<Wave, ProtectError> {
        let mut all = vec![None; self.codebook.questions.len()];
        for (question, table) in tables {
            all[question] = Some(table);
        }
        let wave = Wave::new(self.raw.info.clone(), self.choice.published.clone(), all, self.parameters);
        wave.map_err(|error| match error {
            // The choice is in order and above the threshold, so only everyone can be missing.
            WaveError::NoEveryone | WaveError::Disorder { .. } | WaveError::BelowThreshold { .. } => {
                ProtectError::TooFewRespondents {
                    wave: self.raw.info.slug.clone(),
                    found: Base(self.raw.tabulation.people(self.codebook, Group::EVERYONE).0),
                    threshold: self.parameters.threshold,
                }
            }
        })
    }

    /// The tables of some questions that tell of one another, each with its question's position.
    pub(crate) fn tables(&self, bundle: &[usize], draw: Draw) -> Result<Vec<(usize, Table)>, ProtectError> {
        let bases: Vec<u32> = self.choice.published.iter().map(|(_, base)| base.0).collect();
        let bundle = Bundle { codebook: self.codebook, questions: bundle };
        let columns = bundle.columns(&bases, |question, category| self.round_category(question, category, draw))?;
        let tables = bundle.questions.iter().zip(columns);
        tables.map(|(question, columns)| Ok((*question, self.table(*question, &columns, draw)?))).collect()
    }

    fn table(&self, at: usize, columns: &Columns, draw: Draw) -> Result<Table, ProtectError> {
        let question = &self.codebook.questions[at];
        let groups = &self.choice.published;
        let rows = (0..groups.len()).flat_map(|group| columns.iter().map(move |column| Count(column[group])));
        let table = Table::new(question, groups, rows.collect());
        let table = table.map_err(|error| ProtectError::Table { question: question.slug.clone(), error })?;
        Ok(if draw.base == self.parameters.rounding_base { table } else { table.rounded_to(draw.base) })
    }

    /// The rounded counts of one category, group by group.
    fn round_category(&self, at: usize, category: usize, draw: Draw) -> Result<Vec<u32>, ProtectError> {
        let question = &self.codebook.questions[at];
        let slug = question.category_slug(question.categories()[category]);
        let path = [&self.codebook.facts.slug, &self.raw.info.slug, &question.slug, slug];
        let mut last = RoundingError::Stuck;
        let rarer = Side::drawn(self.raw.tabulation.share(at, category), self.key, &path);
        let before = 2 * ATTEMPTS * draw.redraw;
        for (side, attempts) in [(rarer, 0..ATTEMPTS), (rarer.other(), ATTEMPTS..2 * ATTEMPTS)] {
            let (targets, equations) = self.system(at, category, side);
            for attempt in attempts {
                match round(&targets, &equations, draw.base, &mut self.key.draws(&path, before + attempt)) {
                    Ok(rounded) => return Ok(self.counts(&rounded, side)),
                    Err(error) => last = error,
                }
            }
        }
        Err(self.given_up(question, slug, last))
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
