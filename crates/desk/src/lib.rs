//! The desk: what visitors seldom want and what leaves the page. Quotations, files, the check of a claim.
//!
//! `release, page, what is asked → figure, statistics → HTML, texts, files`. It is a program of its own, loaded once
//! somebody asks for any of it, so that nobody else waits for it. Everything here is pure and tested natively;
//! `browser` is the door that scripts go through, and they have the page (`public/open-desk.js` and those beside it).

mod asked;
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod check;
mod desk;
mod dialog;
mod files;
mod own_figures;
mod print;
mod quote;

pub use asked::Asked;
pub use check::Check;
pub use desk::{Desk, OpenError};
pub use files::{Format, Kept};
pub use own_figures::OwnFigures;
pub use quote::{Entry, Quote};
