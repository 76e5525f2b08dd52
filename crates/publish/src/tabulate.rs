//! From people to raw counts.

use disclosure::Tabulation;

use crate::{Responses, Survey};

/// Counts everybody of one wave.
pub(crate) fn tabulate(survey: &Survey, wave: usize, responses: &Responses) -> Tabulation {
    let asked: Vec<_> = survey.recipe.questions.iter().map(|recipe| recipe.waves[wave]).collect();
    let mut tabulation = Tabulation::new(&survey.codebook, &asked);
    for person in &responses.people {
        tabulation.count(person.region, person.setting, &person.replies);
    }
    tabulation
}
