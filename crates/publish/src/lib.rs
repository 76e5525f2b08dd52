//! From a survey's raw responses to a release, safe against any combination of filters.
//!
//! Data flows one way, `codebook → responses → tabulation → protected → audited → file`. Only this crate
//! touches raw responses, and only [`write`] puts anything where the explorer can read it.

mod alike;
mod build;
mod certificate;
mod check;
mod codebook;
mod codebook_file;
mod draws;
mod hand_out;
mod history;
mod illustrate;
mod illustration_file;
mod import;
mod journal;
mod key_file;
mod point;
mod published_file;
mod recipe;
mod shelf;
mod single_use;
mod source;
mod steward;
mod tabulate;
mod verify;
mod write;

pub use alike::{Like, Likeness};
pub use build::{BuildError, Settings, build};
pub use certificate::ATTACKER;
pub use check::{check_claim, told};
pub use codebook::{LEAST_THRESHOLD, Survey, read_survey};
pub use hand_out::{HandOutError, HandedOut, hand_out};
pub use history::{HistoryError, record, today};
pub use illustrate::{IllustrateError, illustrate};
pub use import::{ImportError, ImportFault, Person, Responses, import};
pub use key_file::{KeyError, make_key, read_key};
pub use shelf::{CheckError, Checking, check};
pub use source::{FileError, Source};
pub use steward::steward_report;
pub use verify::{VerifyError, verify, verify_certificate};
pub use write::{WriteError, Written, write, write_privately};
