//! The figures of pages: each joins a reading that follows the visitor to a drawing, sentences and a table.

mod answers;
mod grid;
mod mix;
mod places;
mod summary;

use chart::Context;
use survey::{Axis, Hierarchy, NodeId};

pub(super) use answers::answers;
pub(super) use grid::grid;
pub(super) use mix::{mix_by_region, mix_by_setting};
pub(super) use places::{by_region, by_setting, by_wave};
pub(super) use summary::summary;

/// The rows of places with the places' names.
fn named<A: Axis, R>(context: Context<'_>, hierarchy: &Hierarchy<A>, rows: Vec<(NodeId<A>, R)>) -> Vec<(String, R)> {
    let name = |id| context.label(&hierarchy.node(id).label).to_owned();
    rows.into_iter().map(|(place, row)| (name(place), row)).collect()
}
