use disclosure::{RawCount, RoundingError, Target, round};
use proptest::prelude::*;

use crate::{fixtures::cases, raw::seeded};

/// A table of counts with its rows', columns' and overall sums, as targets and equations.
#[derive(Clone, Debug)]
struct Grid {
    targets: Vec<Target>,
    equations: Vec<Vec<usize>>,
}

fn grid(cells: &[Vec<u32>]) -> Grid {
    let (rows, columns) = (cells.len(), cells[0].len());
    let mut counts: Vec<u32> = cells.concat();
    let cell = |row: usize, column: usize| row * columns + column;
    let mut equations = Vec::new();
    let mut sum = |members: Vec<usize>| {
        let total = members.iter().map(|at| counts[*at]).sum();
        equations.push([counts.len()].into_iter().chain(members).collect::<Vec<_>>());
        counts.push(total);
        counts.len() - 1
    };
    let row_sums: Vec<_> = (0..rows).map(|row| sum((0..columns).map(|column| cell(row, column)).collect())).collect();
    let column_sums: Vec<_> =
        (0..columns).map(|column| sum((0..rows).map(|row| cell(row, column)).collect())).collect();
    let all = sum(row_sums);
    equations.push([all].into_iter().chain(column_sums).collect());
    let target = |count: &u32| Target { count: RawCount(*count), size: count + 20 };
    Grid { targets: counts.iter().map(target).collect(), equations }
}

fn grids() -> impl Strategy<Value = Grid> {
    (1..6_usize, 1..6_usize)
        .prop_flat_map(|(rows, columns)| prop::collection::vec(prop::collection::vec(0..40_u32, columns), rows))
        .prop_map(|cells| grid(&cells))
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn every_table_with_its_sums_is_rounded_to_neighbouring_multiples_that_add_up(
        grid in grids(), base in 2..8_u32, seed in any::<u64>(),
    ) {
        let rounded = round(&grid.targets, &grid.equations, base, &mut seeded(seed)).unwrap();
        for (target, rounded) in grid.targets.iter().zip(&rounded) {
            prop_assert_eq!(rounded % base, 0);
            prop_assert!(rounded.abs_diff(target.count.0) < base, "{} became {}", target.count.0, rounded);
        }
        for equation in &grid.equations {
            prop_assert_eq!(rounded[equation[0]], equation[1..].iter().map(|at| rounded[*at]).sum::<u32>());
        }
    }

    #[test]
    fn a_rounded_count_is_never_above_the_size_of_its_group(
        counts in prop::collection::vec((0..30_u32, 0..4_u32), 1..9), base in 2..6_u32, seed in any::<u64>(),
    ) {
        let target = |(count, more): &(u32, u32)| Target { count: RawCount(*count), size: count + more };
        let targets: Vec<_> = counts.iter().map(target).collect();
        match round(&targets, &[], base, &mut seeded(seed)) {
            Ok(rounded) => prop_assert!(rounded.iter().zip(&targets).all(|(count, target)| *count <= target.size)),
            Err(error) => prop_assert_eq!(error, RoundingError::AboveSize),
        }
    }

    #[test]
    fn counts_that_are_multiples_stay_as_they_are(cells in prop::collection::vec(0..20_u32, 1..9), base in 2..8_u32) {
        let cells: Vec<_> = cells.iter().map(|cell| cell * base).collect();
        let grid = grid(std::slice::from_ref(&cells));
        let rounded = round(&grid.targets, &grid.equations, base, &mut seeded(1)).unwrap();
        prop_assert_eq!(&rounded[..cells.len()], &cells[..]);
    }

    #[test]
    fn the_same_chance_rounds_the_same(grid in grids(), seed in any::<u64>()) {
        let draw = || round(&grid.targets, &grid.equations, 3, &mut seeded(seed));
        prop_assert_eq!(draw(), draw());
    }
}

#[test]
fn on_average_nothing_is_added_or_taken_away() {
    let grid = grid(&[vec![1, 5, 0, 7], vec![2, 2, 9, 4], vec![11, 1, 1, 1]]);
    for base in [3, 5] {
        let mut sums = vec![0_u32; grid.targets.len()];
        let draws: u32 = 4000;
        let mut chance = seeded(u64::from(base));
        for _ in 0..draws {
            let rounded = round(&grid.targets, &grid.equations, base, &mut chance).unwrap();
            sums.iter_mut().zip(rounded).for_each(|(sum, count)| *sum += count);
        }
        for (sum, target) in sums.iter().zip(&grid.targets) {
            let up = f64::from(target.count.0 % base) / f64::from(base);
            let error = (up * (1.0 - up) / f64::from(draws)).sqrt() * f64::from(base);
            let mean = f64::from(*sum) / f64::from(draws);
            let bias = mean - f64::from(target.count.0);
            assert!(bias.abs() <= 4.0 * error, "{} came to {mean} on average, base {base}", target.count.0);
        }
    }
}

#[test]
fn counts_for_which_no_multiples_add_up_are_not_forced() {
    // Three counts of one half, each two of which make a whole one: whole numbers cannot do that.
    let counts = [1, 1, 1, 2, 2, 2];
    let targets = counts.map(|count| Target { count: RawCount(count), size: 9 });
    let equations = [vec![3, 0, 1], vec![4, 1, 2], vec![5, 0, 2]];
    let error = round(&targets, &equations, 2, &mut seeded(1)).unwrap_err();
    assert_eq!(error, RoundingError::Stuck);
    assert_eq!(error.to_string(), "the draw came to no table of neighbouring multiples that adds up");
}

#[test]
fn a_group_in_which_everybody_said_so_is_rounded_down_or_not_at_all() {
    let target = [Target { count: RawCount(10), size: 10 }];
    let outcomes: Vec<_> = (0..40).map(|seed| round(&target, &[], 3, &mut seeded(seed))).collect();
    assert!(outcomes.iter().all(|outcome| [Ok(vec![9]), Err(RoundingError::AboveSize)].contains(outcome)));
    assert!(outcomes.contains(&Ok(vec![9])) && outcomes.contains(&Err(RoundingError::AboveSize)));
    assert_eq!(RoundingError::AboveSize.to_string(), "a rounded count came out above the size of its group");
}
