use std::fmt;

/// A whole percentage, from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percent(pub u8);

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}

/// A difference of percentages in tenths of a point, from -1000 to 1000; written with its sign, and without a decimal
/// where it is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Points(pub i16);

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A true minus sign, which is as wide as the plus and which screen readers speak.
        f.write_str(match self.0.signum() {
            0 => "",
            1 => "+",
            _ => "\u{2212}",
        })?;
        let tenths = self.0.unsigned_abs();
        write!(f, "{}", tenths / 10)?;
        if tenths.is_multiple_of(10) { Ok(()) } else { write!(f, ".{}", tenths % 10) }
    }
}
