//! What selections are called.

use words::Language;

use crate::{Axis, Codebook, Comparison, Hierarchy, Members, Release, Rest, Selection};

impl Selection {
    /// Whom the selection is of, as a heading would say it.
    #[must_use]
    pub fn name(&self, codebook: &Codebook, language: Language) -> String {
        let words = language.words();
        let region = || axis_name(&codebook.regions, self.regions(), language);
        let setting = || axis_name(&codebook.settings, self.settings(), language);
        match (self.filters_regions(codebook), self.filters_settings(codebook)) {
            (false, false) => words.everyone().to_owned(),
            (true, false) => region(),
            (false, true) => setting(),
            (true, true) => words.region_and_setting(&region(), &setting()),
        }
    }
}

impl Rest {
    /// Whom the rest is, as a heading would say it; `None` if it is nobody.
    #[must_use]
    pub fn name(&self, codebook: &Codebook, language: Language) -> Option<String> {
        match self {
            Self::Nobody => None,
            Self::EveryoneElse(_) => Some(language.words().everyone_else().to_owned()),
            Self::SameSettingsElsewhere(rest) => {
                Some(language.words().elsewhere(&axis_name(&codebook.settings, rest.settings(), language)))
            }
        }
    }
}

impl Comparison {
    /// Whom a selection is compared with, as a heading would say it; `None` if it is nobody.
    #[must_use]
    pub fn name(&self, release: &Release, language: Language) -> Option<String> {
        match self {
            Self::Rest(rest) => rest.name(&release.codebook, language),
            Self::Others(others) | Self::Overlapping(others) => Some(others.name(&release.codebook, language)),
            Self::Wave(wave) => Some(release.wave(*wave).info().label.text(language).to_owned()),
        }
    }
}

/// A set's own name if it has one, else the names of its largest named parts.
fn axis_name<A: Axis>(hierarchy: &Hierarchy<A>, members: &Members<A>, language: Language) -> String {
    if let Some(node) = hierarchy.node_of(members) {
        return hierarchy.node(node).label.text(language).to_owned();
    }
    let mut left = members.clone();
    let mut names = Vec::new();
    let coarse = hierarchy.levels().iter().flat_map(|level| &level.nodes).map(|node| hierarchy.node(*node));
    for node in coarse.filter(|node| node.members.within(members)) {
        if node.members.within(&left) {
            left = left.without(&node.members);
            names.push(node.label.text(language));
        }
    }
    names.extend(left.positions().map(|at| hierarchy.places()[at].label.text(language)));
    language.words().names(&names)
}
