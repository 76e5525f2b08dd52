//! Whether 95% intervals hold the truth 95 times in 100, rounding and all.
//!
//! The people are the 279 of 2020 by region, by setting at random. What each says is drawn anew every time,
//! as if they were a sample of very many people of whom a share says yes, the same share everywhere.

use rand_chacha::ChaCha20Rng;
use survey::{
    Category, Choice, ConfidenceLevel, Interval, Measure, Parameters, Question, QuestionId, QuestionKind, Selection,
    Share, View,
};

use crate::{
    fixtures::{
        codebooks::{question, united_kingdom},
        populations::{PARAMETERS, groups},
    },
    raw::{happens, people_of_2020, released, seeded, tabulate},
};

const SHARES: [f64; 8] = [0.03, 0.11, 0.2, 0.29, 0.4, 0.5, 0.61, 0.77];

/// How often each share is drawn for the same people, as a question of its own.
const REPEATS: usize = 6;

/// What people are asked, and how those reply of whom a share is one measure's.
struct Asked {
    question: fn(&str) -> Question,
    measure: Measure,
    reply: fn(f64, &mut ChaCha20Rng) -> usize,
}

/// Yes or no: one rounded count.
const YES: Asked = Asked {
    question: |slug| question(slug, 2),
    measure: Measure::Category(Category::Answer(0)),
    reply: |share, draws| usize::from(!happens(share, draws)),
};

/// The two highest of five steps: two counts, each rounded on its own.
const TOP_TWO: Asked = Asked {
    question: |slug| Question { kind: QuestionKind::Scale, ..question(slug, 5) },
    measure: Measure::TopTwo,
    reply: |share, draws| match happens(share, draws) {
        true => 3 + usize::from(happens(0.4, draws)),
        false => usize::from(happens(0.7, draws)) + usize::from(happens(0.5, draws)),
    },
};

/// In how many of a hundred cases the interval holds the true share: that of the release, and the one that takes
/// rounded counts for exact. Over every pair of nodes that can be shown at all.
fn coverage(asked: &Asked, rounding_base: u32, times: u64) -> (f64, f64) {
    let questions = (0..REPEATS * SHARES.len()).map(|at| (asked.question)(&format!("question-{at}")));
    let codebook = united_kingdom(questions.collect());
    let parameters = Parameters { rounding_base, ..PARAMETERS };
    let (mut all, mut held, mut held_plainly) = (0_u32, 0_u32, 0_u32);
    for time in 0..times {
        let mut draws = seeded(1000 + time);
        let tabulation = tabulate(&codebook, &people_of_2020(time), |question, _, _| {
            vec![(asked.reply)(SHARES[question % SHARES.len()], &mut draws)]
        });
        let release = released(&codebook, &tabulation, parameters, &format!("key {time}"));
        for group in groups(&codebook) {
            let selection = Selection::of_nodes(&codebook, group.region, group.setting);
            let view = View::of(&release, &Choice::of(selection, &release));
            if view.people().is_none() {
                continue;
            }
            for (at, truth) in SHARES.iter().cycle().take(REPEATS * SHARES.len()).enumerate() {
                let reading = view.read(&release, QuestionId(at));
                let estimate = reading.row(asked.measure).expect("a row").estimate;
                let shown = estimate.shown().expect("it has a cover");
                let plain = Interval::wilson(shown.share, f64::from(shown.base.0), ConfidenceLevel::NINETY_FIVE);
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

/// That intervals hold often enough, and that those which know nothing of the rounding hold less often than `plainly`.
fn check(asked: &Asked, rounding_base: u32, plainly: f64) {
    let (held, held_plainly) = coverage(asked, rounding_base, 5);
    assert!(held >= 94.0, "base {rounding_base}: {held:.1} of 100");
    assert!(held_plainly < plainly, "base {rounding_base}: without knowing of the rounding {held_plainly:.1} of 100");
}

#[test]
fn an_interval_holds_the_truth_in_94_cases_of_100_or_more() {
    check(&YES, 3, 93.5);
    check(&YES, 5, 89.0);
}

#[test]
fn so_does_that_of_the_two_highest_answers_of_five() {
    check(&TOP_TWO, 3, 90.0);
    check(&TOP_TWO, 5, 81.0);
}
