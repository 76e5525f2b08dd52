//! Somebody's own figures from a small file of comma-separated values, to stand beside those of a release.
//!
//! `bytes → text → records → columns → rows → OwnFile`, or every fault that the file has, each with its line and column.
//! `template` is such a file with nothing filled in. What is read goes to `survey::OwnReading` and from there into a figure
//! that says what it is. Pure: no I/O, no DOM, no clock.

mod column;
mod excerpt;
mod fault;
mod file;
mod naming;
mod number;
mod read;
mod record;
mod rows;
mod said;
mod template;
mod text;
mod together;

pub use excerpt::Excerpt;
pub use fault::{Fault, Faults, Position, What};
pub use file::{OwnFile, OwnName};
pub use number::NumberFault;
pub use read::{LARGEST, read};
pub use template::{TEMPLATE_NAME, template};
pub use text::Encoding;
