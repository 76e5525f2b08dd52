//! Every word a person reads, in English and in Welsh.
//!
//! `words` declares what can be said, `methods` what the methods page says, `releases` what is said of releases that were
//! and are; every other folder is named after the place where its words are said (`own`: of somebody's own figures). Each
//! language says it in one file. A language that lacks a sentence does not compile. The functions take numbers and names,
//! never the survey's types, so that any crate can speak.

mod bundle;
mod check;
mod desk;
mod embed;
mod english;
mod language;
mod list;
mod methods;
mod number;
mod one_file;
mod own;
mod paper;
mod quoting;
mod releases;
mod sharing;
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
