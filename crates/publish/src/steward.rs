//! What only whoever publishes may know of an audit.

use std::fmt::Write as _;

use disclosure::{Audited, QuestionReport};
use survey::Method;

use crate::{Settings, Survey};

/// The steward's report: what is published and what is not, and why. It has the sizes of groups that are not
/// published, so it is private.
#[must_use]
pub fn steward_report(audited: &Audited, survey: &Survey, settings: &Settings) -> String {
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
    line(String::new());
    line("Besides the release, the attacker was told of:".into());
    line(format!("  {} earlier releases, as `--previous` names them", settings.earlier.len()));
    for path in &settings.earlier {
        line(format!("    {}", path.display()));
    }
    line(format!("  {} of {} percentages in print", survey.printed.len(), survey.published.len()));
    let is_told = |slug: &str| survey.printed.iter().any(|printed| printed.slug == slug);
    for figure in survey.published.iter().filter(|figure| !is_told(&figure.slug)) {
        line(format!("    not '{}': published.toml does not say in `counts` whose answers it is of", figure.slug));
    }
    for wave in &report.waves {
        line(String::new());
        line(format!("Wave {}: {} people, {} groups published.", wave.wave, wave.people, wave.published));
        if wave.method == Method::Atoms {
            line(format!(
                "  By atoms: {} of the {} who answered are in no count, as their pair of a region and a setting is not \
                 published.",
                wave.answered - wave.people.0,
                wave.answered
            ));
        }
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
            let why = match wave.method {
                _ if *people < parameters.threshold => "too few",
                Method::Lattice if settings.earlier.is_empty() => "others could be told apart with it",
                Method::Lattice => "others could be told apart with it, or with it and an earlier release",
                Method::Atoms => "too few of it, or of a group that it is part of, could be counted",
            };
            line(format!("    {group}: {people} people; {why}"));
        }
    }
    text
}
