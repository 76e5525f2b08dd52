//! The exact least and greatest, by integer programming.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::{Range, unknowns::Unknowns};

/// How many branches are looked at before a range is given up. A number and not a time, so that every run ends alike.
pub const BRANCHES: u64 = 20_000;

/// Below this a part of a person is an error of floating point.
const TINY: f64 = 1e-5;

/// Why there is no exact end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Undecided;

/// Which numbers the unknowns may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numbers {
    /// Whole ones, as they are.
    Whole,
    /// Any: the range is never narrower than that of whole ones, and is found far sooner.
    Any,
}

/// The least and the greatest whole number that the sum of the unknowns in `within` can be.
///
/// # Errors
///
/// If that takes too many branches, or the solver cannot vouch for what it found.
pub(super) fn range(unknowns: &Unknowns, within: &[bool], numbers: Numbers) -> Result<Range, Undecided> {
    let end = |way: Way| {
        let found = furthest(unknowns, within, numbers, way)?;
        if found.is_exact { Ok(found.end) } else { Err(Undecided) }
    };
    Ok(Range { least: end(Way::Down)?, greatest: end(Way::Up)? })
}

/// Which end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Down,
    Up,
}

/// How far the sum of some unknowns was found to go.
#[derive(Clone, Debug)]
pub(super) struct Furthest {
    pub(super) end: i64,
    /// Whether it goes no further.
    pub(super) is_exact: bool,
    /// Values of all unknowns with which it goes so far, by the solver's word: whole ones, if it was asked for them.
    pub(super) values: Vec<i64>,
}

/// How far the sum of the unknowns in `within` goes one way.
///
/// # Errors
///
/// If nothing was found in so many branches, or there is nothing.
pub(super) fn furthest(
    unknowns: &Unknowns,
    within: &[bool],
    numbers: Numbers,
    way: Way,
) -> Result<Furthest, Undecided> {
    let direction = match way {
        Way::Down => OptimizationDirection::Minimize,
        Way::Up => OptimizationDirection::Maximize,
    };
    let mut problem = Problem::new(direction);
    let alike = alike(unknowns, within);
    let mut variables: Vec<Option<Variable>> = vec![None; unknowns.len()];
    for ((_, is_within), members) in &alike {
        let most: i64 = members.iter().map(|unknown| unknowns.most(*unknown)).sum();
        let most = i32::try_from(most).map_err(|_| Undecided)?;
        let weight = if *is_within { 1.0 } else { 0.0 };
        let variable = match numbers {
            Numbers::Whole => problem.add_integer_var(weight, (0, most)),
            Numbers::Any => problem.add_var(weight, (0.0, f64::from(most))),
        };
        // One stands for all that are alike: only their sum is in any fact.
        variables[members[0]] = Some(variable);
    }
    for fact in unknowns.facts() {
        let terms = fact.terms.iter().filter_map(|(unknown, weight)| Some((variables[*unknown]?, number(*weight))));
        let mut terms: Vec<_> = terms.collect();
        let (possible, Range { least, greatest }) = (unknowns.possible(&fact.terms), fact.range);
        // The solver's time is a matter of rows more than of anything else, so each fact is one.
        if least == greatest {
            problem.add_constraint(terms, ComparisonOp::Eq, number(least));
        } else if possible.least >= least {
            problem.add_constraint(terms, ComparisonOp::Le, number(greatest));
        } else if possible.greatest <= greatest {
            problem.add_constraint(terms, ComparisonOp::Ge, number(least));
        } else {
            terms.push((problem.add_var(0.0, (number(least), number(greatest))), -1.0));
            problem.add_constraint(terms, ComparisonOp::Eq, 0.0);
        }
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(BRANCHES);
    let outcome = problem.solve_with(options).map_err(|_| Undecided)?;
    let solution = outcome.solution().ok_or(Undecided)?;
    // The whole number within; what floating point loses is far less than the part that is added here.
    let end = match way {
        Way::Up => whole((solution.objective() + TINY).floor()),
        Way::Down => whole((solution.objective() - TINY).ceil()),
    };
    let mut values = vec![0; unknowns.len()];
    for members in alike.values() {
        let variable = variables[members[0]].ok_or(Undecided)?;
        let mut left = whole(solution.var_value(variable).round());
        for unknown in members {
            values[*unknown] = left.min(unknowns.most(*unknown));
            left -= values[*unknown];
        }
    }
    Ok(Furthest { end, is_exact: outcome.is_optimal(), values })
}

fn whole(number: f64) -> i64 {
    // Numbers of people are far from any limit.
    #[expect(clippy::cast_possible_truncation)]
    let whole = number as i64;
    whole
}

/// The unknowns by what is known of them, and whether they are in the sum: those alike can be taken together.
fn alike<'a>(unknowns: &'a Unknowns, within: &[bool]) -> BTreeMap<Known<'a>, Vec<usize>> {
    let mut alike: BTreeMap<Known<'a>, Vec<usize>> = BTreeMap::new();
    for (unknown, is_within) in within.iter().enumerate() {
        alike.entry((unknowns.touching(unknown), *is_within)).or_default().push(unknown);
    }
    alike
}

/// The facts that an unknown is in, with its weights; and whether it is in the sum.
type Known<'a> = (&'a [(usize, i64)], bool);

fn number(whole: i64) -> f64 {
    // Numbers of people and weights of a percentage are exact in it.
    #[expect(clippy::cast_precision_loss)]
    let number = whole as f64;
    number
}
