//! From a raw file to raw counts, a person at a time.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use disclosure::Tabulation;
use survey::Provenance;

use crate::{ImportError, Survey, alike::Alike, import::each_person};

/// After so many people more it is told how many have been counted, if counting takes long enough for anybody to ask.
const TOLD: usize = 250_000;
/// What takes less than this is done before anybody asks.
const QUIET: Duration = Duration::from_secs(3);

/// Counts everybody of one wave, and says whether they are people and what of their answers is alike.
pub(crate) fn tabulate(
    survey: &Survey,
    wave: usize,
    path: &Path,
) -> Result<(Provenance, Tabulation, Alike), ImportError> {
    let asked: Vec<_> = survey.recipe.questions.iter().map(|recipe| recipe.waves[wave]).collect();
    let mut tabulation = Tabulation::new(&survey.codebook, &asked);
    let mut alike = Alike::new(&asked);
    let (started, mut people) = (Instant::now(), 0_usize);
    let provenance = each_person(survey, wave, path, |person| {
        tabulation.count(person.region, person.setting, &person.replies);
        alike.count(&person);
        people += 1;
        if people.is_multiple_of(TOLD) && started.elapsed() > QUIET {
            eprintln!("Counted {people} people of wave {}.", survey.waves[wave].0.slug);
        }
    })?;
    Ok((provenance, tabulation, alike))
}
