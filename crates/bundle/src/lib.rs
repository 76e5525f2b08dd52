//! A whole release as files to hand out: a spreadsheet in the layout of government statistics, and one archive of
//! everything, each in a language.
//!
//! `edition → every group → sheets → spreadsheet`, and beside it data, codebook, release, certificate and history
//! `→ archive`. Every number is one of `quoting::Data`. Pure: no I/O, no clock, so the same release makes the same bytes
//! each time.

mod archive;
mod bundled;
mod cell;
mod codebook;
mod error;
mod front;
mod language;
mod notes;
mod printed;
mod readme;
mod sheet;
mod tables;
mod workbook;

pub use bundled::{Bundle, Material, Packed};
pub use error::BundleError;
