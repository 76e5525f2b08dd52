//! Selections as they stand in an address, such as `region=south&setting=general-practice`.

use crate::{Axis, Codebook, Hierarchy, Members, Region, Selection, Setting};

/// Something that an address asked for and this survey does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// The parameter, such as `region`.
    pub parameter: &'static str,
    /// What was asked for, decoded.
    pub value: String,
}

/// What an address asks for: a selection that is always valid, and beside it whatever cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Whom to show.
    pub selection: Selection,
    /// What was asked for in vain, in the order of the address.
    pub unmet: Vec<Unmet>,
}

impl Address {
    /// Reads the query of an address, with or without its `?`. Parameters of others are left alone.
    #[must_use]
    pub fn read(query: &str, codebook: &Codebook) -> Self {
        let query = query.strip_prefix('?').unwrap_or(query);
        let mut regions = Members::none(codebook.regions.places().len());
        let mut settings = Members::none(codebook.settings.places().len());
        let mut unmet = Vec::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                Region::NAME => unmet.extend(add(&mut regions, &codebook.regions, &value)),
                Setting::NAME => unmet.extend(add(&mut settings, &codebook.settings, &value)),
                _ => {}
            }
        }
        Self { selection: Selection::new(codebook, regions, settings), unmet }
    }
}

/// Adds what one parameter asks for to `members`; gives what the hierarchy does not have.
fn add<A: Axis>(members: &mut Members<A>, hierarchy: &Hierarchy<A>, value: &str) -> Vec<Unmet> {
    let mut unmet = Vec::new();
    for slug in value.split(',').map(str::trim).filter(|slug| !slug.is_empty()) {
        match hierarchy.find(&slug.to_ascii_lowercase()) {
            Some(node) => *members = members.union(hierarchy.members(node)),
            None => unmet.push(Unmet { parameter: A::NAME, value: slug.to_owned() }),
        }
    }
    unmet
}

impl Selection {
    /// The query of the address that shows this selection, without `?`; empty for everyone. A set that has
    /// a name is written by its name, else place by place, so that each selection has one address.
    #[must_use]
    pub fn query(&self, codebook: &Codebook) -> String {
        let regions = self.filters_regions(codebook).then(|| write_axis(&codebook.regions, self.regions()));
        let settings = self.filters_settings(codebook).then(|| write_axis(&codebook.settings, self.settings()));
        regions.into_iter().chain(settings).collect::<Vec<_>>().join("&")
    }
}

fn write_axis<A: Axis>(hierarchy: &Hierarchy<A>, members: &Members<A>) -> String {
    // Slugs are letters, digits and hyphens, so nothing needs encoding.
    let slugs = match hierarchy.node_of(members) {
        Some(node) => hierarchy.node(node).slug.clone(),
        None => {
            let places = hierarchy.places();
            members.positions().map(|at| places[at].slug.as_str()).collect::<Vec<_>>().join(",")
        }
    };
    format!("{}={slugs}", A::NAME)
}
