/// How the counts of a wave are protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Groups are chosen on a lattice of regions and settings, and rounded together so that they add up.
    #[default]
    Lattice,
    /// Each single region crossed with a single setting is rounded by itself; every other group is the sum of those
    /// in it. Whoever is in a pair of too few people is in no count.
    Atoms,
}

impl Method {
    /// How files and the command line name [`Method::Atoms`].
    pub const ATOMS: &'static str = "atoms";

    /// Of a hundred people at least so many are counted by [`Method::Atoms`]; where fewer would be, it is not used.
    pub const NEARLY_ALL: u32 = 95;
}
