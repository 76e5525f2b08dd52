//! The Wilson score interval of a share.

use crate::Share;

/// How sure an interval is meant to be, strictly between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    z: f64,
}

impl Level {
    /// 95 in 100: what the explorer shows.
    pub const NINETY_FIVE: Self = Self { z: 1.959_963_984_540_054 };
    /// 99 in 100.
    pub const NINETY_NINE: Self = Self { z: 2.575_829_303_548_901 };

    /// How many standard errors to either side of the middle such an interval reaches.
    pub(crate) fn z(self) -> f64 {
        self.z
    }
}

/// A confidence interval of a share: lower ≤ upper, both from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    lower: Share,
    upper: Share,
}

impl Interval {
    /// The Wilson score interval, without continuity correction, of a share `share` seen among `base`
    /// people. `base` may be an effective one and need not be whole; at or below 0 nothing is known and
    /// the interval is everything from 0 to 1.
    ///
    /// Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference".
    #[must_use]
    pub fn wilson(share: Share, base: f64, level: Level) -> Self {
        if base <= 0.0 {
            return Self { lower: Share::NONE, upper: Share::ALL };
        }
        let (p, z) = (share.value(), level.z());
        let z2 = z * z / base;
        let middle = (p + z2 / 2.0) / (1.0 + z2);
        let reach = z / (1.0 + z2) * (p * (1.0 - p) / base + z2 / (4.0 * base)).sqrt();
        // At the ends the formula is exact and only floating point strays from it.
        let lower = if p <= 0.0 { Share::NONE } else { Share::clamped(middle - reach) };
        let upper = if p >= 1.0 { Share::ALL } else { Share::clamped(middle + reach) };
        Self { lower, upper }
    }

    /// The least interval that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self {
            lower: if other.lower < self.lower { other.lower } else { self.lower },
            upper: if other.upper > self.upper { other.upper } else { self.upper },
        }
    }

    /// The lower end.
    #[must_use]
    pub fn lower(self) -> Share {
        self.lower
    }

    /// The upper end, never below the lower.
    #[must_use]
    pub fn upper(self) -> Share {
        self.upper
    }

    /// From the lower end to the upper, from 0 to 1.
    #[must_use]
    pub fn width(self) -> f64 {
        self.upper.value() - self.lower.value()
    }
}
