use proptest::prelude::*;
use survey::{Against, Choice, Estimate, Measure, QuestionId, Release, Trend, View};

use crate::fixtures::{
    cases,
    releases::{chosen, one_of_everything},
};

/// Calls `check` with the trend of every measure of every question.
fn for_each(
    release: &Release,
    choice: &Choice,
    check: impl Fn(QuestionId, Measure, Trend) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    for question in release.codebook.question_ids() {
        for measure in release.codebook.question(question).measures() {
            check(question, measure, Trend::of(release, choice, question, measure))?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn the_last_row_of_a_trend_is_the_newest_view_compared_with_the_wave_before((release, choice, _) in chosen()) {
        let waves: Vec<_> = release.wave_ids().collect();
        let [.., before, last] = waves[..] else { return Ok(()) };
        let newest = Choice { wave: last, against: Against::Wave(before), ..choice.clone() };
        for_each(&release, &choice, |question, measure, trend| {
            let reading = View::of(&release, &newest).read(&release, question);
            prop_assert_eq!(trend.rows.last().copied(), reading.row(measure).map(|row| (last, *row)));
            Ok(())
        })?;
    }

    #[test]
    fn a_trend_has_every_wave_the_oldest_first_each_as_its_own_view_has_it((release, choice, _) in chosen()) {
        for_each(&release, &choice, |question, measure, trend| {
            let waves: Vec<_> = trend.rows.iter().map(|(wave, _)| *wave).collect();
            prop_assert_eq!(waves, release.wave_ids().collect::<Vec<_>>());
            for (wave, row) in &trend.rows {
                let view = View::of(&release, &Choice { wave: *wave, against: Against::Rest, ..choice.clone() });
                prop_assert_eq!(row.estimate, view.read(&release, question).row(measure).unwrap().estimate);
            }
            Ok(())
        })?;
    }

    #[test]
    fn the_others_of_a_row_are_the_row_before((release, choice, _) in chosen()) {
        for_each(&release, &choice, |_, _, trend| {
            prop_assert_eq!((trend.rows[0].1.other, trend.rows[0].1.difference), (None, None));
            for pair in trend.rows.windows(2) {
                let (before, row) = (pair[0].1, pair[1].1);
                prop_assert_eq!(row.other, Some(before.estimate));
                let both = before.estimate.shown().zip(row.estimate.shown());
                prop_assert_eq!(row.difference, both.map(|(before, now)| now.less(before)));
            }
            Ok(())
        })?;
    }
}

#[test]
fn a_wave_that_did_not_ask_says_so_and_the_one_after_it_has_no_difference() {
    let release = one_of_everything();
    let scale = QuestionId(2);
    let trend = Trend::of(&release, &Choice::everyone(&release), scale, Measure::TopTwo);
    let rows: Vec<_> = trend.rows.iter().map(|(_, row)| row).collect();
    assert_eq!(rows[0].estimate, Estimate::NotAsked);
    assert!(rows[1].estimate.shown().is_some());
    assert_eq!((rows[1].other, rows[1].difference), (Some(Estimate::NotAsked), None));
}
