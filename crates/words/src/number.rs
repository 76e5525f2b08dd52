use std::fmt;

/// A whole percentage, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent(pub u8);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}

/// A difference of percentages in whole points, from -100 to 100; written with its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points(pub i8);

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => write!(f, "0"),
            above if above > 0 => write!(f, "+{above}"),
            // A true minus sign, which is as wide as the plus and which screen readers speak.
            below => write!(f, "\u{2212}{}", below.unsigned_abs()),
        }
    }
}
