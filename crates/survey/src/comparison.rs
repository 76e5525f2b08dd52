//! A selection beside others.

use crate::{Against, Choice, Codebook, Members, NodeId, Selection, WaveId};

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

/// Whom a selection is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// Whoever is left.
    Rest(Rest),
    /// Others whom the visitor chose, none of whom is in the selection.
    Others(Selection),
    /// Others whom the visitor chose, some of whom may be in the selection too: both are shown, but no difference,
    /// since people do not differ from themselves.
    Overlapping(Selection),
    /// The same selection in another wave. How many people answered both is not known.
    Wave(WaveId),
}

impl Comparison {
    /// Whom `choice` is compared with.
    #[must_use]
    pub fn of(choice: &Choice, codebook: &Codebook) -> Self {
        match &choice.against {
            Against::Rest => Self::Rest(rest_of(&choice.selection, codebook)),
            Against::Others(others) if choice.selection.disjoint(others) => Self::Others(others.clone()),
            Against::Others(others) => Self::Overlapping(others.clone()),
            Against::Wave(wave) => Self::Wave(*wave),
        }
    }

    /// The people compared with, of whom `selection` is compared; `None` if there is nobody.
    #[must_use]
    pub fn people<'a>(&'a self, selection: &'a Selection) -> Option<&'a Selection> {
        match self {
            Self::Rest(rest) => rest.selection(),
            Self::Others(others) | Self::Overlapping(others) => Some(others),
            Self::Wave(_) => Some(selection),
        }
    }

    /// Whether a difference between the two may be worked out.
    #[must_use]
    pub fn allows_difference(&self) -> bool {
        !matches!(self, Self::Overlapping(_))
    }
}
