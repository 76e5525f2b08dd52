//! What the files of a whole release promise, each promise a sentence.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod archive;
mod fixtures;
mod formulas;
