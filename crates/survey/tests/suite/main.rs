//! What the subject promises, each promise a sentence.
//!
//! Properties over random surveys come before examples; numbers are held to the authorities in `../reference`.

mod fixtures;

mod addresses;
mod answers;
mod comparisons;
mod covers;
mod dates;
mod estimates;
mod hierarchies;
mod intervals;
mod members;
mod published;
mod wire_forms;
mod wire_refusals;
