//! What became of the stages.

use std::fmt;
use std::time::Duration;

use crate::trouble::Trouble;

/// The stages that were run, in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Report(Vec<Row>);

/// One stage that was run.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// Its name.
    pub(super) stage: &'static str,
    /// How long it took.
    pub(super) time: Duration,
    /// What became of it.
    pub(super) outcome: Outcome,
}

/// What became of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All is well.
    Passed,
    /// Something is wrong.
    Failed,
    /// It could not be run, as this one did not pass.
    Blocked(&'static str),
}

impl Report {
    pub(super) fn add(&mut self, row: Row) {
        self.0.push(row);
    }

    pub(super) fn has_passed(&self, stage: &str) -> bool {
        let passed = |row: &Row| row.stage == stage && row.outcome == Outcome::Passed;
        self.0.iter().any(passed)
    }

    /// Whether all is well.
    pub(super) fn verdict(&self) -> Result<(), Trouble> {
        let bad = |row: &Row| (row.outcome != Outcome::Passed).then_some(row.stage);
        let names: Vec<_> = self.0.iter().filter_map(bad).collect();
        if names.is_empty() { Ok(()) } else { Err(Trouble::Stages(names)) }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Row { stage, time, outcome } in &self.0 {
            write!(f, "{stage:<10} {:>8.1} s   ", time.as_secs_f32())?;
            match outcome {
                Outcome::Passed => writeln!(f, "passed")?,
                Outcome::Failed => writeln!(f, "FAILED   cargo xtask test {stage}")?,
                Outcome::Blocked(needed) => writeln!(f, "not run, as {needed} did not pass")?,
            }
        }
        let whole: Duration = self.0.iter().map(|row| row.time).sum();
        write!(f, "{:<10} {:>8.1} s", "together", whole.as_secs_f32())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(outcomes: &[(&'static str, Outcome)]) -> Report {
        let time = Duration::from_millis(1500);
        Report(outcomes.iter().map(|&(stage, outcome)| Row { stage, time, outcome }).collect())
    }

    #[test]
    fn every_stage_has_its_time_and_its_outcome() {
        let report =
            report(&[("format", Outcome::Passed), ("site", Outcome::Failed), ("journeys", Outcome::Blocked("site"))]);
        assert_eq!(
            report.to_string(),
            "format          1.5 s   passed\n\
             site            1.5 s   FAILED   cargo xtask test site\n\
             journeys        1.5 s   not run, as site did not pass\n\
             together        4.5 s"
        );
    }

    #[test]
    fn the_verdict_names_all_that_did_not_pass() {
        assert!(report(&[("format", Outcome::Passed)]).verdict().is_ok());
        let trouble = report(&[("site", Outcome::Failed), ("journeys", Outcome::Blocked("site"))])
            .verdict()
            .expect_err("two did not pass");
        assert_eq!(trouble.to_string(), "Not passed: site, journeys.");
    }
}
