//! Whether 95% intervals hold the truth 95 times in 100, rounding and all.
//!
//! The people are the 279 of 2020 by region, by setting at random. What each says is drawn anew every time,
//! as if they were a sample of very many people of whom a share says yes, the same share everywhere.

use survey::{Answers, Covers, Interval, Parameters, QuestionId, Selection, Share};

use crate::{
    chance::people_of_2020,
    fixtures::{
        codebooks::{question, united_kingdom},
        populations::{PARAMETERS, groups},
    },
    raw::{happens, released, seeded, tabulate},
};

const SHARES: [f64; 8] = [0.03, 0.11, 0.2, 0.29, 0.4, 0.5, 0.61, 0.77];

/// How often each share is drawn for the same people, as a question of its own.
const REPEATS: usize = 6;

/// In how many of a hundred cases the interval holds the true share: that of the release, and the one that takes
/// rounded counts for exact. Over every pair of nodes that can be shown at all.
fn coverage(rounding_base: u32, times: u64) -> (f64, f64) {
    let codebook =
        united_kingdom((0..REPEATS * SHARES.len()).map(|at| question(&format!("question-{at}"), 2)).collect());
    let parameters = Parameters { rounding_base, ..PARAMETERS };
    let (mut all, mut held, mut held_plainly) = (0_u32, 0_u32, 0_u32);
    for time in 0..times {
        let mut draws = seeded(1000 + time);
        let tabulation = tabulate(&codebook, &people_of_2020(time), |question, _, _| {
            vec![usize::from(!happens(SHARES[question % SHARES.len()], &mut draws))]
        });
        let release = released(&codebook, &tabulation, parameters, &format!("key {time}"));
        let wave = release.latest();
        let covers = Covers::new(&codebook, wave, parameters.threshold);
        for group in groups(&codebook) {
            let selection = Selection::of_nodes(&codebook, group.region, group.setting);
            let Some(cover) = covers.cover(&selection) else { continue };
            for (at, truth) in SHARES.iter().cycle().take(REPEATS * SHARES.len()).enumerate() {
                let answers = Answers::of(&release, release.latest_id(), QuestionId(at), &selection, Some(&cover));
                let shown = answers.estimates[0].shown().expect("it has a cover");
                let plain =
                    Interval::wilson(shown.share, f64::from(shown.base.0), survey::ConfidenceLevel::NINETY_FIVE);
                all += 1;
                held += u32::from(holds(shown.interval, *truth));
                held_plainly += u32::from(holds(plain, *truth));
            }
        }
    }
    let percent = |held: u32| 100.0 * f64::from(held) / f64::from(all);
    (percent(held), percent(held_plainly))
}

fn holds(interval: Interval, truth: f64) -> bool {
    Share::new(truth).is_some_and(|truth| interval.lower() <= truth && truth <= interval.upper())
}

#[test]
fn an_interval_holds_the_truth_in_94_cases_of_100_or_more() {
    for (rounding_base, plainly) in [(3, 93.5), (5, 89.0)] {
        let (held, held_plainly) = coverage(rounding_base, 5);
        assert!(held >= 94.0, "base {rounding_base}: {held:.1} of 100");
        assert!(
            held_plainly < plainly,
            "base {rounding_base}: without knowing of the rounding {held_plainly:.1} of 100"
        );
    }
}
