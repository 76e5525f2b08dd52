//! The answers to a scale as one bar that diverges from its middle.

use std::cmp::Ordering;

use survey::{Category, Estimate, Measure, Share};
use words::Percent;

use crate::{
    Anchor, Pixels, Point, Role, Subject, Weight,
    form::{MARGIN, SMALL},
    marks::BAR,
    sheet::{KeyMark, Sheet},
    text_width,
};

/// The key of the steps, then a bar for the selection and one for those it is compared with: what is below the
/// middle of the scale to the left of a line, what is above it to the right.
pub(crate) fn scale_bars(sheet: &mut Sheet<'_>, subject: &Subject<'_>) {
    let rows = &subject.reading.rows;
    let (mut mine, mut theirs) = (Vec::new(), Vec::new());
    for row in rows {
        mine.extend(row.estimate.shown().map(|shown| shown.share));
        theirs.extend(row.other.as_ref().and_then(Estimate::shown).map(|shown| shown.share));
    }
    let mut bars = vec![(subject.whom(), mine)];
    bars.extend(subject.others().map(|others| (others, theirs)));
    bars.retain(|(_, shares)| shares.len() == rows.len());
    if bars.is_empty() {
        return;
    }
    key(sheet, subject);
    let steps = subject.question().answers.len();
    // Up to three quarters on one side have room at one scale; where there are more, all bars are drawn smaller.
    let mut reach = 0.75_f64;
    for (_, shares) in &bars {
        let (left, right) = sides(&shares[..steps]);
        reach = reach.max(left).max(right);
    }
    for (whom, shares) in &bars {
        bar(sheet, subject, whom, shares, reach);
    }
    sheet.down(14.0);
}

/// How much of a bar is to the left of the middle, and to the right.
fn sides(steps: &[Share]) -> (f64, f64) {
    let (mut left, mut all) = (0.0, 0.0);
    for (at, share) in steps.iter().enumerate() {
        left += share.value() * left_of_middle(at, steps.len());
        all += share.value();
    }
    (left, all - left)
}

/// The steps in the order of the scale, as many in a line as have room.
fn key(sheet: &mut Sheet<'_>, subject: &Subject<'_>) {
    let steps = subject.question().answers.len();
    let style = (SMALL, Weight::Regular, Role::Ink);
    let (left, right) = (MARGIN, sheet.form.width() - MARGIN);
    let mut x = left;
    for at in 0..steps {
        let name = subject.measure(Measure::Category(Category::Answer(at)));
        let width = Pixels(24.0) + text_width(&name, style.0, style.1);
        if x > left && x + width > right {
            x = left;
            sheet.down(SMALL.0 * 1.5);
        }
        let place = Point::new(x, sheet.y + Pixels(7.0));
        sheet.key_mark(KeyMark::Step(role(at, steps)), place);
        let (top, start) = (sheet.y, x + Pixels(24.0));
        sheet.lines(start, right - start, style, &name);
        // One that is longer than a line has all its lines to itself.
        if x + width <= right {
            sheet.y = top;
        }
        x = x + width + Pixels(14.0);
    }
    sheet.down(SMALL.0 * 1.5 + 6.0);
}

/// Where the middle of a scale is: in the middle of the shares' own scale.
fn middle(sheet: &Sheet<'_>) -> Pixels {
    let scale = sheet.form.scale();
    Pixels(f64::midpoint(scale.start.0, scale.end.0))
}

/// The bar of `whom`, whose shares are in the order of the question's measures; `reach` has room on either side.
fn bar(sheet: &mut Sheet<'_>, subject: &Subject<'_>, whom: &str, shares: &[Share], reach: f64) {
    let steps = subject.question().answers.len();
    let top = sheet.y;
    let label_bottom = sheet.label(whom);
    let (scale, bar_top) = (sheet.form.scale(), sheet.y);
    let unit = (scale.end.0 - scale.start.0) / 2.0 / reach;
    let mut x = middle(sheet).0 - sides(&shares[..steps]).0 * unit;
    let style = (SMALL, Weight::Regular, Role::Ink);
    for (at, share) in shares[..steps].iter().enumerate() {
        let end = x + share.value() * unit;
        let (from, to) = (Point::new(Pixels(x), bar_top), Point::new(Pixels(end), bar_top + Pixels(BAR)));
        sheet.step(from, to, role(at, steps));
        let text = Percent(share.percent()).to_string();
        // A number that has no room below its part is in the rows below.
        if text_width(&text, style.0, style.1).0 + 4.0 <= end - x {
            sheet.down(BAR + 2.0);
            sheet.text(Pixels(f64::midpoint(x, end)), Anchor::Middle, style, text);
            sheet.y = bar_top;
        }
        x = end;
    }
    let (middle, reach) = (middle(sheet), Pixels(3.0));
    let (from, to) =
        (Point::new(middle - Pixels(1.0), bar_top - reach), Point::new(middle + Pixels(1.0), bar_top + Pixels(BAR)));
    sheet.rectangle(from, to, Role::Ink);
    sheet.down(BAR + 2.0 + SMALL.0 * 1.3);
    sheet.below(label_bottom);
    let told = shares.iter().zip(subject.question().measures());
    let told = told.map(|(share, measure)| format!("{} {}", subject.measure(measure), Percent(share.percent())));
    let told = format!("{whom}: {}", told.collect::<Vec<_>>().join("; "));
    sheet.spot(top, subject.context.marked(told));
    sheet.down(4.0);
}

/// How much of a step is to the left of the middle: of the middle step itself a half.
fn left_of_middle(at: usize, steps: usize) -> f64 {
    match (2 * at + 1).cmp(&steps) {
        Ordering::Less => 1.0,
        Ordering::Equal => 0.5,
        Ordering::Greater => 0.0,
    }
}

/// The colour of a step: the outermost are the strongest.
fn role(at: usize, steps: usize) -> Role {
    let from_end = steps - 1 - at;
    match (2 * at + 1).cmp(&steps) {
        Ordering::Equal => Role::StepMiddle,
        Ordering::Less if at == 0 => Role::StepLowest,
        Ordering::Less => Role::StepLow,
        Ordering::Greater if from_end == 0 => Role::StepHighest,
        Ordering::Greater => Role::StepHigh,
    }
}
