//! A profile on paper: every question for an area or a setting on A4 sheets, at the foot of each the address of exactly
//! that view and a code that leads there.
//!
//! `choice → profile → sheets`; `chart::Profile` lays them out, and their feet are HTML. The same function writes them
//! natively, for whoever prints a page as it is, and in the browser for whoever filtered it. Pure: no I/O, no DOM, no clock.

mod code;
mod foot;
mod profile;
mod sheets;

pub use code::Code;
pub use foot::Address;
pub use profile::Profile;
pub use sheets::sheets;
