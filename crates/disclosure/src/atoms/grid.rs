//! What a count of one atom is rounded to.

use rand_chacha::{ChaCha20Rng, rand_core::Rng};

use crate::Range;

/// The values that a rounded count of an atom may have: multiples of the base, but instead of the last of them the size
/// of the atom.
///
/// So a count of nearly everybody can be rounded up too, and rounding leans nowhere: were the last multiple below the
/// size the greatest value, all counts above it would have to be rounded down. The last step is as long as the base
/// or longer, up to twice the base less one, so the size as a value tells no more than any other.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grid {
    /// How many people are in the atom; at least one.
    pub(crate) size: u32,
    /// The rounding base.
    pub(crate) base: u32,
}

impl Grid {
    /// The last multiple that is a value, the base or more below the size.
    fn last(self) -> u32 {
        self.size.saturating_sub(self.base) / self.base * self.base
    }

    /// Whether a rounded count may have a value.
    pub(crate) fn holds(self, value: u32) -> bool {
        value == self.size || (value.is_multiple_of(self.base) && value <= self.last())
    }

    /// The values below and above a count, which are the same where it is one.
    pub(crate) fn neighbours(self, count: u32) -> (u32, u32) {
        let below = (count / self.base * self.base).min(self.last());
        match count {
            _ if count == self.size => (count, count),
            _ if count == below => (below, below),
            _ if below == self.last() => (below, self.size),
            _ => (below, below + self.base),
        }
    }

    /// One of the two neighbours of a count, at random, so that its mean is the count.
    pub(crate) fn draw(self, count: u32, draws: &mut ChaCha20Rng) -> u32 {
        let (below, above) = self.neighbours(count);
        if below == above {
            return below;
        }
        // A remainder of 2^64 by a small number leans by less than 1 in 10^18.
        let drawn = draws.next_u64() % u64::from(above - below);
        if drawn < u64::from(count - below) { above } else { below }
    }

    /// The counts that can come out as a value of the grid.
    pub(crate) fn range(self, value: u32) -> Range {
        let before = if value == self.size { self.last() } else { value.saturating_sub(self.base) };
        let after = if value == self.last() { self.size } else { value + self.base };
        let least = if value == 0 { 0 } else { i64::from(before) + 1 };
        let greatest = if value == self.size { value } else { after - 1 };
        Range { least, greatest: i64::from(greatest) }
    }
}

#[cfg(test)]
mod tests {
    use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng as _};

    use super::Grid;

    fn grids() -> impl Iterator<Item = Grid> {
        (2..=9).flat_map(|base| (1..=60).map(move |size| Grid { size, base }))
    }

    #[test]
    fn every_count_has_neighbours_less_than_twice_the_base_apart_and_lies_in_the_ranges_of_both() {
        for grid in grids() {
            for count in 0..=grid.size {
                let (below, above) = grid.neighbours(count);
                assert!(below <= count && count <= above && above <= grid.size, "{grid:?}, {count}");
                assert!(above - below < 2 * grid.base, "{grid:?}, {count}");
                for value in [below, above] {
                    assert!(grid.holds(value) && grid.range(value).holds(i64::from(count)), "{grid:?}, {count}");
                }
            }
        }
    }

    #[test]
    fn a_range_holds_exactly_the_counts_that_can_come_out_as_its_value() {
        for grid in grids() {
            for value in (0..=grid.size).filter(|value| grid.holds(*value)) {
                let from: Vec<u32> = (0..=grid.size)
                    .filter(|count| [grid.neighbours(*count).0, grid.neighbours(*count).1].contains(&value))
                    .collect();
                let range = grid.range(value);
                assert_eq!((range.least, range.greatest), (i64::from(from[0]), i64::from(from[from.len() - 1])));
            }
        }
    }

    #[test]
    fn no_value_tells_more_than_nought_does() {
        for grid in grids().filter(|grid| grid.size >= grid.base) {
            for value in (0..=grid.size).filter(|value| grid.holds(*value)) {
                let width = grid.range(value).width();
                assert!(width >= i64::from(grid.base) - 1, "{grid:?}, {value}: {width}");
            }
        }
    }

    #[test]
    fn the_mean_of_many_draws_is_the_count_however_near_it_is_to_everybody() {
        let mut draws = ChaCha20Rng::seed_from_u64(1);
        for grid in [Grid { size: 11, base: 3 }, Grid { size: 10, base: 3 }, Grid { size: 14, base: 5 }] {
            for count in 0..=grid.size {
                let times = 20_000;
                let sum: u64 = (0..times).map(|_| u64::from(grid.draw(count, &mut draws))).sum();
                let mean = sum as f64 / f64::from(times);
                // At most (2b - 1)/2 for each draw: four standard errors.
                let far = 4.0 * (f64::from(grid.base) - 0.5) / f64::from(times).sqrt();
                assert!((mean - f64::from(count)).abs() < far, "{grid:?}, {count}: {mean}");
            }
        }
    }
}
