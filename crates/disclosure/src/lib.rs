//! What may be published of a survey's raw counts, and the audit before anything is written.
//!
//! Data flows one way: `tabulation → groups → rounding → protected release → audit → text to write`.
//! Native only; no I/O. [`Audited`] is the only thing that a writer takes.

mod audit;
mod combination;
mod group_choice;
mod key;
mod knowledge;
mod protect;
mod residue;
mod rounding;
mod structure;
mod sums;
mod tableau;
mod tabulation;

pub use audit::{Audited, Refusal, audit, content_id};
pub use group_choice::{GroupChoice, PublishedLine, choose};
pub use key::Key;
pub use protect::{Outline, ProtectError, Protected, RawWave, protect};
pub use rounding::{RoundingError, Target, round};
pub use structure::{Fault, inspect};
pub use sums::{Sum, sums};
pub use tabulation::{RawCount, Tabulation};
