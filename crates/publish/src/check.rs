//! What `publish check` says of a claim.

use std::{
    io::{self, Read as _},
    path::Path,
    process::ExitCode,
};

use quoting::{Astray, Change, Checked, Now, Outcome};
use words::{Language, Words};

use crate::{Checking, check};

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
        Ok(Checking { outcome, astray }) => {
            let words = Language::English.words();
            println!("{}", told(&outcome, words));
            let matches = matches!(outcome, Outcome::Matches(_)) && astray.is_empty();
            if is_of_words(&outcome) {
                astray.iter().for_each(|why| println!("{}", of_link(why, words)));
            }
            ExitCode::from(u8::from(!matches))
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
        Outcome::Withdrawn(one) => vec![of_link(&Astray::Withdrawn(one.clone()), words)],
        Outcome::NoSuchRelease(id) => vec![of_link(&Astray::NoSuchRelease(id.clone()), words)],
        Outcome::NoSuchPage => vec![of_link(&Astray::NoSuchPage, words)],
        Outcome::NotSaid(nearest) => {
            let near = nearest.iter().map(|one| format!("  {}", one.finding.sentence));
            [words.claim_not_said().to_owned(), words.claim_nearest().to_owned()].into_iter().chain(near).collect()
        }
        Outcome::CannotTell => vec![words.claim_cannot_tell().to_owned()],
    };
    lines.join("\n")
}

/// Whether it is told of words; else it is told of the links themselves.
fn is_of_words(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Matches(_)
            | Outcome::Altered(_)
            | Outcome::Superseded(_)
            | Outcome::LinkAlone(_)
            | Outcome::NotSaid(_)
    )
}

/// Why a link leads to nothing.
fn of_link(why: &Astray, words: Words) -> String {
    match why {
        Astray::Withdrawn(one) => {
            let (day, month, year) = one.on.parts();
            words.claim_withdrawn(one.id.as_str(), &words.date(day, month, year), one.why.text(Language::English))
        }
        Astray::NoSuchRelease(id) => words.claim_no_such_release(id),
        Astray::NoSuchPage => words.claim_no_such_page().to_owned(),
    }
}

/// What is said of each finding, what it says, what it says now, and last of all if any of it is made up.
fn each(found: &[Checked], said: impl Fn(&Checked) -> Vec<String>, words: Words) -> Vec<String> {
    let of = |one: &Checked| said(one).into_iter().chain(sentences(one, words)).collect::<Vec<_>>();
    let made_up = found.iter().any(Checked::is_made_up).then(|| words.claim_made_up().to_owned());
    found.iter().flat_map(of).chain(made_up).collect()
}

fn altered(one: &Checked, words: Words) -> Vec<String> {
    let release = one.release.as_str();
    if one.is_same() {
        return vec![words.claim_matches(release)];
    }
    let change = |change: &Change| match change {
        Change::Number { found, should } => words.claim_number(found, should),
        Change::Words { found, should } => words.claim_words(found, should),
        Change::Added(found) => words.claim_added(found),
        Change::LeftOut(should) => words.claim_left_out(should),
    };
    [words.claim_altered(release)].into_iter().chain(one.changes().map(|it| format!("  {}", change(it)))).collect()
}

fn sentences(one: &Checked, words: Words) -> Vec<String> {
    let own = [format!("  {}", one.finding.sentence)].into_iter().chain(source(one, words));
    let now = match &one.now {
        Now::Newest => return [words.claim_says().to_owned()].into_iter().chain(own).collect(),
        Now::Says(id, finding) => vec![words.claim_now(id.as_str()), format!("  {}", finding.sentence)],
        Now::Gone(id) => vec![words.claim_no_longer(id.as_str())],
    };
    [words.claim_then(one.release.as_str())].into_iter().chain(own).chain(now).collect()
}

/// Whose survey it is, where the claim leaves that out or says it otherwise.
fn source(one: &Checked, words: Words) -> Option<String> {
    match &one.source {
        Some(source) if source.is_same() => None,
        Some(_) => Some(format!("  {}", one.finding.source)),
        None => Some(format!("  {}", words.claim_source_left_out(&one.finding.source))),
    }
}
