//! Drawing until no attack succeeds, or refusing.
//!
//! Whether a draw is kept depends only on what anybody could work out from it, so that it was kept tells nothing more.

use rayon::prelude::*;
use survey::{Group, Method, Wave};

use crate::{
    Audited, Background, Draw, Fineness, Key, Outline, ProtectError, RawWave, Refusal, atoms,
    attack::{Attack, Finding, Withstood, bundles},
    audit,
    audit::refuse_after_earlier,
    earlier::Successor,
    protect::{Draft, Drafts, assemble},
};

/// An attack that was withstood: on some questions of a wave, all by position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Passed {
    pub(crate) wave: usize,
    pub(crate) bundle: Vec<usize>,
    pub(crate) withstood: Withstood,
}

impl Passed {
    pub(crate) fn is_of(&self, wave: usize, bundle: &[usize]) -> bool {
        self.wave == wave && self.bundle == bundle
    }
}

/// A piece of work: questions of a wave that tell of one another, by slug.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The wave's slug.
    pub wave: String,
    /// The questions' slugs.
    pub questions: Vec<String>,
    /// How fine the groups are.
    pub fineness: Fineness,
}

/// A piece that is done: which draw was kept, and what the attack on it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The draw.
    pub draw: Draw,
    /// What the attack came to.
    pub withstood: Withstood,
}

/// Where long work is told of, and from where it goes on after it was stopped.
pub trait Journal: Sync {
    /// What is known of a piece that an earlier run has done.
    fn recall(&self, piece: &Piece) -> Option<Kept>;
    /// A piece is done that takes so little time that nobody goes on with it: the `done`th of `all`.
    fn tell(&self, _piece: &Piece, _kept: &Kept, _done: usize, _all: usize) {}
    /// A piece is done: the `done`th of `all`.
    fn keep(&self, piece: &Piece, kept: &Kept, done: usize, all: usize);
    /// The groups of a wave must be coarser, and all its questions are drawn anew.
    fn coarsen(&self, wave: &str);
}

/// Says nothing and knows nothing.
impl Journal for () {
    fn recall(&self, _piece: &Piece) -> Option<Kept> {
        None
    }

    fn keep(&self, _piece: &Piece, _kept: &Kept, _done: usize, _all: usize) {}

    fn coarsen(&self, _wave: &str) {}
}

/// How many draws of one rounding base are tried before a coarser one is.
pub const REDRAWS: u32 = 20;

/// The rounding base for questions for which the survey's own is too fine.
pub const COARSER_BASE: u32 = 5;

/// Chooses the groups by the method of the outline, rounds every count, and attacks what comes out, until it withstands: other draws first, then a
/// coarser rounding base for the questions that need it, then no single regions crossed with single settings.
///
/// # Errors
///
/// If nothing helps, or the survey cannot be protected at all. The refusal says what could be found out.
pub fn secure(
    outline: Outline,
    waves: Vec<RawWave>,
    background: &Background,
    key: &Key,
    journal: &dyn Journal,
) -> Result<Audited, Refusal> {
    let drafts = Drafts::new((&outline, background), &waves, key)?;
    if outline.method == Method::Atoms {
        return atoms::secure(outline, waves, background, key, journal);
    }
    // No draw would help.
    let everyone = |raw| Successor { raw, method: Method::Lattice, groups: &[Group::EVERYONE] };
    let successors: Vec<_> = waves.iter().map(everyone).collect();
    refuse_after_earlier(&outline.codebook, &successors, outline.parameters, background)?;
    let work = Work { outline: &outline, waves: &waves, background, journal };
    let mut made = Vec::with_capacity(waves.len());
    let mut passed = Vec::new();
    for (wave, raw) in waves.iter().enumerate() {
        let (rounded, withstood) = match work.wave(&drafts.wave(wave, Fineness::Full)?, wave, Fineness::Full) {
            Ok(Ok(done)) => done,
            Err(error) if !matches!(error, ProtectError::NoRounding { .. }) => return Err(error.into()),
            Ok(Err(_)) | Err(_) => {
                journal.coarsen(&raw.info.slug);
                let coarser = drafts.wave(wave, Fineness::NoSinglePairs)?;
                work.wave(&coarser, wave, Fineness::NoSinglePairs)?.map_err(Refusal::Disclosing)?
            }
        };
        made.push(rounded);
        passed.extend(withstood);
    }
    audit(assemble(outline, waves, made, passed)?, background)
}

struct Work<'a> {
    outline: &'a Outline,
    waves: &'a [RawWave],
    background: &'a Background,
    journal: &'a dyn Journal,
}

/// What came of drawing: something that withstands, or what could be found out of what was drawn last.
type Drawn<T, F = Vec<Finding>> = Result<Result<T, F>, ProtectError>;

impl Work<'_> {
    /// A whole wave, and the attacks that it withstands.
    fn wave(&self, draft: &Draft<'_>, at: usize, fineness: Fineness) -> Drawn<(Wave, Vec<Passed>)> {
        let Outline { codebook, parameters, .. } = self.outline;
        let raw = &self.waves[at];
        let attack = Attack::new(codebook, (at, raw), &draft.choice.published, *parameters, self.background);
        let bundles = bundles(codebook, &raw.tabulation);
        let done = std::sync::atomic::AtomicUsize::new(0);
        let pieces = bundles.par_iter().map(|bundle| {
            let questions = bundle.iter().map(|question| codebook.questions[*question].slug.clone()).collect();
            let piece = Piece { wave: raw.info.slug.clone(), questions, fineness };
            let kept = match self.journal.recall(&piece) {
                Some(kept) => kept,
                None => match self.draw(draft, &attack, bundle)? {
                    Ok(kept) => kept,
                    Err(finding) => return Ok(Err(vec![*finding])),
                },
            };
            let before = done.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            self.journal.keep(&piece, &kept, before + 1, bundles.len());
            let tables = draft.tables(bundle, kept.draw)?;
            Ok(Ok((tables, Passed { wave: at, bundle: bundle.clone(), withstood: kept.withstood })))
        });
        let mut tables = Vec::new();
        let mut passed = Vec::new();
        let mut findings = Vec::new();
        for piece in pieces.collect::<Vec<Drawn<_>>>() {
            match piece? {
                Ok((own, withstood)) => {
                    tables.extend(own);
                    passed.push(withstood);
                }
                Err(found) => findings.extend(found),
            }
        }
        if findings.is_empty() { Ok(Ok((draft.assemble(tables)?, passed))) } else { Ok(Err(findings)) }
    }

    /// The first draw of a bundle that withstands.
    fn draw(&self, draft: &Draft<'_>, attack: &Attack<'_>, bundle: &[usize]) -> Drawn<Kept, Box<Finding>> {
        let usual = self.outline.parameters.rounding_base;
        let mut last = Err(ProtectError::NoWave);
        for base in [usual, COARSER_BASE].into_iter().filter(|base| *base >= usual) {
            for redraw in 0..REDRAWS {
                let draw = Draw { base, redraw };
                let tables = match draft.tables(bundle, draw) {
                    Ok(tables) => tables,
                    // Another base may be easier to round to; another draw of this one was tried many times.
                    Err(error) => {
                        last = Err(error);
                        break;
                    }
                };
                match attack.on(bundle, &draft.assemble(tables)?) {
                    Ok(withstood) => return Ok(Ok(Kept { draw, withstood })),
                    Err(finding) => last = Ok(finding),
                }
            }
            if base == COARSER_BASE {
                break;
            }
        }
        last.map(Err)
    }
}
