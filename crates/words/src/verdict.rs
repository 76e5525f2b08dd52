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

impl Said {
    /// Everything that can be said, in the order in which it is.
    pub const ALL: [Self; 3] = [Self::Higher, Self::Lower, Self::CannotTell];
}
