//! Releases written by hand, as a careless publisher might.

use survey::{Base, Codebook, Count, Group, Parameters, Provenance, Release, Table, Wave};

use crate::fixtures::populations::info;

/// A release of one wave of a survey with one yes-or-no question: groups with how many people said yes.
pub(crate) fn by_hand(codebook: &Codebook, parameters: Parameters, counts: &[(Group, u32, u32)]) -> Release {
    let groups: Vec<_> = counts.iter().map(|(group, base, _)| (*group, Base(*base))).collect();
    let rows = counts.iter().flat_map(|(_, base, yes)| [Count(*yes), Count(base - yes)]);
    let table = Table::new(&codebook.questions[0], &groups, rows.collect()).expect("a table");
    let wave = Wave::new(info("2020"), groups, vec![Some(table)], parameters).expect("a wave");
    Release::new(Provenance::Illustrative, codebook.clone(), parameters, Vec::new(), vec![wave]).expect("a release")
}

/// The group of two nodes by their slugs.
pub(crate) fn group(codebook: &Codebook, region: &str, setting: &str) -> Group {
    Group {
        region: codebook.regions.find(region).expect("a region"),
        setting: codebook.settings.find(setting).expect("a setting"),
    }
}
