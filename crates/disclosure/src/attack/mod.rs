//! The attacker whom every release must withstand: somebody who knows the method, its parameters, the size of every
//! group whether published or not, the whole file, every earlier release and every percentage in print, but neither
//! the answers nor the draws.
//!
//! For every group, every rest of one and every answer it is proved how far the least and the greatest count lie apart
//! that fit all of that. Two tables of whole numbers that fit and differ there are proof enough; they are found by
//! walking, which begins at the truth but proves a range that is there without it. Where walking finds too little,
//! integer programming finds the exact range. So whether a release passes is a matter of what is public.

mod background;
mod glance;
mod pair;
mod programme;
mod range;
mod repair;
mod routes;
mod scene;
mod search;
mod target;
mod unknowns;
mod walk;

use std::collections::BTreeSet;

use survey::{Base, Codebook, Group, Method, Parameters, Wave};

pub use background::{Among, Background, Printed};
use glance::Of;
pub(crate) use pair::{Boxed, in_one_pair};
pub use programme::BRANCHES;
use programme::Numbers;
pub use range::Range;
use scene::{Scene, Told, tables};
use search::{Search, Target};
pub(crate) use target::pairs;
pub use target::{Finding, PartName};
use target::{Part, Rest, parts, rests};
use unknowns::Unknowns;

use crate::{
    RawWave, Sum, Tabulation,
    earlier::{difference, of_wave},
    sums,
};

/// What an attack on some questions came to where it came to nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withstood {
    /// For each question how many counts it was about: parts of the wave times answers.
    pub counts: Vec<usize>,
    /// The least width that was needed and the least that was found, where it was the closest to what was needed.
    pub narrowest: Option<Narrowest>,
    /// Percentages in print that the answers do not bear out, which the attacker therefore was not told.
    pub unborne: Vec<String>,
}

/// The range that was found narrowest of all: there may be narrower parts of which nobody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowest {
    /// How wide it is at least.
    pub width: i64,
    /// How wide it must be.
    pub needed: i64,
}

/// An attack on one wave.
pub(crate) struct Attack<'a> {
    codebook: &'a Codebook,
    raw: &'a RawWave,
    parameters: Parameters,
    background: &'a Background,
    /// The wave's position.
    wave: usize,
    groups: &'a [(Group, Base)],
    sums: Vec<Sum>,
    rests: Vec<Rest>,
    /// How many parts there are with those that nobody is in: how many these are is not to be told.
    all_parts: usize,
    parts: Vec<Part>,
}

impl<'a> Attack<'a> {
    /// An attack on the wave at a position, of which `groups` are published.
    pub(crate) fn new(
        codebook: &'a Codebook,
        (wave, raw): (usize, &'a RawWave),
        groups: &'a [(Group, Base)],
        parameters: Parameters,
        background: &'a Background,
    ) -> Self {
        let sums = sums(codebook);
        let published: Vec<Group> = groups.iter().map(|(group, _)| *group).collect();
        let rests = rests(codebook, &sums, &published);
        // What the groups of several releases leave together is looked for too.
        let earlier = of_wave(&background.earlier, &raw.info.slug, Method::Lattice);
        let earlier = earlier.iter().flat_map(|wave| wave.groups()).map(|(group, _)| *group);
        let told: BTreeSet<Group> = published.iter().copied().chain(earlier).collect();
        let told: Vec<Group> = told.into_iter().collect();
        let mut parts = parts(codebook, &raw.tabulation, (&rests, &self::rests(codebook, &sums, &told)), &told);
        let all_parts = parts.len();
        parts.retain(|part| part.size > 0);
        Self { codebook, raw, parameters, background, wave, groups, sums, rests, all_parts, parts }
    }

    /// Attacks the answers to a bundle of questions, as `wave` tells of them.
    ///
    /// # Errors
    ///
    /// The first thing that can be found out and that nobody may know.
    pub(crate) fn on(&self, bundle: &[usize], wave: &Wave) -> Result<Withstood, Box<Finding>> {
        if let Some(finding) = self.at_a_glance(bundle, wave) {
            return Err(Box::new(finding));
        }
        let (scene, without_release) = self.scene(bundle, wave);
        let targets = self.targets(&scene);
        let mut search = Search::new(&scene.unknowns, &scene.truth, &targets, self.places());
        search.wander();
        let mut narrowest: Option<Narrowest> = None;
        for (at, target) in targets.iter().enumerate() {
            let (range, needed) = (search.widen(at), target.needed);
            let width = range.width();
            if width < needed && self.is_news(&without_release, target, range) {
                return Err(Box::new(self.finding(target, bundle, range)));
            }
            let spare = |narrow: &Narrowest| narrow.width - narrow.needed;
            if narrowest.as_ref().is_none_or(|narrow| width - needed < spare(narrow)) {
                narrowest = Some(Narrowest { width, needed });
            }
        }
        let of = |at: usize| self.all_parts * scene.own_categories().filter(|(question, _, _)| *question == at).count();
        Ok(Withstood { counts: (0..bundle.len()).map(of).collect(), narrowest, unborne: scene.unborne })
    }

    /// What needs no search, where nothing in print could have told it before.
    fn at_a_glance(&self, bundle: &[usize], wave: &Wave) -> Option<Finding> {
        let is_printed = |printed: &Printed| printed.wave == self.wave && bundle.contains(&printed.question);
        if self.background.printed.iter().any(is_printed) {
            return None;
        }
        let told = tables(wave, bundle, self.parameters);
        let told = Told { groups: self.groups, tables: &told, is_earlier: false };
        let width = i64::from(self.parameters.protection_width);
        let seen = glance::seen(self.codebook, bundle, told, &self.rests, width)?;
        let question = &self.codebook.questions[bundle[seen.question]];
        Some(Finding {
            wave: self.raw.info.slug.clone(),
            question: question.slug.clone(),
            category: question.category_slug(question.categories()[seen.category]).to_owned(),
            part: match seen.of {
                Of::Group(at) => PartName::of_group(self.codebook, self.groups[at].0),
                Of::Rest(at) => PartName::of_rest(self.codebook, &self.rests[at]),
            },
            size: seen.size,
            range: seen.range,
            needed: width.min(seen.size).max(1),
        })
    }

    /// All that is known of the answers to a bundle of questions; and what was known without the release.
    fn scene<'b>(&'b self, bundle: &'b [usize], wave: &Wave) -> (Scene<'b>, Unknowns) {
        let mut scene = Scene::new(self.codebook, &self.raw.tabulation, bundle);
        for printed in self.background.printed.iter().filter(|printed| printed.wave == self.wave) {
            scene.know_printed(printed);
        }
        let without_release = scene.unknowns.clone();
        let told = tables(wave, bundle, self.parameters);
        scene.know_counts(Told { groups: self.groups, tables: &told, is_earlier: false }, &self.sums);
        self.know_earlier(&mut scene, bundle);
        (scene, without_release)
    }

