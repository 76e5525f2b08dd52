//! Own figures beside those of a release.

use proptest::prelude::*;
use survey::{Choice, Difference, Interval, Measure, OwnReading, QuestionId, Share, View};

use crate::fixtures::{cases, newest, read, rows};

#[test]
fn a_share_of_ones_own_has_the_interval_of_its_exact_counts() {
    let edition = newest("example");
    let file = read(rows("company,alone,31,50\ncompany,together,19,50\n")).unwrap();
    let id = edition.release.codebook.find("company").unwrap();
    let reading = View::of(&edition.release, &Choice::everyone(&edition.release)).read(&edition.release, id);
    let question = edition.release.codebook.question(id);
    let beside = OwnReading::beside(file.of(id).unwrap(), question, &reading).unwrap();
    let level = survey::ConfidenceLevel::NINETY_FIVE;
    for (row, count) in beside.rows.iter().zip([31_u32, 19]) {
        let (own, ours) = (row.own.unwrap(), row.ours.shown().unwrap());
        let share = Share::new(f64::from(count) / 50.0).unwrap();
        assert_eq!((own.share, own.interval), (share, Interval::wilson(share, 50.0, level)));
        let expect = Difference::newcombe(share, 50.0, ours.share, ours.effective_base, level);
        assert_eq!(row.difference, Some(expect));
    }
}

#[test]
fn the_two_highest_answers_are_added_where_both_were_given() {
    let edition = newest("example");
    let codebook = &edition.release.codebook;
    let id = codebook.find("sleep").unwrap();
    let reading = View::of(&edition.release, &Choice::everyone(&edition.release)).read(&edition.release, id);
    let top_two = |file: &str| {
        let file = read(rows(file)).unwrap();
        let beside = OwnReading::beside(file.of(id).unwrap(), codebook.question(id), &reading).unwrap();
        let row = beside.rows.iter().find(|row| row.measure == Measure::TopTwo).unwrap();
        row.own.map(|own| own.count.0)
    };
    assert_eq!(top_two("sleep,often,12,50\nsleep,always,11,50\n"), Some(23));
    assert_eq!(top_two("sleep,often,12,50\n"), None);
}

#[test]
fn figures_of_one_question_say_nothing_beside_another() {
    let edition = newest("example");
    let file = read(rows("company,alone,31,50\n")).unwrap();
    let reading = View::of(&edition.release, &Choice::everyone(&edition.release)).read(&edition.release, QuestionId(0));
    let codebook = &edition.release.codebook;
    assert_eq!(OwnReading::beside(&file.answers[0], codebook.question(QuestionId(0)), &reading), None);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn a_file_of_counts_that_fit_is_read_as_it_is(asked in 1_u32..5_000, part in 0.0..=1.0_f64, second in 0.0..=1.0_f64) {
        let below = |part: f64, most: u32| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a part of a small number")]
            let number = (f64::from(most) * part) as u32;
            number
        };
        let alone = below(part, asked);
        let together = below(second, asked - alone);
        let file = read(rows(&format!("company,alone,{alone},{asked}\ncompany,together,{together},\n"))).unwrap();
        let counts: Vec<_> = file.answers[0].counts().iter().map(|(_, count)| count.0).collect();
        prop_assert_eq!(counts, vec![alone, together]);
        prop_assert_eq!(file.answers[0].asked().0, asked);
    }
}
