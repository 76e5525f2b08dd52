//! One share, wave by wave.

use crate::{Against, Choice, Measure, QuestionId, Release, Row, View, WaveId};

/// One share of a selection in each wave, the oldest first, beside the wave before.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The wave and what may be said of it.
    pub rows: Vec<(WaveId, Row)>,
}

impl Trend {
    /// A measure of a question, among the people of a choice.
    #[must_use]
    pub fn of(release: &Release, choice: &Choice, question: QuestionId, measure: Measure) -> Self {
        let row = |(wave, one): (WaveId, Choice)| {
            let reading = View::of(release, &one).read(release, question);
            let row = reading.row(measure)?;
            // The first wave has none before it.
            let row = if one.against == Against::Rest { Row { other: None, difference: None, ..*row } } else { *row };
            Some((wave, row))
        };
        Self { rows: Self::waves(release, choice).into_iter().filter_map(row).collect() }
    }

    /// Whom the rows are of and compared with, wave by wave: the first has none before it.
    #[must_use]
    pub fn waves(release: &Release, choice: &Choice) -> Vec<(WaveId, Choice)> {
        let mut before = None;
        let one = |wave: WaveId| {
            let against = before.replace(wave).map_or(Against::Rest, Against::Wave);
            (wave, Choice { wave, against, ..choice.clone() })
        };
        release.wave_ids().map(one).collect()
    }
}
