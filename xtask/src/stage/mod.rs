//! `cargo xtask test`: everything that guards the project, in stages that can each be run alone.

mod attacker;
mod by_atoms;
mod hosts;
mod html;
mod journeys;
mod lighthouse;
mod readers;
mod report;
mod rust;
mod site;
mod wasm;

use std::time::Instant;

use crate::trouble::Trouble;
use crate::workshop::Workshop;
use report::{Outcome, Report, Row};

/// One thing that guards the project.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stage {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// What it does, in a few words.
    does: &'static str,
    /// A stage that makes what this one needs.
    needs: Option<&'static str>,
    /// Installs what it needs beyond Rust.
    prepare: fn(&Workshop) -> Result<(), Trouble>,
    /// Does it.
    run: fn(&Workshop) -> Result<(), Trouble>,
}

/// All stages, those first that fail the cheapest.
const STAGES: [Stage; 11] = [
    rust::FORMAT,
    rust::LINT,
    rust::NATIVE,
    wasm::WASM,
    readers::READERS,
    attacker::ATTACKER,
    site::SITE,
    hosts::HOSTS,
    html::HTML,
    journeys::JOURNEYS,
    lighthouse::LIGHTHOUSE,
];

/// The stage of a name.
pub(crate) fn named(name: &str) -> Result<Stage, String> {
    STAGES.into_iter().find(|stage| stage.name == name).ok_or_else(|| {
        let names: Vec<_> = STAGES.iter().map(|stage| stage.name).collect();
        format!("the stages are {}", names.join(", "))
    })
}

/// Runs the chosen stages and those they need, or all if none is chosen. One that fails keeps only
/// those from running that need it.
pub(crate) fn run(chosen: &[Stage]) -> Result<(), Trouble> {
    let workshop = Workshop::open()?;
    let stages = with_needed(chosen);
    let mut report = Report::default();
    // What is missing is installed before anything runs: that it cannot be had is better known now
    // than after half an hour.
    let prepared: Vec<_> = stages.iter().map(|stage| (stage.prepare)(&workshop)).collect();
    for (stage, prepared) in stages.iter().zip(prepared) {
        eprintln!("\n── {}: {}", stage.name, stage.does);
        let start = Instant::now();
        let outcome = match stage.needs.filter(|needed| !report.has_passed(needed)) {
            Some(needed) => Outcome::Blocked(needed),
            None => match prepared.and_then(|()| (stage.run)(&workshop)) {
                Ok(()) => Outcome::Passed,
                Err(trouble) => {
                    eprintln!("\n{trouble}\nTo run this stage alone: cargo xtask test {}", stage.name);
                    Outcome::Failed
                }
            },
        };
        report.add(Row { stage: stage.name, time: start.elapsed(), outcome });
    }
    println!("\n{report}");
    report.verdict()
}

/// The chosen stages with those they need, in the order of all.
fn with_needed(chosen: &[Stage]) -> Vec<Stage> {
    let is_chosen = |name| chosen.iter().any(|stage| stage.name == name);
    let is_needed = |name| chosen.iter().any(|stage| stage.needs == Some(name));
    STAGES.into_iter().filter(|stage| chosen.is_empty() || is_chosen(stage.name) || is_needed(stage.name)).collect()
}

/// What a stage does that needs nothing beyond Rust.
fn nothing(_: &Workshop) -> Result<(), Trouble> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(chosen: &[&str], expect: &[&str]) {
        let chosen: Vec<_> = chosen.iter().map(|name| named(name).expect("a stage")).collect();
        let found: Vec<_> = with_needed(&chosen).iter().map(|stage| stage.name).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn a_stage_brings_along_the_one_it_needs() {
        check(&["journeys"], &["site", "journeys"]);
        check(&["lint", "format"], &["format", "lint"]);
        check(&[], &STAGES.map(|stage| stage.name));
    }

    #[test]
    fn a_stage_comes_after_the_one_it_needs() {
        for (at, stage) in STAGES.iter().enumerate() {
            let needed = stage.needs.map(|name| STAGES.iter().position(|other| other.name == name));
            assert!(needed.is_none_or(|needed| needed < Some(at)), "{}", stage.name);
        }
    }

    #[test]
    fn an_unknown_stage_is_answered_with_those_there_are() {
        assert_eq!(
            named("lints").expect_err("no such stage"),
            "the stages are format, lint, native, wasm, readers, attacker, site, hosts, html, journeys, lighthouse"
        );
    }
}
