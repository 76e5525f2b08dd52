//! What reading somebody's own figures promises, each promise a sentence.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod beside;
mod encodings;
mod faults;
mod files;
mod fixtures;
mod templates;
