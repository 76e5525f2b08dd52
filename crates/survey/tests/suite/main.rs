//! What the subject promises, each promise a sentence.
//!
//! Properties over random surveys come before examples; numbers are held to the authorities in `../reference`.

mod fixtures;

mod addresses;
mod aheads;
mod answers;
mod breakdowns;
mod choices;
mod comparisons;
mod covers;
mod dates;
mod estimates;
mod grids;
mod hierarchies;
mod intervals;
mod measures;
mod members;
mod mixes;
mod published;
mod trends;
mod wire_forms;
mod wire_refusals;
