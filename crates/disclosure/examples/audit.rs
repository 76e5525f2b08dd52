//! How long a survey takes to be drawn and audited until no attack succeeds.
//!
//! Made-up people, unevenly spread; a third of the questions each of one answer of two, of one of four, and of any of
//! four. `cargo run --release -p disclosure --example audit`, or with numbers of questions, regions, settings, people.

use std::{env, sync::Mutex, time::Instant};

use disclosure::{Background, Fineness, Journal, Kept, Key, Outline, Piece, RawWave, Tabulation, secure};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use survey::{
    Answer, Answering, Asked, Date, Method, Parameters, Period, Provenance, Question, QuestionKind, WaveInfo,
};

mod large;

/// Questions, regions, settings and people of the surveys that are timed unless others are asked for.
const SIZES: [[usize; 4]; 2] = [[15, 12, 5, 3_000], [100, 42, 12, 30_000]];

fn main() {
    let asked: Vec<usize> = env::args().skip(1).map(|number| number.parse().expect("a whole number")).collect();
    match asked[..] {
        [] => SIZES.into_iter().for_each(time),
        [questions, regions, settings, people] => time([questions, regions, settings, people]),
        _ => panic!("expected four numbers: questions, regions, settings, people"),
    }
}

fn time([questions, regions, settings, people]: [usize; 4]) {
    println!("{questions} questions, {regions} regions, {settings} settings, {people} people");
    let mut chance = ChaCha20Rng::seed_from_u64(1);
    let levels = (&[3, 7][..], &[2][..]);
    let asked = (0..questions).map(question).collect();
    let codebook = large::codebook((regions, levels.0), (settings, levels.1), asked);
    let people = u32::try_from(people).expect("not so many");
    let cells = large::spread(people, (regions, settings), &mut chance);
    let mut tabulation = Tabulation::new(&codebook, &vec![true; questions]);
    for (pair, people) in cells.iter().enumerate() {
        for _ in 0..*people {
            let replies: Vec<_> = codebook.questions.iter().map(|question| reply(question, &mut chance)).collect();
            tabulation.count(pair / settings, pair % settings, &replies);
        }
    }
    let day = Date::parse("2024-01-01").expect("a date");
    let info =
        WaveInfo { slug: "only".to_owned(), label: large::label("Only"), fieldwork: Period { start: day, end: day } };
    let parameters = Parameters { threshold: 10, rounding_base: 3, protection_width: 2 };
    let outline = Outline {
        provenance: Provenance::Illustrative,
        codebook,
        parameters,
        published: Vec::new(),
        method: Method::Lattice,
    };
    let draws = Draws::default();
    let begun = Instant::now();
    let outcome =
        secure(outline, vec![RawWave { info, tabulation }], &Background::default(), &Key::public("large"), &draws);
    let seconds = begun.elapsed().as_secs_f64();
    let draws = draws.0.into_inner().expect("no thread has failed");
    let first = draws.iter().filter(|kept| kept.draw.redraw == 0 && kept.draw.base == 3).count();
    let coarser = draws.iter().filter(|kept| kept.draw.base != 3).count();
    match outcome {
        Ok(audited) => println!(
            "  {seconds:.1} s: {} groups; {} pieces, {first} passed with the first draw, {coarser} with a coarser base",
            audited.report().waves[0].published,
            draws.len()
        ),
        Err(refusal) => println!("  {seconds:.1} s: {refusal}"),
    }
}

/// A question of one of the kinds.
fn question(at: usize) -> Question {
    let (kind, answers) = match at % 3 {
        0 => (QuestionKind::Single, 2),
        1 => (QuestionKind::Single, 4),
        _ => (QuestionKind::Several, 4),
    };
    let answer = |at: usize| Answer { slug: format!("answer-{at}"), label: large::label("An answer") };
    Question {
        slug: format!("question-{at}"),
        kind,
        title: large::label("A question"),
        wording: large::label("A question?"),
        note: None,
        answers: (0..answers).map(answer).collect(),
        asked: Asked::Everyone,
        answering: if kind == QuestionKind::Several { Answering::Optional } else { Answering::Required },
    }
}

/// The categories of one reply: the first answers are rarer than the last.
fn reply(question: &Question, chance: &mut ChaCha20Rng) -> Vec<usize> {
    let answers = question.answers.len();
    if question.kind == QuestionKind::Several {
        let shares = [8, 20, 32, 44];
        let given: Vec<_> = (0..answers).filter(|at| chance.next_u32() % 100 < shares[*at]).collect();
        return if given.is_empty() { vec![answers] } else { given };
    }
    let share = chance.next_u32() % 100;
    vec![if answers == 2 { usize::from(share >= 29) } else { [4, 20, 55].iter().filter(|end| share >= **end).count() }]
}

/// Remembers which draws were kept, and tells every tenth.
#[derive(Default)]
struct Draws(Mutex<Vec<Kept>>);

impl Journal for Draws {
    fn recall(&self, _piece: &Piece) -> Option<Kept> {
        None
    }

    fn keep(&self, piece: &Piece, kept: &Kept, done: usize, all: usize) {
        if piece.fineness == Fineness::Full {
            self.0.lock().expect("no thread has failed").push(kept.clone());
        }
        if done.is_multiple_of(10) {
            println!("  {done} of {all}");
        }
    }

    fn coarsen(&self, wave: &str) {
        println!("  wave {wave}: without single regions crossed with single settings");
    }
}
