//! Rounding of counts that must go on adding up: each to a neighbouring multiple, at random, without bias.

use std::fmt;

use rand_chacha::{ChaCha20Rng, rand_core::Rng};

use crate::RawCount;

/// One count to be rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The count before rounding.
    pub count: RawCount,
    /// What the rounded count may not exceed: the size of its group.
    pub size: u32,
}

/// Why counts could not be rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundingError {
    /// The draw ended between multiples: neighbours that add up do not exist on the path it took.
    Stuck,
    /// A rounded count came out above the size of its group.
    AboveSize,
}

impl fmt::Display for RoundingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stuck => write!(f, "the draw came to no table of neighbouring multiples that adds up"),
            Self::AboveSize => write!(f, "a rounded count came out above the size of its group"),
        }
    }
}

impl std::error::Error for RoundingError {}

/// Rounds `targets` to neighbouring multiples of `base` so that each of `equations` still holds: the count
/// at its first position is the sum of those at the others.
///
/// It is a random walk that keeps every equation true. Each step moves along a direction that the equations
/// leave free, one way or the other, to where the first count reaches a multiple; the odds are such that the
/// expected move is nothing. So each count's expected value is what it was before rounding, and a count that
/// is a multiple already stays.
///
/// # Errors
///
/// If the walk ends before every count is a multiple, or one ends above its size. Another draw may do better.
pub fn round(
    targets: &[Target],
    equations: &[Vec<usize>],
    base: u32,
    draws: &mut ChaCha20Rng,
) -> Result<Vec<u32>, RoundingError> {
    let mut at: Vec<f64> = targets.iter().map(|target| f64::from(target.count.0) / f64::from(base)).collect();
    let bounds: Vec<(f64, f64)> = at.iter().map(|value| (value.floor(), value.ceil())).collect();
    let mut free: Vec<usize> = (0..at.len()).filter(|i| bounds[*i].0 < bounds[*i].1).collect();
    while !free.is_empty() {
        let direction = free_direction(equations, &free, draws).ok_or(RoundingError::Stuck)?;
        let reach = |sign: f64| {
            let room = free.iter().zip(&direction).filter(|(_, step)| step.abs() > TINY).map(|(i, step)| {
                let bound = if sign * step > 0.0 { bounds[*i].1 - at[*i] } else { at[*i] - bounds[*i].0 };
                bound / step.abs()
            });
            room.fold(f64::INFINITY, f64::min)
        };
        let (up, down) = (reach(1.0), reach(-1.0));
        let step = if unit(draws) * (up + down) < down { up } else { -down };
        for (i, along) in free.iter().zip(&direction) {
            at[*i] += step * along;
        }
        free.retain(|i| {
            let nearest = at[*i].round();
            let arrived = (at[*i] - nearest).abs() < TINY;
            if arrived {
                at[*i] = nearest;
            }
            !arrived
        });
    }
    // Every value now is a whole number between neighbours of a count, so the conversion loses nothing.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let rounded: Vec<u32> = at.iter().map(|value| value.round() as u32 * base).collect();
    let fits = rounded.iter().zip(targets).all(|(count, target)| *count <= target.size);
    if fits { Ok(rounded) } else { Err(RoundingError::AboveSize) }
}

/// Below this a number counts as nothing: thirds and fifths are exact to far more digits.
const TINY: f64 = 1e-7;

/// A random number from 0, below 1.
fn unit(draws: &mut ChaCha20Rng) -> f64 {
    f64::from(draws.next_u32()) / (f64::from(u32::MAX) + 1.0)
}

/// A direction, over the free counts, in which no equation changes: found by elimination, with one count
/// that is still undetermined, drawn at random, moving by 1. `None` if everything is determined.
fn free_direction(equations: &[Vec<usize>], free: &[usize], draws: &mut ChaCha20Rng) -> Option<Vec<f64>> {
    let mut column = vec![None; free.iter().max()? + 1];
    for (at, i) in free.iter().enumerate() {
        column[*i] = Some(at);
    }
    let mut rows: Vec<Vec<f64>> = Vec::with_capacity(equations.len());
    for equation in equations {
        let mut row = vec![0.0; free.len()];
        for (place, i) in equation.iter().enumerate() {
            if let Some(at) = column.get(*i).copied().flatten() {
                row[at] += if place == 0 { 1.0 } else { -1.0 };
            }
        }
        if row.iter().any(|cell| *cell != 0.0) {
            rows.push(row);
        }
    }
    let pivots = eliminate(&mut rows, free.len());
    let undetermined: Vec<usize> = (0..free.len()).filter(|at| !pivots.contains(at)).collect();
    if undetermined.is_empty() {
        return None;
    }
    let pick = usize::try_from(draws.next_u32()).unwrap_or_default() % undetermined.len();
    let mover = undetermined[pick];
    let mut direction = vec![0.0; free.len()];
    direction[mover] = 1.0;
    for (row, pivot) in rows.iter().zip(&pivots) {
        direction[*pivot] = -row[mover];
    }
    Some(direction)
}

/// Brings `rows` to reduced echelon form; gives each remaining row's pivot column.
fn eliminate(rows: &mut Vec<Vec<f64>>, columns: usize) -> Vec<usize> {
    let mut pivots = Vec::new();
    for column in 0..columns {
        let done = pivots.len();
        let size = |row: &usize| rows[*row][column].abs();
        let Some(best) = (done..rows.len()).max_by(|a, b| size(a).total_cmp(&size(b))) else { break };
        if rows[best][column].abs() < TINY {
            continue;
        }
        rows.swap(done, best);
        let scale = rows[done][column];
        rows[done].iter_mut().for_each(|cell| *cell /= scale);
        let pivot = rows[done].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(at, row)| *at != done && row[column].abs() > TINY) {
            let factor = row[column];
            row.iter_mut().zip(&pivot).for_each(|(cell, above)| *cell -= factor * above);
        }
        pivots.push(column);
    }
    rows.truncate(pivots.len());
    pivots
}
