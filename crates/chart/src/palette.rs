/// What a colour is for. Drawings name roles; a palette gives each its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Behind everything.
    Ground,
    /// Text that must be read.
    Ink,
    /// Text that may be read.
    Muted,
    /// Lines that only guide the eye.
    Grid,
    /// The selection's bars.
    Bar,
    /// Behind a hatched bar.
    BarTint,
    /// The selection's intervals.
    Interval,
    /// The rest.
    Rest,
    /// The lowest answer to a scale.
    StepLowest,
    /// The other answers below the middle of a scale.
    StepLow,
    /// The middle of a scale.
    StepMiddle,
    /// The answers above it but the highest.
    StepHigh,
    /// The highest answer to a scale.
    StepHighest,
    /// Behind the words that say that a figure is made up.
    MadeUpGround,
    /// Those words.
    MadeUpInk,
    /// Somebody's own figures, and the words that say that they are.
    Own,
    /// Behind those words.
    OwnGround,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 17] = [
        Self::Ground,
        Self::Ink,
        Self::Muted,
        Self::Grid,
        Self::Bar,
        Self::BarTint,
        Self::Interval,
        Self::Rest,
        Self::StepLowest,
        Self::StepLow,
        Self::StepMiddle,
        Self::StepHigh,
        Self::StepHighest,
        Self::MadeUpGround,
        Self::MadeUpInk,
        Self::Own,
        Self::OwnGround,
    ];
}

/// A colour for each role. The light one stands in every file; the stylesheet turns an SVG's light colours into
/// the dark ones by name, so no two roles of the light palette may share a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// On white, and in everything that is exported.
    Light,
    /// On near black.
    Dark,
}

impl Palette {
    /// The red, green and blue of a role.
    #[must_use]
    pub fn rgb(self, role: Role) -> [u8; 3] {
        match (self, role) {
            (Self::Light, Role::Ground) => [0xFF, 0xFF, 0xFF],
            (Self::Light, Role::Ink) => [0x1B, 0x1F, 0x23],
            (Self::Light, Role::Muted) => [0x4B, 0x55, 0x5D],
            (Self::Light, Role::Grid) => [0xD5, 0xDA, 0xDE],
            (Self::Light, Role::Bar) => [0x4A, 0x82, 0xB4],
            (Self::Light, Role::BarTint) => [0xDD, 0xE9, 0xF3],
            (Self::Light, Role::Interval) => [0x12, 0x43, 0x6D],
            (Self::Light, Role::Rest) => [0x80, 0x16, 0x50],
            (Self::Light, Role::StepLowest) => [0x9E, 0x2A, 0x5F],
            (Self::Light, Role::StepLow) => [0xC4, 0x6B, 0x9C],
            (Self::Light, Role::StepMiddle) => [0x87, 0x8D, 0x92],
            (Self::Light, Role::StepHigh) => [0x52, 0x8F, 0xC4],
            (Self::Light, Role::StepHighest) => [0x0B, 0x4F, 0x8A],
            (Self::Light, Role::MadeUpGround) => [0xFF, 0xF1, 0xC2],
            (Self::Light, Role::MadeUpInk) => [0x5C, 0x3A, 0x00],
            (Self::Light, Role::Own) => [0x0B, 0x66, 0x53],
            (Self::Light, Role::OwnGround) => [0xDC, 0xF1, 0xEA],
            (Self::Dark, Role::Ground) => [0x14, 0x19, 0x1E],
            (Self::Dark, Role::Ink) => [0xF2, 0xF4, 0xF5],
            (Self::Dark, Role::Muted) => [0xB4, 0xBD, 0xC4],
            (Self::Dark, Role::Grid) => [0x3A, 0x43, 0x4B],
            (Self::Dark, Role::Bar) => [0x5A, 0x93, 0xC7],
            (Self::Dark, Role::BarTint) => [0x1F, 0x33, 0x47],
            (Self::Dark, Role::Interval) => [0xBF, 0xDF, 0xFA],
            (Self::Dark, Role::Rest) => [0xF2, 0x9A, 0xC6],
            (Self::Dark, Role::StepLowest) => [0xF2, 0x79, 0xA6],
            (Self::Dark, Role::StepLow) => [0xB8, 0x5A, 0x86],
            (Self::Dark, Role::StepMiddle) => [0x8C, 0x94, 0x9B],
            (Self::Dark, Role::StepHigh) => [0x4E, 0x86, 0xB8],
            (Self::Dark, Role::StepHighest) => [0xA8, 0xD4, 0xFA],
            (Self::Dark, Role::MadeUpGround) => [0x4A, 0x38, 0x08],
            (Self::Dark, Role::MadeUpInk) => [0xFF, 0xE2, 0x94],
            (Self::Dark, Role::Own) => [0x6F, 0xD9, 0xBF],
            (Self::Dark, Role::OwnGround) => [0x0C, 0x35, 0x2C],
        }
    }
}
