//! What the lines of one question say together.

use survey::{Category, QuestionId, QuestionKind};

use crate::{Fault, Faults, Position, What};

/// A number of people, and where it stands.
pub(crate) type Placed = (u32, Position);

/// What was counted on one line.
pub(crate) struct Line {
    pub(crate) question: QuestionId,
    pub(crate) answer: Category,
    pub(crate) count: Option<Placed>,
    pub(crate) asked: Option<Placed>,
    pub(crate) answer_at: Position,
    pub(crate) asked_at: Position,
}

/// The questions of some lines, in the order in which they come.
pub(crate) fn in_order(lines: &[Line]) -> Vec<QuestionId> {
    let mut found = Vec::new();
    for line in lines {
        if !found.contains(&line.question) {
            found.push(line.question);
        }
    }
    found
}

/// How many people were asked a question, of which these are all lines; `None` if that is nowhere said, or not rightly.
pub(crate) fn together(lines: &[&Line], kind: QuestionKind, faults: &mut Faults) -> Option<u32> {
    twice(lines, faults);
    let counted: Vec<_> = lines.iter().filter_map(|line| line.count).collect();
    let first = lines.iter().find(|line| line.count.is_some())?;
    let Some((asked, asked_at)) = lines.iter().find_map(|line| line.asked) else {
        faults.push(Fault { at: first.asked_at, what: What::Nothing });
        return None;
    };
    if asked == 0 {
        faults.push(Fault { at: asked_at, what: What::NobodyAsked });
        return None;
    }
    for (other, at) in lines.iter().filter_map(|line| line.asked).filter(|(other, _)| *other != asked) {
        faults.push(Fault { at, what: What::OtherAsked { asked: other, before: asked, line: asked_at.line } });
    }
    above_asked(&counted, asked, kind, faults);
    Some(asked)
}

fn twice(lines: &[&Line], faults: &mut Faults) {
    for (at, line) in lines.iter().enumerate() {
        if let Some(before) = lines[..at].iter().find(|before| before.answer == line.answer) {
            faults.push(Fault { at: line.answer_at, what: What::Twice(before.answer_at.line) });
        }
    }
}

/// Counts that are above the number of those asked; else the one with which their sum is.
fn above_asked(counted: &[Placed], asked: u32, kind: QuestionKind, faults: &mut Faults) {
    let above: Vec<_> = counted.iter().filter(|(count, _)| *count > asked).collect();
    faults.extend(above.iter().map(|(count, at)| Fault { at: *at, what: What::AboveAsked { count: *count, asked } }));
    if kind == QuestionKind::Several || !above.is_empty() {
        return;
    }
    let mut sum = 0_u64;
    for (count, at) in counted {
        let before = sum;
        sum += u64::from(*count);
        if before <= u64::from(asked) && sum > u64::from(asked) {
            let sum = counted.iter().map(|(count, _)| u64::from(*count)).sum();
            faults.push(Fault { at: *at, what: What::SumAboveAsked { sum, asked } });
        }
    }
}
