//! Which regions of the United Kingdom an area lies in that people call theirs.

use words::Words;

/// A county, council area or health body.
#[derive(Clone, Debug)]
pub(super) struct LocalArea {
    /// What it is.
    pub(super) kind: Kind,
    /// What it is called; in Wales in both languages.
    pub(super) name: &'static str,
    /// The official codes of the regions it lies in, the one with most of it first.
    pub(super) region_codes: Vec<&'static str>,
}

/// What people call their area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A county with a council of its own.
    County,
    /// The area of any other council with a county's duties.
    CouncilArea,
    /// A county that people know, and that several councils share.
    CountyWithoutCouncil,
    /// In England.
    IntegratedCareBoard,
    /// In Scotland and in Wales.
    HealthBoard,
    /// In Northern Ireland.
    HealthAndSocialCareTrust,
}

/// The day, month and year of the counties and councils.
pub(super) const COUNCILS_AS_OF: (u8, u8, u16) = (1, 4, 2023);

/// The day, month and year on which integrated care boards began, as which they are listed.
pub(super) const BOARDS_BEGAN: (u8, u8, u16) = (1, 7, 2022);

/// Where the list is below the site's root.
pub(super) const PATH: &str = "lookup/uk-areas.csv";

const LIST: &str = include_str!("../../public/lookup/uk-areas.csv");

/// Every area of the list, by name. A line that is not understood is left out; a test looks for such lines.
pub(super) fn local_areas() -> Vec<LocalArea> {
    let mut areas: Vec<_> = LIST.lines().skip(1).filter_map(LocalArea::read).collect();
    areas.sort_by_key(|area| area.name);
    areas
}

impl LocalArea {
    /// The area of a line such as `integrated-care-board,"Leicester, Leicestershire and Rutland",E12000004`: only
    /// names have commas.
    fn read(line: &'static str) -> Option<Self> {
        let (kind, rest) = line.split_once(',')?;
        let (name, codes) = rest.rsplit_once(',')?;
        Some(Self { kind: Kind::read(kind)?, name: name.trim_matches('"'), region_codes: codes.split(';').collect() })
    }
}

impl Kind {
    fn read(text: &str) -> Option<Self> {
        Some(match text {
            "county" => Self::County,
            "council-area" => Self::CouncilArea,
            "county-without-council" => Self::CountyWithoutCouncil,
            "integrated-care-board" => Self::IntegratedCareBoard,
            "health-board" => Self::HealthBoard,
            "health-and-social-care-trust" => Self::HealthAndSocialCareTrust,
            _ => return None,
        })
    }

    /// What such an area is called.
    pub(super) fn name(self, words: Words) -> &'static str {
        match self {
            Self::County => words.county(),
            Self::CouncilArea => words.council_area(),
            Self::CountyWithoutCouncil => words.county_without_council(),
            Self::IntegratedCareBoard => words.integrated_care_board(),
            Self::HealthBoard => words.health_board(),
            Self::HealthAndSocialCareTrust => words.health_and_social_care_trust(),
        }
    }
}
