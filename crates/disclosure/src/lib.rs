//! What may be published of a survey's raw counts, and the audit before anything is written.
//!
//! Data flows one way: `tabulation → groups → rounding → protected release → attack → audit → text to write`.
//! Native only; no I/O. [`Audited`] is the only thing that a writer takes.

mod atoms;
pub mod attack;
mod audit;
mod columns;
mod combination;
mod corners;
mod earlier;
mod group_choice;
mod key;
mod knowledge;
mod mismatch;
mod protect;
mod report;
mod residue;
mod rounding;
mod secure;
mod selections;
mod structure;
mod sums;
mod tableau;
mod tabulation;
mod together;

pub use atoms::{Atoms, MOST, Unfit};
pub use attack::{Among, BRANCHES, Background, Finding, Narrowest, PartName, Printed, Range, Withstood};
pub use audit::{Audited, Refusal, attack_release, audit, content_id, exact_ranges};
pub use earlier::Successive;
pub use group_choice::{GroupChoice, PublishedLine, choose, choose_after};
pub use key::Key;
pub use mismatch::Mismatch;
pub use protect::{ATTEMPTS, Draw, Fineness, Outline, ProtectError, Protected, RawWave, SIDE_BARS, SIDE_LOTS, protect};
pub use report::{QuestionReport, Report, WaveReport};
pub use rounding::{RoundingError, Target, round};
pub use secure::{COARSER_BASE, Journal, Kept, Piece, REDRAWS, secure};
pub use selections::{Misread, SELECTIONS};
pub use structure::{Fault, inspect};
pub use sums::{Sum, sums};
pub use tabulation::{RawCount, Tabulation};
