//! Whom a visitor asks about.

use crate::{Codebook, Hierarchy, Members, NodeId, Region, Setting};

/// Some regions and some settings, at least one of each: the people who are in both. Made only from a
/// codebook, and valid for that codebook.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Selection {
    regions: Members<Region>,
    settings: Members<Setting>,
}

impl Selection {
    /// Everyone who answered.
    #[must_use]
    pub fn everyone(codebook: &Codebook) -> Self {
        Self { regions: all(&codebook.regions), settings: all(&codebook.settings) }
    }

    /// The people of `regions` who work in `settings`. No region means every region; likewise settings:
    /// a filter that nothing is ticked in does not filter.
    #[must_use]
    pub fn new(codebook: &Codebook, regions: Members<Region>, settings: Members<Setting>) -> Self {
        Self {
            regions: if regions.is_empty() { all(&codebook.regions) } else { regions },
            settings: if settings.is_empty() { all(&codebook.settings) } else { settings },
        }
    }

    /// The people of one region node and one setting node.
    #[must_use]
    pub fn of_nodes(codebook: &Codebook, region: NodeId<Region>, setting: NodeId<Setting>) -> Self {
        let (regions, settings) = (codebook.regions.members(region), codebook.settings.members(setting));
        Self { regions: regions.clone(), settings: settings.clone() }
    }

    /// The regions, at least one.
    #[must_use]
    pub fn regions(&self) -> &Members<Region> {
        &self.regions
    }

    /// The settings, at least one.
    #[must_use]
    pub fn settings(&self) -> &Members<Setting> {
        &self.settings
    }

    /// This selection with other regions; none means every region.
    #[must_use]
    pub fn with_regions(&self, codebook: &Codebook, regions: Members<Region>) -> Self {
        Self::new(codebook, regions, self.settings.clone())
    }

    /// This selection with other settings; none means every setting.
    #[must_use]
    pub fn with_settings(&self, codebook: &Codebook, settings: Members<Setting>) -> Self {
        Self::new(codebook, self.regions.clone(), settings)
    }

    /// Whether nobody can be in both selections.
    #[must_use]
    pub fn disjoint(&self, other: &Self) -> bool {
        self.regions.disjoint(&other.regions) || self.settings.disjoint(&other.settings)
    }

    /// This selection in every region.
    #[must_use]
    pub fn in_every_region(&self, codebook: &Codebook) -> Self {
        Self { regions: all(&codebook.regions), settings: self.settings.clone() }
    }

    /// This selection in every setting.
    #[must_use]
    pub fn in_every_setting(&self, codebook: &Codebook) -> Self {
        Self { regions: self.regions.clone(), settings: all(&codebook.settings) }
    }

    /// Whether some region is left out.
    #[must_use]
    pub fn filters_regions(&self, codebook: &Codebook) -> bool {
        self.regions.len() < codebook.regions.places().len()
    }

    /// Whether some setting is left out.
    #[must_use]
    pub fn filters_settings(&self, codebook: &Codebook) -> bool {
        self.settings.len() < codebook.settings.places().len()
    }
}

fn all<A: crate::Axis>(hierarchy: &Hierarchy<A>) -> Members<A> {
    hierarchy.members(NodeId::EVERYONE).clone()
}
