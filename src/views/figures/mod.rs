//! The figures of pages: each joins a reading that follows the visitor to a drawing, sentences and a table.

mod answers;
mod grid;
mod mix;
mod places;
mod summary;

pub(super) use answers::answers;
pub(super) use grid::grid;
pub(super) use mix::{mix_by_region, mix_by_setting};
pub(super) use places::{by_region, by_setting, by_wave};
pub(super) use summary::summary;
