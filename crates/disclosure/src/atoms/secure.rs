//! From raw counts to an audited release by atoms, or to a refusal.

use survey::{Codebook, Method, Parameters, Wave};

use crate::{
    Audited, Background, COARSER_BASE, Draw, Fineness, Journal, Kept, Key, Outline, Piece, ProtectError, RawWave,
    Refusal, Withstood,
    atoms::{Atoms, Unfit, draft::Draft, draft::Drawn, prior::Prior, proof::Proof},
    attack::bundles,
    audit,
    audit::refuse_after_earlier,
    columns::Bundle,
    earlier::Successor,
    protect::assemble,
};

/// Chooses the atoms of each wave and draws every count of each, until no range is too narrow: other draws first, then a
/// coarser rounding base for the questions that need it.
///
/// # Errors
///
/// If the method does not fit the survey, or nothing helps.
pub(crate) fn secure(
    outline: Outline,
    raw: Vec<RawWave>,
    background: &Background,
    key: &Key,
    journal: &dyn Journal,
) -> Result<Audited, Refusal> {
    let Outline { codebook, parameters, .. } = &outline;
    let successors: Vec<_> = raw.iter().map(|raw| Successor { raw, method: Method::Atoms, groups: &[] }).collect();
    refuse_after_earlier(codebook, &successors, *parameters, background)?;
    let mut waves = Vec::with_capacity(raw.len());
    for (at, of_wave) in raw.iter().enumerate() {
        let atoms = choose(codebook, of_wave, *parameters).map_err(|unfit| Refusal::Unfit(vec![unfit]))?;
        let counted = of_wave.tabulation.among(atoms.held());
        let prior = Prior { codebook, at, raw: of_wave, background };
        let draft = Draft { codebook, parameters: *parameters, key, prior, atoms: &atoms, counted: &counted };
        waves.push(wave(&draft, journal)?);
    }
    audit(assemble(outline, raw, waves, Vec::new())?, background)
}

/// The atoms of a wave, if nearly everybody is in one.
pub(crate) fn choose(codebook: &Codebook, raw: &RawWave, parameters: Parameters) -> Result<Atoms, Unfit> {
    let atoms = Atoms::choose(codebook, &raw.tabulation, parameters.threshold);
    if atoms.sums().is_empty() {
        let size = |pair: usize| u64::from(raw.tabulation.people_of_pair(pair).0);
        let all: u64 = (0..raw.tabulation.pairs()).map(size).sum();
        let enough = (0..raw.tabulation.pairs()).map(size).filter(|size| *size >= u64::from(parameters.threshold));
        let percent = (100 * enough.sum::<u64>()).checked_div(all).unwrap_or_default();
        return Err(Unfit::FewInAtoms { wave: raw.info.slug.clone(), percent, needed: Method::NEARLY_ALL });
    }
    Ok(atoms)
}

fn wave(draft: &Draft<'_>, journal: &dyn Journal) -> Result<Wave, Refusal> {
    let raw = draft.prior.raw;
    let bundles = bundles(draft.codebook, &raw.tabulation);
    let mut all = vec![None; draft.codebook.questions.len()];
    for (done, questions) in bundles.iter().enumerate() {
        let (drawn, base) = bundle(draft, questions)?;
        let slugs = questions.iter().map(|question| draft.codebook.questions[*question].slug.clone()).collect();
        let piece = Piece { wave: raw.info.slug.clone(), questions: slugs, fineness: Fineness::Full };
        let proof = Proof {
            bundle: Bundle { codebook: draft.codebook, questions },
            raw: &raw.tabulation,
            width: i64::from(draft.parameters.protection_width),
        };
        let counts = proof.counts().into_iter().map(|counts| counts * draft.atoms.pairs().count()).collect();
        let withstood = Withstood { counts, narrowest: drawn.narrowest, unborne: Vec::new() };
        let kept = Kept { draw: Draw { base, redraw: drawn.redrawn }, withstood };
        journal.tell(&piece, &kept, done + 1, bundles.len());
        for (question, table) in drawn.tables {
            all[question] = Some(table);
        }
    }
    let made = Wave::new(raw.info.clone(), draft.atoms.groups(draft.counted), all, draft.parameters);
    let made = made.map_err(|_| ProtectError::TooFewRespondents {
        wave: raw.info.slug.clone(),
        found: survey::Base(draft.counted.people(draft.codebook, survey::Group::EVERYONE).0),
        threshold: draft.parameters.threshold,
    });
    Ok(made?.by(Method::Atoms))
}

/// What is kept for a bundle, and what it is rounded to multiples of.
fn bundle(draft: &Draft<'_>, questions: &[usize]) -> Result<(Drawn, u32), Refusal> {
    let usual = draft.parameters.rounding_base;
    let mut last = Vec::new();
    for base in [usual].into_iter().chain((COARSER_BASE > usual).then_some(COARSER_BASE)) {
        match draft.draw(questions, base)? {
            Ok(drawn) => return Ok((drawn, base)),
            Err(finding) => last.push(*finding),
        }
    }
    Err(Refusal::Disclosing(last))
}
