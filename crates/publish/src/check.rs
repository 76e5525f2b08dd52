//! What `publish check` says of a claim.

use std::{
    io::{self, Read as _},
    path::Path,
    process::ExitCode,
};

use quoting::{Change, Checked, Kind, Now, Outcome};
use survey::Provenance;
use words::{Language, Words};

use crate::check;

/// How many of the things that a link leads to are told.
const TOLD: usize = 12;

/// Checks a claim, given or on standard input, and says what becomes of it. The code is 0 if it matches, 1 if it does
/// not, and 2 if it could not be checked.
#[must_use]
pub fn check_claim(claim: Option<String>, releases: &Path) -> ExitCode {
    let claim = match claim.map_or_else(read_input, Ok) {
        Ok(claim) => claim,
        Err(error) => {
            eprintln!("cannot read the claim from standard input: {error}");
            return ExitCode::from(2);
        }
    };
    match check(&claim, releases) {
        Ok(outcome) => {
            println!("{}", told(&outcome, Language::English.words()));
            ExitCode::from(u8::from(!matches!(outcome, Outcome::Matches(_))))
        }
        Err(error) => {
            eprintln!("{:?}", miette::Report::new(error));
            ExitCode::from(2)
        }
    }
}

fn read_input() -> io::Result<String> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    Ok(text)
}

/// What becomes of a claim, in words.
#[must_use]
pub fn told(outcome: &Outcome, words: Words) -> String {
    let lines = match outcome {
        Outcome::Matches(found) => each(found, |one| vec![words.claim_matches(one.release.as_str())], words),
        Outcome::Altered(found) => each(found, |one| altered(one, words), words),
        Outcome::Superseded(found) => each(found, |one| vec![words.claim_superseded(one.release.as_str())], words),
        Outcome::LinkAlone(found) => {
            let release = found.first().map_or("", |one| one.release.as_str());
            let more = found.len().saturating_sub(TOLD);
            let said = found.iter().take(TOLD).map(|one| format!("  {}", one.finding.sentence));
            let more = (more > 0).then(|| format!("  {}", words.claim_more(more)));
            [words.claim_link_alone(release)].into_iter().chain(said).chain(more).collect()
        }
        Outcome::Withdrawn(one) => {
            let (day, month, year) = one.on.parts();
            let on = words.date(day, month, year);
            vec![words.claim_withdrawn(one.id.as_str(), &on, one.why.text(Language::English))]
        }
        Outcome::NoSuchRelease(id) => vec![words.claim_no_such_release(id)],
        Outcome::NoSuchPage => vec![words.claim_no_such_page().to_owned()],
        Outcome::NotSaid => vec![words.claim_not_said().to_owned()],
        Outcome::CannotTell => vec![words.claim_cannot_tell().to_owned()],
    };
    lines.join("\n")
}

/// What is said of each finding, what it says, what it says now, and last of all if any of it is made up.
fn each(found: &[Checked], said: impl Fn(&Checked) -> Vec<String>, words: Words) -> Vec<String> {
    let of = |one: &Checked| said(one).into_iter().chain(sentences(one, words)).collect::<Vec<_>>();
    let made_up =
        found.iter().any(|one| one.finding.kind != Kind::Published && one.provenance == Provenance::Illustrative);
    let made_up = made_up.then(|| words.claim_made_up().to_owned());
    found.iter().flat_map(of).chain(made_up).collect()
}

fn altered(one: &Checked, words: Words) -> Vec<String> {
    let release = one.release.as_str();
    if one.changes.is_empty() {
        return vec![words.claim_matches(release)];
    }
    let change = |change: &Change| match change {
        Change::Number { found, should } => words.claim_number(found, should),
        Change::Words { found, should } => words.claim_words(found, should),
        Change::Added(found) => words.claim_added(found),
        Change::LeftOut(should) => words.claim_left_out(should),
    };
    [words.claim_altered(release)].into_iter().chain(one.changes.iter().map(|it| format!("  {}", change(it)))).collect()
}

fn sentences(one: &Checked, words: Words) -> Vec<String> {
    let own = &one.finding.sentence;
    let now = match &one.now {
        Now::Newest => return vec![words.claim_says().to_owned(), format!("  {own}")],
        Now::Says(id, finding) => vec![words.claim_now(id.as_str()), format!("  {}", finding.sentence)],
        Now::Gone(id) => vec![words.claim_no_longer(id.as_str())],
    };
    [words.claim_then(one.release.as_str()), format!("  {own}")].into_iter().chain(now).collect()
}
