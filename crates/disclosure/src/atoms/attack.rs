//! The attack on a wave by atoms, wherever it is from.

use rayon::prelude::*;
use survey::{Group, Release, Wave};

use crate::{
    Background, Finding, Mismatch, Narrowest, RawWave, Refusal, Withstood,
    atoms::{
        Unfit,
        draft::finding,
        prior::{Prior, single_groups},
        proof::{Boxes, Proof},
        published::Published,
        secure::choose,
    },
    attack::bundles,
    columns::Bundle,
    secure::Passed,
};

/// Every attack that a wave by atoms withstands, bundle by bundle.
///
/// # Errors
///
/// If it has other atoms than sizes choose, a value that no draw makes, or leaves some count too narrow a range.
pub(crate) fn withstand(
    release: &Release,
    (at, wave): (usize, &Wave),
    raw: &RawWave,
    background: &Background,
) -> Result<Vec<Passed>, Refusal> {
    let codebook = &release.codebook;
    let atoms = choose(codebook, raw, release.parameters).map_err(|unfit| Refusal::Unfit(vec![unfit]))?;
    if atoms.groups(&raw.tabulation) != wave.groups() {
        return Err(Refusal::Unfit(vec![Unfit::OtherAtoms { wave: raw.info.slug.clone() }]));
    }
    let pairs: Vec<usize> = atoms.pairs().collect();
    let groups = single_groups(codebook, &atoms);
    let prior = Prior { codebook, at, raw, background };
    let attack = Attack { release, wave, raw, prior, pairs: &pairs, groups: &groups };
    bundles(codebook, &raw.tabulation).iter().map(|questions| attack.on(questions, at)).collect()
}

struct Attack<'a> {
    release: &'a Release,
    wave: &'a Wave,
    raw: &'a RawWave,
    prior: Prior<'a>,
    /// The atoms, by pair and by group.
    pairs: &'a [usize],
    groups: &'a [Group],
}

impl Attack<'_> {
    fn on(&self, questions: &[usize], at: usize) -> Result<Passed, Refusal> {
        let bundle = Bundle { codebook: &self.release.codebook, questions };
        let published = Published::of(bundle, self.wave, self.groups, self.release.parameters);
        self.are_neighbours(bundle, &published)?;
        let earlier = self.prior.earlier(bundle);
        let boxes: Vec<Boxes> = self
            .pairs
            .iter()
            .zip(self.groups)
            .map(|(pair, group)| {
                let own = |question: &usize| {
                    let drawn = bundle.drawn(*question).into_iter().filter_map(|category| {
                        let told = published.range(*group, *question, category)?;
                        Some((category, self.prior.narrowed(&earlier, (*pair, *group), (*question, category), told)))
                    });
                    drawn.collect()
                };
                questions.iter().map(own).collect()
            })
            .collect();
        let width = i64::from(self.release.parameters.protection_width);
        let proof = Proof { bundle, raw: &self.raw.tabulation, width };
        let outcomes: Vec<_> = self.pairs.par_iter().zip(&boxes).map(|(pair, boxes)| proof.of(*pair, boxes)).collect();
        let mut narrowest: Option<Narrowest> = None;
        let mut findings: Vec<Finding> = Vec::new();
        for ((pair, group), outcome) in self.pairs.iter().zip(self.groups).zip(outcomes) {
            match outcome {
                Ok(found) => {
                    let spare = |narrow: &Narrowest| narrow.width - narrow.needed;
                    if narrowest.as_ref().is_none_or(|narrow| spare(&found) < spare(narrow)) {
                        narrowest = Some(found);
                    }
                }
                Err(weak) => {
                    let size = self.raw.tabulation.people_of_pair(*pair).0;
                    findings.push(finding(self.raw, bundle, *group, &weak, size));
                }
            }
        }
        if !findings.is_empty() {
            return Err(Refusal::Disclosing(findings));
        }
        let boxes_of = |pair: usize| self.pairs.binary_search(&pair).ok().map(|at| boxes[at].clone());
        let unborne = self.prior.printed(bundle, &boxes_of, !earlier.is_empty());
        let unborne = unborne.map_err(|unfit| Refusal::Unfit(vec![unfit]))?;
        let counts = proof.counts().into_iter().map(|counts| counts * self.pairs.len()).collect();
        Ok(Passed { wave: at, bundle: questions.to_vec(), withstood: Withstood { counts, narrowest, unborne } })
    }

    /// Refuses values that no draw makes of these answers: nothing could be said of what they leave.
    fn are_neighbours(&self, bundle: Bundle<'_>, published: &Published<'_>) -> Result<(), Refusal> {
        let mut strange = Vec::new();
        for question in bundle.questions {
            for category in bundle.drawn(*question) {
                let side = published.side(*question, category);
                for (pair, group) in self.pairs.iter().zip(self.groups) {
                    let Some((value, grid)) = published.value(*group, *question, category, side) else { continue };
                    let count = self.raw.tabulation.replies_of_pair(*question, category, *pair).0;
                    let (below, above) = grid.neighbours(side.of(count, grid.size));
                    if ![below, above].contains(&value) {
                        let question = self.release.codebook.questions[*question].slug.clone();
                        strange.push(Mismatch::Drawn { wave: self.raw.info.slug.clone(), question });
                    }
                }
            }
        }
        if strange.is_empty() { Ok(()) } else { Err(Refusal::Mismatched(strange)) }
    }
}
