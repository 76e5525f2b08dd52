//! The gate between protected counts and anything that can be written.

use std::fmt;

use rayon::prelude::*;
use sha2::{Digest, Sha256};
use survey::{Codebook, Group, Method, Parameters, Release, ReleaseId, Wave, wire};

use crate::{
    Background, Fault, Finding, Mismatch, Misread, ProtectError, Protected, RawWave, Successive, Unfit, atoms,
    attack::{Attack, bundles},
    earlier::{Successor, successive},
    inspect,
    mismatch::mismatches,
    report::Report,
    secure::Passed,
    selections::misread,
};

/// A release that passed its audit: the only thing that can be written out.
#[derive(Clone, Debug)]
pub struct Audited {
    release: Release,
    report: Report,
}

/// Why a release may not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The counts could not be protected.
    Unprotected(ProtectError),
    /// It is not of these raw counts, so that nothing can be said of it.
    Mismatched(Vec<Mismatch>),
    /// Its structure is not that of a safe release.
    Unsound(Vec<Fault>),
    /// Somebody who knows all that can be known could work out what nobody may.
    Disclosing(Vec<Finding>),
    /// The explorer would make something else of it than it says.
    Misread(Vec<Misread>),
    /// Together with an earlier release it tells too much.
    Successive(Vec<Successive>),
    /// The method of atoms does not fit it.
    Unfit(Vec<Unfit>),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unprotected(error) => error.fmt(f),
            Self::Mismatched(unlike) => list(f, "the release and the raw counts are not of the same:", unlike),
            Self::Unsound(faults) => list(f, "the release is not safe:", faults),
            Self::Disclosing(findings) => list(f, "publishing this would tell of people:", findings),
            Self::Misread(misread) => list(f, "the explorer would read this release wrongly:", misread),
            Self::Unfit(unfit) => list(f, "this cannot be published by atoms:", unfit),
            Self::Successive(faults) => list(f, "this and an earlier release would together tell of people:", faults),
        }
    }
}

/// How much of a long list is told: whoever mends the first will see the others again.
const TOLD: usize = 12;

fn list<T: fmt::Display>(f: &mut fmt::Formatter<'_>, head: &str, items: &[T]) -> fmt::Result {
    f.write_str(head)?;
    items.iter().take(TOLD).try_for_each(|item| write!(f, "\n  {item}"))?;
    let left = items.len().saturating_sub(TOLD);
    if left > 0 { write!(f, "\n  and {left} more") } else { Ok(()) }
}

impl std::error::Error for Refusal {}

impl From<ProtectError> for Refusal {
    fn from(error: ProtectError) -> Self {
        Self::Unprotected(error)
    }
}

/// Audits a protected release: [`attack_release`], but for those attacks that it withstood while it was drawn.
///
/// # Errors
///
/// If it tells of people what nobody may know.
pub fn audit(protected: Protected, background: &Background) -> Result<Audited, Refusal> {
    let Protected { release, raw, passed } = protected;
    let report = withstand(&release, &raw, passed, background)?;
    Ok(Audited { release, report })
}

/// Makes every attack on a release, wherever it is from: on its structure, on what the explorer makes of it, on what
/// it tells together with earlier releases, and those of [`crate::attack`]. That it withstands makes no [`Audited`] of
/// it, so it cannot be written.
///
/// # Errors
///
/// If it tells of people what nobody may know, or is not of these raw counts.
pub fn attack_release(release: &Release, raw: &[RawWave], background: &Background) -> Result<Report, Refusal> {
    withstand(release, raw, Vec::new(), background)
}

/// Everything that the attacker of [`crate::attack`] can find out: between which numbers each count of each part lies.
/// What cannot be decided is left out. For whoever wants to hold the attacker to another one: an audit needs far less.
#[must_use]
pub fn exact_ranges(release: &Release, raw: &[RawWave], background: &Background) -> Vec<Finding> {
    let waves = release.waves().iter().zip(raw).enumerate();
    let ranges = waves.flat_map(|(at, (wave, raw))| {
        let attack = Attack::new(&release.codebook, (at, raw), wave.groups(), release.parameters, background);
        let bundles = bundles(&release.codebook, &raw.tabulation);
        bundles.iter().flat_map(|bundle| attack.exact_ranges(bundle, wave)).collect::<Vec<_>>()
    });
    ranges.collect()
}

