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
    let mine = Bar { whom: subject.whom(), estimates: rows.iter().map(|row| row.estimate).collect() };
    let others =
        subject.others().map(|whom| Bar { whom, estimates: rows.iter().filter_map(|row| row.other).collect() });
    let bars: Vec<_> = [mine].into_iter().chain(others).filter_map(|bar| Some((bar.shares(subject)?, bar))).collect();
    if bars.is_empty() {
        return;
    }
    key(sheet, subject);
    // Up to three quarters on one side have room at one scale; where there are more, all bars are drawn smaller.
    let reach = bars.iter().map(|(shares, _)| reach(shares)).fold(0.75, f64::max);
    for (shares, bar) in &bars {
        draw(sheet, subject, bar, (shares, reach));
    }
    sheet.down(14.0);
}

/// A whole scale as a bar.
struct Bar {
    whom: String,
    /// In the order of the question's measures.
    estimates: Vec<Estimate>,
}

impl Bar {
    /// The shares of the steps, if all can be shown.
    fn shares(&self, subject: &Subject<'_>) -> Option<Vec<Share>> {
        let steps = self.estimates.iter().take(subject.question().answers.len());
        steps.map(|estimate| estimate.shown().map(|shown| shown.share)).collect()
    }
}

/// How much of a bar is on the left of the middle.
fn on_the_left(shares: &[Share]) -> f64 {
    let part = |(at, share): (usize, &Share)| share.value() * left_of_middle(at, shares.len());
    shares.iter().enumerate().map(part).sum()
}

/// How much of a bar is on its longer side.
fn reach(shares: &[Share]) -> f64 {
    let left = on_the_left(shares);
    left.max(shares.iter().map(|share| share.value()).sum::<f64>() - left)
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

/// A bar of steps with `shares`, of which `reach` has room on either side.
fn draw(sheet: &mut Sheet<'_>, subject: &Subject<'_>, Bar { whom, estimates }: &Bar, (shares, reach): (&[Share], f64)) {
    let steps = shares.len();
    let top = sheet.y;
    let label_bottom = sheet.label(whom);
    let (scale, bar_top) = (sheet.form.scale(), sheet.y);
    let unit = (scale.end.0 - scale.start.0) / 2.0 / reach;
    let mut x = middle(sheet).0 - on_the_left(shares) * unit;
    let style = (SMALL, Weight::Regular, Role::Ink);
    for (at, share) in shares.iter().enumerate() {
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
    let told = estimates.iter().zip(subject.question().measures()).map(|(estimate, measure)| {
        let share = estimate.shown().map(|shown| Percent(shown.share.percent()).to_string()).unwrap_or_default();
        format!("{} {share}", subject.measure(measure))
    });
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
