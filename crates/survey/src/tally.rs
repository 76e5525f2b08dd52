//! The counts of one question for one selection.

use crate::{
    Base, ConfidenceLevel, Count, Cover, Estimate, Interval, Measure, Parameters, Precision, Question, Share, Shown,
    Sign, Table,
};

/// The counts of one question for a selection: the signed sum of the published groups of its cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// How many people are in the selection; exact.
    pub people: Base,
    /// In the order of [`Question::categories`]; from 0 to `people`.
    pub counts: Vec<Count>,
    /// How many rounded counts went into each of them.
    pub terms: usize,
    /// What those are multiples of, where that is not what the release's others are.
    pub rounding_base: Option<u32>,
}

impl Tally {
    /// The counts of a table for the groups of a cover.
    #[must_use]
    pub fn of(table: &Table, cover: &Cover) -> Self {
        let people = cover.base();
        let mut sums = vec![0_i64; table.row(0).len()];
        for term in cover.terms() {
            for (sum, count) in sums.iter_mut().zip(table.row(term.group)) {
                match term.sign {
                    Sign::Plus => *sum += i64::from(count.0),
                    Sign::Minus => *sum -= i64::from(count.0),
                }
            }
        }
        // Rounding can push a sum of several counts a little past what is possible.
        let possible = |sum: i64| Count(u32::try_from(sum.max(0)).unwrap_or(u32::MAX).min(people.0));
        Self {
            people,
            counts: sums.into_iter().map(possible).collect(),
            terms: cover.terms().len(),
            rounding_base: table.own_rounding_base(),
        }
    }

    /// What may be said of a measure of `question`, as a share of those asked.
    #[must_use]
    pub fn estimate(&self, question: &Question, measure: Measure, parameters: Parameters) -> Estimate {
        let not_asked = question.not_asked().map(|at| self.counts[at]);
        let base = Base(self.people.0 - not_asked.unwrap_or_default().0);
        if base.0 < parameters.threshold {
            return Estimate::TooFew;
        }
        // Numerator and denominator are rounded apart, so the one may just exceed the other.
        let positions = question.positions(measure);
        let summed = positions.len();
        let count = Count(self.counts[positions].iter().map(|count| count.0).sum::<u32>().min(base.0));
        let Some(share) = Share::of(count, base) else { return Estimate::TooFew };
        // Rounded counts above the line; below it others where only some were asked.
        let terms = as_number(self.terms);
        let rounded =
            terms * as_number(summed) + terms * as_number(question.rounded_counts_of_asked()) * share.value().powi(2);
        let effective_base =
            effective_base(share, base, rounded, self.rounding_base.unwrap_or(parameters.rounding_base));
        Estimate::Shown(Shown {
            count,
            base,
            base_precision: if not_asked.is_some() { Precision::Rounded } else { Precision::Exact },
            share,
            interval: Interval::wilson(share, effective_base, ConfidenceLevel::NINETY_FIVE),
            effective_base,
        })
    }
}

/// The number of exactly counted people who would tell as much as `base` people whose count is the sum of
/// `rounded` counts, each rounded at random to a neighbouring multiple of `rounding_base`.
///
/// The variance of the share is that of sampling, `p(1-p)/n`, plus that of rounding, `m(b²-1)/(6n²)`, which
/// is the mean over the places a count may have between two multiples. `p` is taken a little towards one
/// half (Agresti and Coull's middle), because at 0 and 1 the first variance would vanish and with it the base.
fn effective_base(share: Share, base: Base, rounded: f64, rounding_base: u32) -> f64 {
    let (n, b) = (f64::from(base.0), f64::from(rounding_base));
    let z2 = ConfidenceLevel::NINETY_FIVE.z().powi(2);
    let p = (share.value() * n + z2 / 2.0) / (n + z2);
    let sampling = p * (1.0 - p) / n;
    let rounding = rounded * (b * b - 1.0) / (6.0 * n * n);
    n * sampling / (sampling + rounding)
}

/// A number of terms as a number to reckon with; covers are far below where this could lose anything.
fn as_number(terms: usize) -> f64 {
    f64::from(u32::try_from(terms).unwrap_or(u32::MAX))
}