fn withstand(
    release: &Release,
    raw: &[RawWave],
    passed: Vec<Passed>,
    background: &Background,
) -> Result<Report, Refusal> {
    refuse(mismatches(release, raw), Refusal::Mismatched)?;
    refuse(inspect(release), Refusal::Unsound)?;
    let groups = |wave: &Wave| wave.groups().iter().map(|(group, _)| *group).collect();
    let groups: Vec<Vec<Group>> = release.waves().iter().map(groups).collect();
    let waves = raw.iter().zip(release.waves()).zip(&groups);
    let waves = waves.map(|((raw, wave), groups)| Successor { raw, method: wave.method(), groups }).collect::<Vec<_>>();
    refuse_after_earlier(&release.codebook, &waves, release.parameters, background)?;
    let waves = release.waves().iter().zip(raw);
    refuse(waves.flat_map(|(wave, raw)| misread(release, wave, raw)).collect(), Refusal::Misread)?;
    let passed = attack_what_is_left(release, raw, passed, background)?;
    Ok(Report::new(release, raw, &passed))
}

/// Refuses waves that may not follow earlier releases, however they are rounded.
pub(crate) fn refuse_after_earlier(
    codebook: &Codebook,
    waves: &[Successor<'_>],
    parameters: Parameters,
    background: &Background,
) -> Result<(), Refusal> {
    let faults = successive(&background.earlier, codebook, waves, parameters.threshold);
    refuse(faults, Refusal::Successive)
}

fn refuse<T>(faults: Vec<T>, refusal: fn(Vec<T>) -> Refusal) -> Result<(), Refusal> {
    if faults.is_empty() { Ok(()) } else { Err(refusal(faults)) }
}

/// Every attack that the release withstands: those that were made while it was drawn, and the others now.
fn attack_what_is_left(
    release: &Release,
    raw: &[RawWave],
    mut passed: Vec<Passed>,
    background: &Background,
) -> Result<Vec<Passed>, Refusal> {
    let mut findings = Vec::new();
    for (at, (wave, raw)) in release.waves().iter().zip(raw).enumerate() {
        if wave.method() == Method::Atoms {
            passed.extend(atoms::withstand(release, (at, wave), raw, background)?);
            continue;
        }
        let attack = Attack::new(&release.codebook, (at, raw), wave.groups(), release.parameters, background);
        let is_open = |bundle: &Vec<usize>| !passed.iter().any(|passed| passed.is_of(at, bundle));
        let open: Vec<_> = bundles(&release.codebook, &raw.tabulation);
        let open: Vec<_> = open.into_iter().filter(is_open).collect();
        let outcomes: Vec<_> = open.par_iter().map(|bundle| attack.on(bundle, wave)).collect();
        for (bundle, outcome) in open.into_iter().zip(outcomes) {
            match outcome {
                Ok(withstood) => passed.push(Passed { wave: at, bundle, withstood }),
                Err(found) => findings.push(*found),
            }
        }
    }
    refuse(findings, Refusal::Disclosing)?;
    Ok(passed)
}

impl Audited {
    /// The release's name and its text on the wire. The same release gives the same bytes.
    #[must_use]
    pub fn encode(&self) -> (ReleaseId, String) {
        let id = content_id(&self.release);
        let text = wire::write(&self.release, id.as_str());
        (id, text)
    }

    /// What passed.
    #[must_use]
    pub fn release(&self) -> &Release {
        &self.release
    }

    /// What was looked at, and what came of it.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }
}

/// The name of a release: the beginning of the SHA-256 of its text with an empty name in it.
///
/// # Panics
///
/// Never: a digest always has enough hexadecimal digits.
#[must_use]
pub fn content_id(release: &Release) -> ReleaseId {
    let digest = Sha256::digest(wire::write(release, ""));
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    #[expect(clippy::unwrap_used)]
    let id = ReleaseId::new(&digits[..ReleaseId::LENGTH]).unwrap();
    id
}
