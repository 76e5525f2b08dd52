//! Raw counts of made-up people, and what becomes of them.

use disclosure::{Key, Outline, ProtectError, Protected, RawWave, Tabulation, protect};
use proptest::prelude::*;
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use survey::{
    Answering, Asked, Codebook, Method, Parameters, Provenance, Question, QuestionId, QuestionKind, Release, Route,
};

use crate::fixtures::{
    codebooks::{codebook, hierarchies, label, question},
    populations::{PARAMETERS, Population, info},
};

/// A source of chance that is the same in every run.
pub(crate) fn seeded(seed: u64) -> ChaCha20Rng {
    ChaCha20Rng::seed_from_u64(seed)
}

/// Whether something that happens in a `share` of cases happens now.
pub(crate) fn happens(share: f64, draws: &mut ChaCha20Rng) -> bool {
    f64::from(draws.next_u32()) < share * f64::from(u32::MAX)
}

/// The 2020 survey's 279 people by region, and by setting at random in the shares of the illustration.
pub(crate) fn people_of_2020(seed: u64) -> Population {
    let regions = [22, 12, 15, 31, 24, 24, 22, 17, 23, 28, 33, 28];
    let settings = [0.62, 0.19, 0.07, 0.07, 0.05];
    let mut draws = seeded(seed);
    let mut people = Population(vec![vec![0; settings.len()]; regions.len()]);
    for (row, number) in people.0.iter_mut().zip(regions) {
        for _ in 0..number {
            let mut left = 1.0;
            let drawn = settings[..settings.len() - 1].iter().position(|share| {
                let here = happens(share / left, &mut draws);
                left -= share;
                here
            });
            row[drawn.unwrap_or(settings.len() - 1)] += 1;
        }
    }
    people
}

/// One question of each kind: yes or no; any of two, which could be skipped; and one of three in order, put
/// only to some.
pub(crate) fn one_of_each() -> Vec<Question> {
    let several = Question { kind: QuestionKind::Several, answering: Answering::Optional, ..question("several", 2) };
    let yes = Route { question: QuestionId(0), answers: vec![0] };
    let asked = Asked::Only { whom: label("Those who said yes"), after: Some(yes) };
    let scale = Question { kind: QuestionKind::Scale, asked, ..question("scale", 3) };
    vec![question("single", 2), several, scale]
}

/// Counts everybody; `reply` gives the categories of one person's reply to the question at a position.
pub(crate) fn tabulate(
    codebook: &Codebook,
    people: &Population,
    mut reply: impl FnMut(usize, usize, usize) -> Vec<usize>,
) -> Tabulation {
    let mut tabulation = Tabulation::new(codebook, &vec![true; codebook.questions.len()]);
    for (region, row) in people.0.iter().enumerate() {
        for (setting, people) in row.iter().enumerate() {
            for _ in 0..*people {
                let replies: Vec<_> = (0..codebook.questions.len()).map(|at| reply(at, region, setting)).collect();
                tabulation.count(region, setting, &replies);
            }
        }
    }
    tabulation
}

pub(crate) fn protected(
    codebook: &Codebook,
    tabulation: &Tabulation,
    parameters: Parameters,
    key: &str,
) -> Result<Protected, ProtectError> {
    let wave = RawWave { info: info("2020"), tabulation: tabulation.clone() };
    protect(outline(codebook, parameters, Provenance::Illustrative), vec![wave], &Key::public(key))
}

pub(crate) fn outline(codebook: &Codebook, parameters: Parameters, provenance: Provenance) -> Outline {
    Outline { provenance, codebook: codebook.clone(), parameters, published: Vec::new(), method: Method::Lattice }
}

/// The release of made-up people, with the first draw of each question: no attack was made on it.
pub(crate) fn released(codebook: &Codebook, tabulation: &Tabulation, parameters: Parameters, key: &str) -> Release {
    protected(codebook, tabulation, parameters, key).expect("it can be rounded").release().clone()
}

/// Raw counts over a codebook with one question of each kind.
#[derive(Clone, Debug)]
pub(crate) struct Raw {
    pub(crate) codebook: Codebook,
    pub(crate) people: Population,
    pub(crate) tabulation: Tabulation,
}

/// Random places, people and answers; some cells are empty, and the shares of answers differ between them.
pub(crate) fn raws() -> impl Strategy<Value = Raw> {
    let axes = (hierarchies(6), hierarchies(4));
    axes.prop_flat_map(|(regions, settings)| {
        let codebook = codebook(regions, settings, one_of_each());
        let (regions, settings) = (codebook.regions.places().len(), codebook.settings.places().len());
        let cell = prop_oneof![1 => Just(0_u32), 4 => 1..12_u32, 2 => 12..60_u32];
        let cells = prop::collection::vec(prop::collection::vec(cell, settings), regions);
        (Just(codebook), cells, 0.02..0.75_f64, any::<u64>())
    })
    .prop_map(|(codebook, mut cells, share, seed)| {
        cells[0][0] += PARAMETERS.threshold;
        let people = Population(cells);
        let mut draws = seeded(seed);
        let mut yes = |more: f64| happens((share * more).min(1.0), &mut draws);
        let mut said_yes = false;
        let tabulation = tabulate(&codebook, &people, |question, region, _| match question {
            0 => {
                said_yes = yes(if region % 2 == 0 { 1.2 } else { 0.7 });
                vec![usize::from(!said_yes)]
            }
            1 => match (yes(1.0), yes(0.5)) {
                (true, true) => vec![0, 1],
                (true, false) => vec![0],
                (false, true) => vec![1],
                (false, false) => vec![2],
            },
            _ if !said_yes => vec![3],
            _ => vec![usize::from(yes(0.6)) + usize::from(yes(0.4))],
        });
        Raw { codebook, people, tabulation }
    })
}
