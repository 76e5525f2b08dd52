//! The exact least and greatest, by integer programming.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

use super::{
    Range,
    unknowns::{Fact, Unknowns},
};

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
    range_among(unknowns, within, numbers, &vec![true; unknowns.len()])
}

/// The same by those facts alone that are of nothing but the unknowns in `among`, which those in `within` must be: never
/// narrower, and found far sooner.
///
/// # Errors
///
/// As [`range`].
pub(super) fn range_among(
    unknowns: &Unknowns,
    within: &[bool],
    numbers: Numbers,
    among: &[bool],
) -> Result<Range, Undecided> {
    let extreme = |direction| extreme(unknowns, (within, among), numbers, direction);
    Ok(Range { least: extreme(OptimizationDirection::Minimize)?, greatest: extreme(OptimizationDirection::Maximize)? })
}

/// A table that fits everything known, in which the sum of the unknowns in `within` is as great as it can be (or as
/// small), where only the unknowns in `free` may be other than in `at`, which fits too.
///
/// # Errors
///
/// As [`range`].
pub(super) fn furthest(
    unknowns: &Unknowns,
    within: &[bool],
    (at, free): (&[i64], &[bool]),
    direction: OptimizationDirection,
) -> Result<Vec<i64>, Undecided> {
    let mut problem = Problem::new(direction);
    let mut variables: Vec<Option<Variable>> = vec![None; unknowns.len()];
    for unknown in (0..unknowns.len()).filter(|unknown| free[*unknown]) {
        let most = i32::try_from(unknowns.most(unknown)).map_err(|_| Undecided)?;
        variables[unknown] = Some(problem.add_integer_var(if within[unknown] { 1.0 } else { 0.0 }, (0, most)));
    }
    for fact in unknowns.facts().iter().filter(|fact| fact.terms.iter().any(|(unknown, _)| free[*unknown])) {
        let held: i64 = fact
            .terms
            .iter()
            .filter(|(unknown, _)| !free[*unknown])
            .map(|(unknown, weight)| weight * at[*unknown])
            .sum();
        let terms = fact.terms.iter().filter_map(|(unknown, weight)| Some((variables[*unknown]?, number(*weight))));
        let terms: Vec<_> = terms.collect();
        problem.add_constraint(terms.clone(), ComparisonOp::Ge, number(fact.range.least - held));
        problem.add_constraint(terms, ComparisonOp::Le, number(fact.range.greatest - held));
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(FEW_BRANCHES);
    let outcome = problem.solve_with(options).map_err(|_| Undecided)?;
    let solution = outcome.solution().ok_or(Undecided)?;
    // Whole but for floating point; that it fits is for the caller to check.
    #[expect(clippy::cast_possible_truncation)]
    let value = |(unknown, variable): (usize, &Option<Variable>)| {
        variable.map_or(at[unknown], |variable| solution.var_value(variable).round() as i64)
    };
    Ok(variables.iter().enumerate().map(value).collect())
}

/// How many branches are looked at where it is not about the last word.
const FEW_BRANCHES: u64 = 200;

fn extreme(
    unknowns: &Unknowns,
    (within, among): (&[bool], &[bool]),
    numbers: Numbers,
    direction: OptimizationDirection,
) -> Result<i64, Undecided> {
    let mut problem = Problem::new(direction);
    let alike = alike(unknowns, within, among);
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
    let told = |fact: &&Fact| fact.terms.iter().all(|(unknown, _)| among[*unknown]);
    for fact in unknowns.facts().iter().filter(told) {
        let terms = fact.terms.iter().filter_map(|(unknown, weight)| Some((variables[*unknown]?, number(*weight))));
        let terms: Vec<_> = terms.collect();
        problem.add_constraint(terms.clone(), ComparisonOp::Ge, number(fact.range.least));
        problem.add_constraint(terms, ComparisonOp::Le, number(fact.range.greatest));
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(BRANCHES);
    let outcome = problem.solve_with(options).map_err(|_| Undecided)?;
    if !outcome.is_optimal() {
        return Err(Undecided);
    }
    let objective = outcome.solution().ok_or(Undecided)?.objective();
    // The whole number within; what floating point loses is far less than the part that is added here. Numbers of
    // people are far from any limit.
    #[expect(clippy::cast_possible_truncation)]
    let whole = match direction {
        OptimizationDirection::Maximize => (objective + TINY).floor() as i64,
        OptimizationDirection::Minimize => (objective - TINY).ceil() as i64,
    };
    Ok(whole)
}

/// The unknowns by what is known of them, and whether they are in the sum: those alike can be taken together.
fn alike<'a>(unknowns: &'a Unknowns, within: &[bool], among: &[bool]) -> BTreeMap<Known<'a>, Vec<usize>> {
    let mut alike: BTreeMap<Known<'a>, Vec<usize>> = BTreeMap::new();
    for (unknown, is_within) in within.iter().enumerate().filter(|(unknown, _)| among[*unknown]) {
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
