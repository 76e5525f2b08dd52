/// What can be said of a share beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// It is higher.
    Higher,
    /// It is lower.
    Lower,
    /// Nobody can tell.
    CannotTell,
}
