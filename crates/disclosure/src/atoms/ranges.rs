//! Between which numbers the counts of one question in one atom lie: in closed form.
//!
//! Each count that was drawn is in a box, which its published value says. The counts of a question tie the boxes
//! together: everybody is counted under exactly one category, or where several answers may be given, under none more
//! often than there are people. Both ends of every range here are possible: `tests/suite/atoms.rs` holds them to
//! integer programming.

use survey::{Question, QuestionKind};

use crate::Range;

/// For each category of a question the range of its count in an atom of `size` people, where `boxes` says what the
/// published counts leave one by one; of two categories that follow from each other only the first's. `None` where
/// nothing fits the boxes.
pub(crate) fn ranges(question: &Question, size: i64, boxes: &[Range]) -> Option<Vec<Range>> {
    let ranges = match question.kind {
        _ if question.is_two_way() => boxes[..1].to_vec(),
        QuestionKind::Single | QuestionKind::Scale => one_answer(size, boxes),
        QuestionKind::Several => several_answers(size, boxes.split_at(question.answers.len()))?,
    };
    ranges.iter().all(|range| range.least <= range.greatest).then_some(ranges)
}

/// Everybody is counted once: what one count can be is what the others leave.
fn one_answer(size: i64, boxes: &[Range]) -> Vec<Range> {
    let all = sum(boxes);
    let left = |own: &Range| Range {
        least: own.least.max(size - (all.greatest - own.greatest)),
        greatest: own.greatest.min(size - (all.least - own.least)),
    };
    boxes.iter().map(left).collect()
}

/// Of those who gave an answer, `given` in all, nobody gave one twice, and each gave at least one; everybody else is
/// counted once among the others.
fn several_answers(size: i64, (answers, others): (&[Range], &[Range])) -> Option<Vec<Range>> {
    let all_others = sum(others);
    let most_within = |given: i64| answers.iter().map(|own| own.greatest.min(given)).sum::<i64>();
    let least = answers.iter().map(|own| own.least).fold(size - all_others.greatest, i64::max).max(0);
    // If so many answers are enough for some people, they are for fewer.
    let greatest = (least..=size - all_others.least).rev().find(|given| most_within(*given) >= *given)?;
    let given = Range { least, greatest };
    let of_answer = |own: &Range| {
        let forced = |given: i64| given - (most_within(given) - own.greatest.min(given));
        let least = (given.least..=given.greatest).map(forced).min().unwrap_or_default();
        Range { least: own.least.max(least), greatest: own.greatest.min(given.greatest) }
    };
    let of_other = |own: &Range| Range {
        least: own.least.max(size - given.greatest - (all_others.greatest - own.greatest)),
        greatest: own.greatest.min(size - given.least - (all_others.least - own.least)),
    };
    Some(answers.iter().map(of_answer).chain(others.iter().map(of_other)).collect())
}

/// Of how many one of some answers was given: both ends are possible where one answer alone could be given, or where
/// `answers` is of one.
pub(crate) fn of_some(question: &Question, size: i64, boxes: &[Range], answers: &[usize]) -> Option<Range> {
    let (some, others): (Vec<usize>, Vec<usize>) =
        (0..question.categories().len()).partition(|category| answers.contains(category));
    let within = |categories: &[usize], boxes: &[Range]| sum_of(categories.iter().map(|category| boxes[*category]));
    if question.is_two_way() {
        let both = [boxes[0], Range { least: size - boxes[0].greatest, greatest: size - boxes[0].least }];
        return Some(if others.is_empty() { Range::exactly(size) } else { within(&some, &both) });
    }
    if question.kind == QuestionKind::Several {
        let ranges = ranges(question, size, boxes)?;
        return Some(within(&some, &ranges));
    }
    let (mine, theirs) = (within(&some, boxes), within(&others, boxes));
    Some(Range { least: mine.least.max(size - theirs.greatest), greatest: mine.greatest.min(size - theirs.least) })
}

fn sum(boxes: &[Range]) -> Range {
    sum_of(boxes.iter().copied())
}

/// Between which numbers a sum lies whose parts are free of one another: ends and widths add up.
pub(crate) fn sum_of(parts: impl IntoIterator<Item = Range>) -> Range {
    parts.into_iter().fold(Range::exactly(0), |sum, part| Range {
        least: sum.least + part.least,
        greatest: sum.greatest + part.greatest,
    })
}
