/// The parameters of disclosure control that a release was made with. They are public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// The fewest people of whom anything is said (`k`).
    pub threshold: u32,
    /// Counts are multiples of this (`b`) wherever a table has no base of its own; 1 means exact counts, which no
    /// release of ours has.
    pub rounding_base: u32,
    /// The least number of values that each count of each group could have, less one (`w`).
    pub protection_width: u32,
}
