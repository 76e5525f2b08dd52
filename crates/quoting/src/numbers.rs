use survey::{Base, Count, Estimate, People, Precision, Share};

/// The numbers of a share, as data have them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbers {
    pub(crate) count: u32,
    pub(crate) base: Base,
    pub(crate) precision: Precision,
    pub(crate) share: Share,
    /// The ends of the interval, of a hundred; none of how many people there are, which is counted and not estimated.
    pub(crate) ends: Option<(u8, u8)>,
}

impl Numbers {
    /// Those of an estimate, if it is shown.
    pub(crate) fn of(estimate: &Estimate) -> Option<Self> {
        let shown = estimate.shown()?;
        Some(Self {
            count: shown.count.0,
            base: shown.base,
            precision: shown.base_precision,
            share: shown.share,
            ends: Some((shown.interval.lower().percent(), shown.interval.upper().percent())),
        })
    }

    /// Those of a part of some people, if both are shown.
    pub(crate) fn of_people(part: People, whole: Option<Base>) -> Option<Self> {
        let (People::Number(number), Some(base)) = (part, whole) else { return None };
        let share = Share::of(Count(number.0), base)?;
        Some(Self { count: number.0, base, precision: Precision::Exact, share, ends: None })
    }
}
