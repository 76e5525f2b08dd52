//! What only whoever publishes may know of an audit.

use std::fmt::Write as _;

use disclosure::{Audited, QuestionReport};

/// The steward's report: what is published and what is not, and why. It has the sizes of groups that are not
/// published, so it is private.
#[must_use]
pub fn steward_report(audited: &Audited) -> String {
    let (release, report) = (audited.release(), audited.report());
    let (id, _) = audited.encode();
    let parameters = release.parameters;
    let mut text = String::new();
    // Writing to a string cannot fail.
    let mut line = |words: String| {
        let _ = writeln!(text, "{words}");
    };
    line(format!("PRIVATE. The steward's report on release {id} of '{}'.", release.codebook.facts.slug));
    line(
        "It has the sizes of groups that are not published. Keep it beside the responses, and publish it nowhere."
            .into(),
    );
    line(String::new());
    line(format!(
        "Threshold {}, rounding base {}, protection width {}.",
        parameters.threshold, parameters.rounding_base, parameters.protection_width
    ));
    for wave in &report.waves {
        line(String::new());
        line(format!("Wave {}: {} people, {} groups published.", wave.wave, wave.people, wave.published));
        for QuestionReport { question, rounding_base, counts, narrowest } in &wave.questions {
            let narrowest = narrowest.map_or_else(|| "none".to_owned(), |width| width.to_string());
            line(format!(
                "  question '{question}': rounded to multiples of {rounding_base}; {counts} counts attacked; with \
                 those of questions that tell of it, the closest range to what is needed is {narrowest} wide"
            ));
        }
        for figure in &wave.unborne {
            line(format!(
                "  The printed figure '{figure}' is not what these answers come to, so the attacker was not told of it. \
                 Is it of these people?"
            ));
        }
        line(format!("  Not published, {} groups that somebody is in:", wave.hidden.len()));
        for (group, people) in &wave.hidden {
            let why = if *people < parameters.threshold { "too few" } else { "others could be told apart with it" };
            line(format!("    {group}: {people} people; {why}"));
        }
    }
    text
}
