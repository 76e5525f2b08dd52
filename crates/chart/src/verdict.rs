use survey::{Category, Difference, Verdict};
use words::Said;

use crate::Subject;

/// What the interval of a difference allows one to say, as words know it.
#[must_use]
pub fn said(difference: Difference) -> Said {
    match difference.verdict() {
        Verdict::Higher => Said::Higher,
        Verdict::Lower => Said::Lower,
        Verdict::CannotTell => Said::CannotTell,
    }
}

/// One sentence for each verdict, with the answers that it is of. Of two answers of which one is what the other
/// leaves, only the first is spoken of.
#[must_use]
pub fn verdict_sentences(subject: &Subject<'_>) -> Vec<String> {
    let Some(rest) = subject.rest() else { return Vec::new() };
    let whom = subject.whom();
    let spoken = if subject.question().is_two_way() { 1 } else { subject.reading.rows.len() };
    let rows = subject.reading.rows.iter().take(spoken).filter(|row| row.category != Category::NoAnswer);
    let verdicts: Vec<_> = rows.filter_map(|row| Some((said(row.difference?), subject.answer(row.category)))).collect();
    let sentence = |verdict: Said| {
        let answers: Vec<_> = verdicts.iter().filter(|(said, _)| *said == verdict).map(|(_, answer)| *answer).collect();
        let sentence = || subject.words().verdict_sentence(verdict, &answers, &whom, &rest);
        (!answers.is_empty()).then(|| subject.marked(sentence()))
    };
    Said::ALL.into_iter().filter_map(sentence).collect()
}