    /// Between which numbers each count lies, whether that is enough or not. What cannot be decided is left out.
    pub(crate) fn exact_ranges(&self, bundle: &[usize], wave: &Wave) -> Vec<Finding> {
        let (scene, _) = self.scene(bundle, wave);
        let targets = self.targets(&scene);
        let ranges = targets.iter().filter_map(|target| {
            let within = target.within(scene.unknowns.len());
            let range = programme::range(&scene.unknowns, &within, Numbers::Whole).ok()?;
            Some(self.finding(target, bundle, range))
        });
        ranges.collect()
    }

    /// What earlier releases say. Names and wordings may have changed since; of anything else nothing can be said, and it
    /// is refused elsewhere.
    fn know_earlier(&self, scene: &mut Scene<'_>, bundle: &[usize]) {
        for earlier in &self.background.earlier {
            let Some(wave) = earlier.find_wave(&self.raw.info.slug).map(|id| earlier.wave(id)) else { continue };
            if difference(&earlier.codebook, self.codebook).is_none() {
                let told = tables(wave, bundle, earlier.parameters);
                scene.know_counts(Told { groups: wave.groups(), tables: &told, is_earlier: true }, &self.sums);
            }
        }
    }

    /// How many pairs of places there are, and how many settings.
    fn places(&self) -> (usize, usize) {
        (self.raw.tabulation.pairs(), self.codebook.settings.places().len())
    }

    fn targets(&self, scene: &Scene<'_>) -> Vec<Target> {
        let width = i64::from(self.parameters.protection_width);
        let target = |(question, category, first): (usize, usize, usize), part: usize| {
            let Part { pairs, size, .. } = &self.parts[part];
            let unknowns = pairs.iter().map(|pair| first + pair).collect();
            // At least 1, whatever is asked for: or an answer would be certain for everybody there.
            Target { question, category, part, unknowns, needed: width.min(*size).max(1) }
        };
        let parts = || 0..self.parts.len();
        scene.own_categories().flat_map(|category| parts().map(move |part| target(category, part))).collect()
    }

    /// Whether the release has anything to do with a range: it has not where what was known before leaves no more.
    fn is_news(&self, without_release: &Unknowns, target: &Target, range: Range) -> bool {
        if target.most(without_release) <= range.width() {
            return false;
        }
        let within = target.within(without_release.len());
        programme::range(without_release, &within, Numbers::Whole).map_or(true, |before| before.width() > range.width())
    }

    fn finding(&self, target: &Target, bundle: &[usize], range: Range) -> Finding {
        let question = &self.codebook.questions[bundle[target.question]];
        let part = &self.parts[target.part];
        Finding {
            wave: self.raw.info.slug.clone(),
            question: question.slug.clone(),
            category: question.category_slug(question.categories()[target.category]).to_owned(),
            part: part.name.clone(),
            size: part.size,
            range,
            needed: target.needed,
        }
    }
}

/// The questions that a wave asked, by position; those together that tell of one another, as one was put only to some
/// who had answered another.
pub(crate) fn bundles(codebook: &Codebook, raw: &Tabulation) -> Vec<Vec<usize>> {
    let mut bundles: Vec<Vec<usize>> = Vec::new();
    for question in (0..codebook.questions.len()).filter(|at| raw.asked(*at)) {
        let route = |question: usize| codebook.questions[question].asked.after();
        let tells = |other: &usize| {
            // Also where the question that both were put after was not asked in this wave.
            let after = route(question).map(|route| route.question);
            after.is_some_and(|after| after.0 == *other || route(*other).is_some_and(|other| other.question == after))
        };
        match bundles.iter_mut().find(|bundle| bundle.iter().any(tells)) {
            Some(bundle) => bundle.push(question),
            None => bundles.push(vec![question]),
        }
    }
    bundles
}
