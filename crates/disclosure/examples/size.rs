//! How long a large survey takes: the choice of its groups, and draws that round one of its categories.
//!
//! 42 areas by 12 settings, each with coarser levels: such as nest, and such as cross. People are made up and unevenly
//! spread.
//! `cargo run --release -p disclosure --example size`

use std::time::Instant;

use disclosure::{GroupChoice, RawCount, RoundingError, Target, choose, round};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use survey::{Base, Codebook, Group};

mod large;

const AREAS: usize = 42;
const SETTINGS: usize = 12;
const THRESHOLD: u32 = 10;
const ROUNDING_BASE: u32 = 3;

/// How many draws are timed for each category.
const DRAWS: u64 = 20;

/// How many groups each coarser level has, of areas and of settings. The levels of the first two nest.
const SHAPES: [(&[usize], &[usize]); 4] =
    [(&[7, 14], &[4]), (&[7, 21], &[2, 4]), (&[3, 7], &[4]), (&[4, 7, 10], &[5, 4])];

fn main() {
    for (of_areas, of_settings) in SHAPES {
        let codebook = large::codebook((AREAS, of_areas), (SETTINGS, of_settings), Vec::new());
        println!("{AREAS} areas in levels of {of_areas:?}, {SETTINGS} settings in levels of {of_settings:?}");
        for people in [3_000, 30_000] {
            let mut chance = ChaCha20Rng::seed_from_u64(u64::from(people));
            let cells = large::spread(people, (AREAS, SETTINGS), &mut chance);
            let begun = Instant::now();
            let choice = choose(&codebook, |group| Base(held(&cells, &codebook, group)), THRESHOLD);
            let seconds = begun.elapsed().as_secs_f64();
            println!("  {people} people: {} groups chosen in {seconds:.3} s", choice.published.len());
            for percent in [2, 20, 50, 60] {
                let yes: Vec<u32> = cells.iter().map(|people| drawn(*people, percent, &mut chance)).collect();
                let (targets, equations) = system(&choice, |group| held(&yes, &codebook, group));
                println!("    {percent:>2} % say so: {}", timed_draws(&targets, &equations));
            }
        }
    }
}

/// How long a draw takes, and how many come to what.
fn timed_draws(targets: &[Target], equations: &[Vec<usize>]) -> String {
    let draw = |seed| round(targets, equations, ROUNDING_BASE, &mut ChaCha20Rng::seed_from_u64(seed));
    let begun = Instant::now();
    let outcomes: Vec<_> = (0..DRAWS).map(|seed| draw(seed).err()).collect();
    let seconds = begun.elapsed().as_secs_f64() / outcomes.len() as f64;
    let ended = |how| outcomes.iter().filter(|outcome| **outcome == how).count();
    let (fit, stuck, above) = (ended(None), ended(Some(RoundingError::Stuck)), ended(Some(RoundingError::AboveSize)));
    format!("a draw takes {seconds:.4} s; {fit} fit, {stuck} are stuck, {above} come out above a size")
}

/// How many of some people something that happens to so many in a hundred happens to.
fn drawn(people: u32, percent: u32, chance: &mut ChaCha20Rng) -> u32 {
    (0..people).map(|_| u32::from(chance.next_u32() % 100 < percent)).sum()
}

fn held(cells: &[u32], codebook: &Codebook, group: Group) -> u32 {
    let (areas, settings) = (codebook.regions.members(group.region), codebook.settings.members(group.setting));
    areas.positions().flat_map(|area| settings.positions().map(move |setting| cells[area * SETTINGS + setting])).sum()
}

/// What is to be rounded of one category: the published groups and what their lines leave, and how they add up.
fn system(choice: &GroupChoice, count: impl Fn(Group) -> u32) -> (Vec<Target>, Vec<Vec<usize>>) {
    let position = |group: Group| choice.published.iter().position(|(other, _)| *other == group).expect("published");
    let target = |count: u32, size: Base| Target { count: RawCount(count), size: size.0 };
    let mut targets: Vec<_> = choice.published.iter().map(|(group, size)| target(count(*group), *size)).collect();
    let mut equations = Vec::new();
    for line in &choice.lines {
        let mut equation = vec![position(line.parent)];
        equation.extend(line.children.iter().map(|child| position(*child)));
        if line.remainder.0 > 0 {
            let left = count(line.parent) - line.children.iter().map(|child| count(*child)).sum::<u32>();
            equation.push(targets.len());
            targets.push(target(left, line.remainder));
        }
        equations.push(equation);
    }
    (targets, equations)
}
