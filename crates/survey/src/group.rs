use crate::{NodeId, Region, Setting};

/// The people of one region node who work in one setting node: what a release counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group {
    /// Where they work.
    pub region: NodeId<Region>,
    /// Whom they work for.
    pub setting: NodeId<Setting>,
}

impl Group {
    /// Everyone who answered.
    pub const EVERYONE: Self = Self { region: NodeId::EVERYONE, setting: NodeId::EVERYONE };
}
