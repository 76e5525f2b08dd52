//! What the desk promises, each promise a sentence.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod dialog;
mod files;
mod fixtures;
mod pictures;
mod sentences;
