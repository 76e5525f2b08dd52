//! What leaves the site in words: a finding with all that must go with it, and the check of one that came back.
//!
//! `release → statistic → finding → citation, pack`, `statistics → data → CSV and its description`, `statistics → cube → JSON-stat`, and back,
//! `pasted text → claim → outcome`. Every number is read off the same `survey::Reading` as the figures'. Pure: no I/O, no
//! DOM, no clock.

mod alt;
mod brief;
mod citation;
mod claim;
mod column;
mod csv;
mod csvw;
mod cube;
mod data;
mod every_group;
mod file_name;
mod finding;
mod json;
mod numbers;
mod pack;
mod sentence;
mod shown;
mod source;
mod statistic;

pub use alt::alt_text;
pub use brief::brief;
pub use citation::Citation;
pub use claim::{
    Astray, Change, Checked, Claim, Compared, Found, Link, Now, Outcome, Piece, Sayings, Shelf, Withdrawn,
};
pub use column::Column;
pub use csv::{Field, csv, looks_like_a_formula, table_csv};
pub use csvw::csvw;
pub use cube::Cube;
pub use data::Data;
pub use every_group::EveryGroup;
pub use file_name::file_name;
pub use finding::{Finding, Kind};
pub use pack::{Files, Pack};
pub use shown::{exhibited, shown};
pub use source::Source;
pub use statistic::{Place, Statistic};
