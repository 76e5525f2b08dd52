use std::ops::{Add, Sub};

/// A length or a coordinate on a drawing, in CSS pixels at the drawing's own scale. Never a share, never a count.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Pixels(pub f64);

impl Pixels {
    /// The whole pixel nearest to it, which is what backends are given.
    #[must_use]
    pub fn whole(self) -> i32 {
        // Drawings are some thousand pixels at most.
        #[expect(clippy::cast_possible_truncation)]
        let whole = self.0.round() as i32;
        whole
    }
}

impl Add for Pixels {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Pixels {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

/// A place on a drawing: from the left, from the top.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: Pixels,
    /// From the top edge.
    pub y: Pixels,
}

impl Point {
    /// The place `x` from the left and `y` from the top.
    #[must_use]
    pub fn new(x: Pixels, y: Pixels) -> Self {
        Self { x, y }
    }
}
