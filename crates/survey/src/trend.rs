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
        let mut before = None;
        let row = |wave: WaveId| {
            let against = before.replace(wave).map_or(Against::Rest, Against::Wave);
            let first = against == Against::Rest;
            let one = Choice { wave, against, ..choice.clone() };
            let reading = View::of(release, &one).read(release, question);
            let row = reading.row(measure)?;
            // The first wave has none before it.
            let row = if first { Row { other: None, difference: None, ..*row } } else { *row };
            Some((wave, row))
        };
        Self { rows: release.wave_ids().filter_map(row).collect() }
    }
}
