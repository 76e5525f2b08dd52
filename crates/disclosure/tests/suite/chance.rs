//! Whether the rounding that is published, with its redrawing of what does not fit, leans to one side.

use survey::{Codebook, Parameters, QuestionId};

use crate::{
    fixtures::{
        codebooks::{question, united_kingdom},
        populations::PARAMETERS,
    },
    raw::{happens, people_of_2020, released, seeded, tabulate},
};

/// So many questions to which everybody gave the same answers: each is another draw.
fn questions(number: usize) -> Codebook {
    united_kingdom((0..number).map(|at| question(&format!("question-{at}"), 2)).collect())
}

#[test]
fn on_average_a_published_count_is_the_true_one() {
    const DRAWS: u32 = 200;
    let codebook = questions(DRAWS as usize);
    let people = people_of_2020(2020);
    for (share, rounding_base) in [(0.05, 3), (0.61, 3), (0.3, 5), (0.93, 5)] {
        let mut draws = seeded(11);
        let mut answer = 0;
        let tabulation = tabulate(&codebook, &people, |question, _, _| {
            if question == 0 {
                answer = usize::from(!happens(share, &mut draws));
            }
            vec![answer]
        });
        let release = released(&codebook, &tabulation, Parameters { rounding_base, ..PARAMETERS }, "key");
        let wave = release.latest();
        for (at, (group, base)) in wave.groups().iter().enumerate() {
            let true_count = tabulation.replies(&codebook, 0, 0, *group).unwrap().0;
            let published = (0..DRAWS as usize).map(|id| f64::from(wave.table(QuestionId(id)).unwrap().row(at)[0].0));
            let bias = published.sum::<f64>() / f64::from(DRAWS) - f64::from(true_count);
            // At most half a step either way, so 4.5 standard errors of that.
            let error = f64::from(rounding_base) / 2.0 / f64::from(DRAWS).sqrt();
            assert!(
                bias.abs() < 4.5 * error,
                "share {share}, base {rounding_base}: {true_count} of {base} is off by {bias}"
            );
        }
    }
}
