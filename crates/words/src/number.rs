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

/// How large a file is, in kilobytes or megabytes of ten to the third, rounded up: nobody minds that it comes sooner.
pub(crate) fn size(bytes: usize) -> String {
    const KB: usize = 1_000;
    const MB: usize = 1_000_000;
    if bytes < MB {
        return format!("{} KB", bytes.div_ceil(KB));
    }
    let tenths = bytes.div_ceil(MB / 10);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_is_told_in_whole_kilobytes_or_tenths_of_megabytes_and_never_too_small() {
        for (bytes, told) in
            [(1, "1 KB"), (120_000, "120 KB"), (999_999, "1000 KB"), (1_000_000, "1.0 MB"), (1_200_001, "1.3 MB")]
        {
            assert_eq!(size(bytes), told);
        }
    }
}
