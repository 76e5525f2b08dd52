//! An attack on one pair of places of which each count is known to lie in a range.

use survey::Codebook;

use crate::Tabulation;

use super::{
    Narrowest, Range,
    scene::Scene,
    search::{Search, Target},
};

/// A count, by the position of its question in a bundle and of its category, and the range that it is in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Boxed {
    pub(crate) question: usize,
    pub(crate) category: usize,
    pub(crate) range: Range,
}

/// The narrowest range of the counts of a bundle in `raw`, which is of one pair, where `boxed` is known of them; or the
/// first that is not `needed` wide.
pub(crate) fn in_one_pair(
    codebook: &Codebook,
    raw: &Tabulation,
    bundle: &[usize],
    boxed: &[Boxed],
    needed: i64,
) -> Result<Narrowest, Boxed> {
    let mut scene = Scene::new(codebook, raw, bundle);
    for Boxed { question, category, range } in boxed {
        scene.know_pair(*question, *category, 0, *range);
    }
    let target = |(question, category, first)| Target { question, category, part: 0, unknowns: vec![first], needed };
    let targets: Vec<Target> = scene.own_categories().map(target).collect();
    let mut search = Search::new(&scene.unknowns, &scene.truth, &targets, (1, 1));
    search.wander();
    let mut width = i64::MAX;
    for (at, target) in targets.iter().enumerate() {
        let range = search.widen(at);
        if range.width() < needed {
            return Err(Boxed { question: target.question, category: target.category, range });
        }
        width = width.min(range.width());
    }
    Ok(Narrowest { width, needed })
}
