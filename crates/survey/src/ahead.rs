//! What a visitor would come to by choosing one thing more.

use crate::{Axis, Codebook, Covers, Hierarchy, Members, People, Selection};

/// What lies ahead of one option of a filter, before it is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// How many people the option itself has, among those whom the other filter holds.
    pub people: People,
    /// Whether the selection could still be shown once the option is ticked, or no longer.
    pub leads: Leads,
}

/// Where an option leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To a selection that can be shown.
    Somewhere,
    /// To one that cannot.
    Nowhere,
}

impl<A: Axis> Hierarchy<A> {
    /// The places that are selected once the option `node` is ticked on top of `ticked`, or no longer is. Where all
    /// are ticked none is: a filter in which nothing is ticked does not filter.
    #[must_use]
    pub fn toggled(&self, ticked: &Members<A>, node: &Members<A>) -> Members<A> {
        let all = self.places().len();
        if ticked.len() == all {
            return node.clone();
        }
        if node.within(ticked) { ticked.without(node) } else { ticked.union(node) }
    }
}

impl Ahead {
    /// What lies ahead of an option that has the people `option`, and leads to `selection`.
    #[must_use]
    pub fn of(option: &Selection, selection: &Selection, codebook: &Codebook, covers: &Covers<'_>) -> Self {
        let leads = if covers.cover(selection).is_some() { Leads::Somewhere } else { Leads::Nowhere };
        Self { people: People::of(option, codebook, covers), leads }
    }
}
