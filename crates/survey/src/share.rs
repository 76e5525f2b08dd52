use crate::{Base, Count};

/// A part of a whole, from 0 to 1. Never a percentage, never a pixel.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// Nobody.
    pub const NONE: Self = Self(0.0);
    /// Everybody.
    pub const ALL: Self = Self(1.0);

    /// `value` if it is from 0 to 1.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (0.0..=1.0).contains(&value).then_some(Self(value))
    }

    /// `count` of `base`; `None` if the base is nobody or the count is above it.
    #[must_use]
    pub fn of(count: Count, base: Base) -> Option<Self> {
        if base.0 == 0 {
            return None;
        }
        Self::new(f64::from(count.0) / f64::from(base.0))
    }

    /// The nearest share to a number that rounding may have pushed past an end.
    pub(crate) fn clamped(value: f64) -> Self {
        Self(value.clamp(0.0, 1.0))
    }

    /// The share as a number from 0 to 1.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }

    /// The share as a whole percentage, halves up: decimals of a percentage would give bases away.
    #[must_use]
    pub fn percent(self) -> u8 {
        // From 0 to 100 by the type's own range, so nothing is lost.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let percent = (self.0 * 100.0 + 1e-9).round() as u8;
        percent
    }
}
