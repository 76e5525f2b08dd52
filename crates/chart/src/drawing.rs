use crate::{Pixels, Point, Role, Weight};

/// Where text stands to its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct TextMark {
    /// The top of the line, where its start, middle or end is.
    pub place: Point,
    /// Which of them.
    pub anchor: Anchor,
    /// The font's size.
    pub size: Pixels,
    /// How heavy it is.
    pub weight: Weight,
    /// What it is for.
    pub role: Role,
    /// What it says.
    pub text: String,
}

/// One thing on a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled rectangle.
    Rectangle {
        /// Its top left corner.
        from: Point,
        /// Its bottom right corner.
        to: Point,
        /// What it is for.
        role: Role,
    },
    /// Rising lines of one pixel within a rectangle.
    Hatching {
        /// The rectangle's top left corner.
        from: Point,
        /// Its bottom right corner.
        to: Point,
        /// What it is for.
        role: Role,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        corners: Vec<Point>,
        /// What it is for.
        role: Role,
    },
    /// A line of text.
    Text(TextMark),
}

/// A part of a drawing that can be pointed at, and what is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Its top left corner.
    pub from: Point,
    /// Its bottom right corner.
    pub to: Point,
    /// A sentence with every number of the mark that is there, or why there is none.
    pub text: String,
}

/// Marks at pixels, in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// How wide it is, at its own scale.
    pub width: Pixels,
    /// How high it is.
    pub height: Pixels,
    /// What is on it.
    pub marks: Vec<Mark>,
    /// What can be pointed at, in reading order.
    pub spots: Vec<Spot>,
}
