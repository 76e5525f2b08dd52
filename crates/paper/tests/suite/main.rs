//! What paper promises, each promise a sentence.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod codes;
mod feet;
mod fixtures;
mod layout;
mod told;
