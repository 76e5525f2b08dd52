//! What leaves the site in words: a finding with all that must go with it, and the check of one that came back.
//!
//! `release → statistic → finding → citation, pack`, `statistics → data → CSV and its description`, and back,
//! `pasted text → claim → outcome`. Every number is read off the same `survey::Reading` as the figures'. Pure: no I/O, no
//! DOM, no clock.

mod citation;
mod claim;
mod finding;
mod sentence;
mod shown;
mod source;
mod statistic;

pub use citation::Citation;
pub use claim::{Change, Checked, Claim, Link, Now, Outcome, Shelf, Withdrawn};
pub use finding::{Finding, Kind};
pub use shown::shown;
pub use source::Source;
pub use statistic::{Place, Statistic};
