//! The method for large surveys, nearly all of whose people are in finest groups of enough people.
//!
//! An atom is a pair of a single region and a single setting. Each is rounded by itself, and every other group is the
//! sum of its atoms, so that everything adds up and no sum or difference tells more than its atoms do. Pairs of too few
//! people are left out altogether: their answers are in no count.
//!
//! Atoms are independent of one another to whoever knows everything but the answers. So what is left of a count of any
//! people, however they are put together, is the sum of what is left in each atom, and that has a closed form.

mod attack;
mod choice;
mod draft;
mod grid;
mod inspection;
mod prior;
mod proof;
mod published;
mod ranges;
mod secure;
mod unfit;

pub(crate) use attack::withstand;
pub use choice::{Atoms, MOST};
pub(crate) use prior::single_group;
pub(crate) use secure::secure;
pub use unfit::Unfit;
