//! What disclosure control promises, each promise a sentence.
//!
//! Properties over random populations come before examples; chance is seeded, so that every run is the same.

mod by_hand;
#[expect(dead_code, reason = "these are the subject's own small surveys, and not all are needed here")]
#[path = "../../../survey/tests/suite/fixtures/mod.rs"]
mod fixtures;
mod raw;
#[path = "../../examples/simulate/simulation.rs"]
mod simulation;
mod surveys;
#[path = "../../examples/simulate/table.rs"]
mod table;

mod atoms;
mod audit;
mod chance;
mod choice;
mod coverage;
mod covers;
mod derivation;
mod earlier_releases;
mod inspection;
mod known_answers;
mod planted;
mod protection;
mod random_surveys;
mod rounding;
mod routes;
mod simulation_table;
mod witnesses;
