//! What the publishing command promises, each promise a sentence.

mod fixtures;

mod atoms;
mod claims;
mod codebook_errors;
mod command;
mod documentation;
mod handing_out;
mod illustration;
mod import;
mod import_errors;
mod layers;
mod observed;
mod privacy;
mod releases;
mod stopping;
mod verification;
