//! A selection beside everyone else.

use crate::{Codebook, Members, NodeId, Selection};

/// Whom a selection is compared with by default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Nobody is left: the selection is everyone.
    Nobody,
    /// Everyone else, wherever and for whomever they work: one filter is on.
    EveryoneElse(Selection),
    /// The same settings in all other regions: both filters are on.
    SameSettingsElsewhere(Selection),
}

impl Rest {
    /// The selection to compare with, where there is one.
    #[must_use]
    pub fn selection(&self) -> Option<&Selection> {
        match self {
            Self::Nobody => None,
            Self::EveryoneElse(rest) | Self::SameSettingsElsewhere(rest) => Some(rest),
        }
    }
}

/// The rest for a selection: the setting is held and the region varied where both are filtered.
#[must_use]
pub fn rest_of(selection: &Selection, codebook: &Codebook) -> Rest {
    let other_regions = codebook.regions.members(NodeId::EVERYONE).without(selection.regions());
    let other_settings = codebook.settings.members(NodeId::EVERYONE).without(selection.settings());
    let all_settings = || Members::all(codebook.settings.places().len());
    let all_regions = || Members::all(codebook.regions.places().len());
    match (other_regions.is_empty(), other_settings.is_empty()) {
        (true, true) => Rest::Nobody,
        (false, true) => Rest::EveryoneElse(Selection::new(codebook, other_regions, all_settings())),
        (true, false) => Rest::EveryoneElse(Selection::new(codebook, all_regions(), other_settings)),
        (false, false) => {
            Rest::SameSettingsElsewhere(Selection::new(codebook, other_regions, selection.settings().clone()))
        }
    }
}
