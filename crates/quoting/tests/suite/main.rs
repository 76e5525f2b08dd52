//! What quoting promises, each promise a sentence.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod claims;
mod downloads;
mod every_sentence;
mod fixtures;
mod lint;
mod quotes;
