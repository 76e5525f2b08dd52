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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rand_chacha::{
        ChaCha20Rng,
        rand_core::{Rng, SeedableRng as _},
    };
    use survey::{Answer, Answering, Asked, Label, Question, QuestionKind};

    use super::{of_some, ranges};
    use crate::Range;

    fn question(kind: QuestionKind, answers: usize, answering: Answering, asked: Asked) -> Question {
        let label = || Label { en: String::new(), cy: String::new() };
        let answer = |at: usize| Answer { slug: format!("answer-{at}"), label: label() };
        Question {
            slug: "question".to_owned(),
            kind,
            title: label(),
            wording: label(),
            note: None,
            answers: (0..answers).map(answer).collect(),
            asked,
            answering,
        }
    }

    fn questions() -> Vec<Question> {
        let some = || Asked::only(Label { en: String::new(), cy: String::new() });
        let mut questions = Vec::new();
        for kind in [QuestionKind::Single, QuestionKind::Several] {
            for answers in 1..=3 {
                for answering in [Answering::Required, Answering::Optional] {
                    questions.push(question(kind, answers, answering, Asked::Everyone));
                    questions.push(question(kind, answers, answering, some()));
                }
            }
        }
        questions.retain(|question| question.categories().len() > 1);
        questions
    }

    /// Every way in which one person can be counted, as one count for each category.
    fn replies(question: &Question) -> Vec<Vec<i64>> {
        let (answers, categories) = (question.answers.len(), question.categories().len());
        let only = |at: usize| (0..categories).map(|other| i64::from(other == at)).collect::<Vec<_>>();
        let mut replies: Vec<Vec<i64>> = (answers..categories).map(only).collect();
        match question.kind {
            QuestionKind::Several => replies.extend((1..1 << answers).map(|given: usize| {
                (0..categories).map(|at| i64::from(at < answers && given >> at & 1 == 1)).collect()
            })),
            QuestionKind::Single | QuestionKind::Scale => replies.extend((0..answers).map(only)),
        }
        replies
    }

    /// Every way in which so many people can be counted.
    fn tables(question: &Question, people: u8) -> BTreeSet<Vec<i64>> {
        let mut tables = BTreeSet::from([vec![0; question.categories().len()]]);
        for _ in 0..people {
            let more = tables.iter().flat_map(|table| {
                let with = |reply: Vec<i64>| table.iter().zip(reply).map(|(count, more)| count + more).collect();
                replies(question).into_iter().map(with).collect::<Vec<Vec<i64>>>()
            });
            tables = more.collect();
        }
        tables
    }

    #[test]
    fn ranges_are_what_trying_every_way_to_answer_comes_to() {
        let mut chance = ChaCha20Rng::seed_from_u64(1);
        let mut tried = 0;
        for question in questions() {
            for people in 1..=5_u8 {
                let tables = tables(&question, people);
                let all: Vec<&Vec<i64>> = tables.iter().collect();
                for _ in 0..60 {
                    // Boxes that hold some table, as those of a release do.
                    let truth = all[chance.next_u32() as usize % all.len()];
                    let mut reach = || i64::from(chance.next_u32() % 3);
                    let boxes: Vec<Range> = truth
                        .iter()
                        .map(|count| Range { least: (count - reach()).max(0), greatest: count + reach() })
                        .collect();
                    let boxes: Vec<Range> = boxes
                        .into_iter()
                        .map(|own| Range { greatest: own.greatest.min(i64::from(people)), ..own })
                        .collect();
                    let drawn = if question.is_two_way() { 1 } else { boxes.len() };
                    let fits = |table: &&&Vec<i64>| (0..drawn).all(|at| boxes[at].holds(table[at]));
                    let fitting: Vec<&&Vec<i64>> = all.iter().filter(fits).collect();
                    let found = ranges(&question, i64::from(people), &boxes).expect("the truth fits");
                    for (at, range) in found.iter().enumerate() {
                        let ends = |end: fn(std::vec::IntoIter<i64>) -> Option<i64>| {
                            end(fitting.iter().map(|table| table[at]).collect::<Vec<_>>().into_iter())
                        };
                        let expected = (ends(Iterator::min), ends(Iterator::max));
                        assert_eq!(
                            (Some(range.least), Some(range.greatest)),
                            expected,
                            "{:?}, {people} people, {boxes:?}, category {at}",
                            question.kind
                        );
                        tried += 1;
                    }
                    let some: Vec<usize> = (0..question.answers.len()).filter(|at| at % 2 == 0).collect();
                    if question.kind == QuestionKind::Single {
                        let sums = || fitting.iter().map(|table| some.iter().map(|at| table[*at]).sum::<i64>());
                        let found = of_some(&question, i64::from(people), &boxes, &some).expect("the truth fits");
                        assert_eq!((Some(found.least), Some(found.greatest)), (sums().min(), sums().max()));
                    }
                }
            }
        }
        assert!(tried > 10_000, "{tried}");
    }

    #[test]
    fn five_answers_of_two_people_each_that_were_all_rounded_to_nought_are_known_exactly() {
        let question = question(QuestionKind::Single, 5, Answering::Required, Asked::Everyone);
        let left = ranges(&question, 10, &[Range { least: 0, greatest: 2 }; 5]).expect("a table fits");
        assert_eq!(left, [Range { least: 2, greatest: 2 }; 5]);
    }
}
