use survey::{Category, Measure};
use words::Said;

use crate::{Context, Subject, said};

/// One sentence for each verdict, with the answers that it is of. Of two answers of which one is what the other
/// leaves, only the first is spoken of.
#[must_use]
pub fn verdict_sentences(subject: &Subject<'_>) -> Vec<String> {
    let Some(others) = subject.others() else { return Vec::new() };
    let whom = subject.whom();
    let spoken = if subject.question().is_two_way() { 1 } else { subject.reading.rows.len() };
    let rows = subject.reading.rows.iter().take(spoken);
    let rows = rows.filter(|row| row.measure != Measure::Category(Category::NoAnswer));
    let verdicts =
        rows.filter_map(|row| Some((said(row.difference?), subject.measure(row.measure)))).collect::<Vec<_>>();
    let words = subject.context.words();
    by_verdict(subject.context, &verdicts, |said, answers| words.verdict_sentence(said, answers, &whom, &others))
}

/// A sentence for each verdict that there is, from what it is of.
pub(crate) fn by_verdict(
    context: Context<'_>,
    verdicts: &[(Said, String)],
    sentence: impl Fn(Said, &[&str]) -> String,
) -> Vec<String> {
    let of = |verdict: Said| {
        let of: Vec<_> = verdicts.iter().filter(|(said, _)| *said == verdict).map(|(_, what)| what.as_str()).collect();
        (!of.is_empty()).then(|| context.marked(sentence(verdict, &of)))
    };
    Said::ALL.into_iter().filter_map(of).collect()
}
