//! What is said of an estimate, wherever it is said.

use survey::{Difference, Estimate, Precision, Shown, Verdict};
use words::{Percent, Points, Said};

use crate::Context;

/// What the interval of a difference allows one to say, as words know it.
#[must_use]
pub fn said(difference: Difference) -> Said {
    match difference.verdict() {
        Verdict::Higher => Said::Higher,
        Verdict::Lower => Said::Lower,
        Verdict::CannotTell => Said::CannotTell,
    }
}

/// A sentence with every number of an estimate: what is said of its mark.
pub(crate) fn sentence(context: Context<'_>, what: &str, estimate: &Estimate) -> String {
    let words = context.words();
    let sentence = match estimate {
        Estimate::Shown(shown) => words.told(what, &share_and_range(context, shown), &people(context, estimate)),
        absent => words.told_absent(what, absence(context, absent)),
    };
    context.marked(sentence)
}

/// How many of how many, or why that cannot be told.
pub(crate) fn people(context: Context<'_>, estimate: &Estimate) -> String {
    let words = context.words();
    match estimate {
        Estimate::Shown(shown) => words.of_base(&words.about(shown.count.0), &base(context, shown)),
        absent => absence(context, absent).to_owned(),
    }
}

/// Of how many people a share is, and whether that is exact.
#[must_use]
pub fn base(context: Context<'_>, shown: &Shown) -> String {
    match shown.base_precision {
        Precision::Exact => shown.base.to_string(),
        Precision::Rounded => context.words().about(shown.base.0),
    }
}

/// A share and its range.
pub(crate) fn share_and_range(context: Context<'_>, shown: &Shown) -> String {
    let (lower, upper) = range(shown);
    context.words().share_and_range(Percent(shown.share.percent()), lower, upper)
}

/// An interval's ends as whole percentages.
#[must_use]
pub fn range(shown: &Shown) -> (Percent, Percent) {
    (Percent(shown.interval.lower().percent()), Percent(shown.interval.upper().percent()))
}

/// Why there is no number; nothing where there is one.
#[must_use]
pub fn absence(context: Context<'_>, estimate: &Estimate) -> &'static str {
    match estimate {
        Estimate::Shown(_) => "",
        Estimate::TooFew => context.words().too_few(),
        Estimate::NotAsked => context.words().not_asked(),
        Estimate::Nobody => context.words().nobody(),
    }
}

/// A difference in points with its interval.
pub(crate) fn points(context: Context<'_>, difference: Difference) -> String {
    let [value, lower, upper] = in_points(difference);
    context.words().points(value, lower, upper)
}

/// A difference and the ends of its interval, in whole points. An end that would be written as 0 though the verdict says
/// that it is not gets a decimal.
#[must_use]
pub fn in_points(difference: Difference) -> [Points; 3] {
    // A difference of shares is from -1 to 1, so its tenths of a point fit.
    #[expect(clippy::cast_possible_truncation)]
    let tenths = |value: f64| (value * 1000.0).round() as i16;
    #[expect(clippy::cast_possible_truncation)]
    let whole = |value: f64| (value * 100.0).round() as i16 * 10;
    let end = |value: f64| match (difference.verdict(), whole(value)) {
        (Verdict::Higher, 0) => Points(tenths(value).max(1)),
        (Verdict::Lower, 0) => Points(tenths(value).min(-1)),
        (_, whole) => Points(whole),
    };
    [Points(whole(difference.value)), end(difference.lower), end(difference.upper)]
}
