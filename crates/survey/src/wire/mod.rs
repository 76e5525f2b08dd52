//! The release on the wire: JSON-stat 2.0, a collection with one dataset per question and wave.
//!
//! The only place that knows the file format. [`read()`] makes a [`Release`](crate::Release) of it and refuses what
//! does not fit, naming the place; [`write()`] is its inverse.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod certificate;
mod codebook;
mod cube;
mod error;
mod fields;
mod json;
mod read;
#[cfg(not(target_arch = "wasm32"))]
mod text;
mod walk;
#[cfg(not(target_arch = "wasm32"))]
mod write;

#[cfg(not(target_arch = "wasm32"))]
pub use certificate::{CERTIFICATE, read_certificate, write_certificate};
pub use error::{ReadError, ReadProblem};
pub use json::Json;
pub use read::{Edition, read};
#[cfg(not(target_arch = "wasm32"))]
pub use write::write;

/// The version of the explorer's own part of the format, the extension block.
pub const SCHEMA: u32 = 1;
/// How the file marks what is not published.
pub const TOO_FEW: &str = "c";
