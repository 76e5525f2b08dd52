//! What rounding costs in a survey like that of 2020, and how many draws it takes: the table of docs/disclosure.md.
//!
//! `cargo run --release -p disclosure --example simulate` prints it. It is the same in every run.

#[expect(dead_code, reason = "these are the subject's own small surveys, and not all are needed here")]
#[path = "../../../survey/tests/suite/fixtures/mod.rs"]
mod fixtures;
#[expect(dead_code, reason = "these are the tests' made-up people, and not all are needed here")]
#[path = "../../tests/suite/raw.rs"]
mod raw;
mod simulation;
mod table;

fn main() {
    print!("{}", table::text());
}
