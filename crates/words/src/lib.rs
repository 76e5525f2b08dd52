//! Every word a person reads, in English and in Welsh.
//!
//! `words` declares what can be said, and `methods` what the methods page says; each language says it in one file. A
//! language that lacks a sentence does not compile. The functions take numbers and names, never the survey's types, so
//! that any crate can speak.

mod english;
mod language;
mod list;
mod methods;
mod number;
mod quoting;
mod releases;
mod verdict;
mod welsh;
mod words;

pub use language::Language;
pub use number::{Percent, Points};
pub use quoting::{Beside, PublishedParts, Reply, ShareParts};
pub use verdict::Said;
pub use words::Words;

use english::English;
use welsh::Welsh;
