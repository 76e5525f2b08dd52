//! What disclosure control promises, each promise a sentence.
//!
//! Properties over random populations come before examples; chance is seeded, so that every run is the same.

// The small surveys of the subject's own tests, not all of which are needed here.
#[allow(dead_code)]
#[path = "../../../survey/tests/suite/fixtures/mod.rs"]
mod fixtures;
mod raw;

mod audit;
mod chance;
mod choice;
mod coverage;
mod covers;
mod inspection;
mod protection;
mod rounding;
