//! Which parts of a canvas must be painted anew once another drawing takes the place of the one that stands there.

use crate::{Anchor, Mark, Pixels, Point, TextMark, text_width};

/// The parts of a drawing that differ from another: top left and bottom right corner of each. They may overlap.
pub(crate) struct Changed(Vec<(Point, Point)>);

/// What is nearer to each other than this is painted together.
const NEAR: Pixels = Pixels(6.0);

/// What rounding and soft edges may add to a mark, on each side.
const EDGE: Pixels = Pixels(1.5);

impl Changed {
    /// What differs between two drawings' marks.
    ///
    /// Marks are paired in order, each with the next one that equals it or that it only goes on from. What has no partner
    /// is changed; outside of it both drawings have the same marks in the same order, and so look the same.
    pub(crate) fn between(before: &[Mark], now: &[Mark]) -> Self {
        let (mut changed, mut left) = (Self(Vec::new()), before);
        for mark in now {
            match left.iter().position(|old| old == mark || surplus(old, mark).is_some()) {
                Some(at) => {
                    left[..at].iter().for_each(|gone| changed.add(extent(gone)));
                    surplus(&left[at], mark).into_iter().for_each(|part| changed.add(part));
                    left = &left[at + 1..];
                }
                None => changed.add(extent(mark)),
            }
        }
        left.iter().for_each(|gone| changed.add(extent(gone)));
        changed
    }

    /// The parts.
    pub(crate) fn parts(&self) -> &[(Point, Point)] {
        &self.0
    }

    /// Whether a mark reaches into one of the parts.
    pub(crate) fn touches(&self, mark: &Mark) -> bool {
        // How wide a text is takes longer to work out than that no part is at its height.
        if let Mark::Text(text) = mark {
            let (top, bottom) = rows(text);
            if !self.0.iter().any(|(start, end)| top < end.y + EDGE && start.y < bottom + EDGE) {
                return false;
            }
        }
        let (from, to) = extent(mark);
        self.0.iter().any(|(start, end)| from.x < end.x && start.x < to.x && from.y < end.y && start.y < to.y)
    }

    /// Adds a part, and what is at the same height or nearly: few parts are quicker than exact ones, and one is the
    /// quickest.
    fn add(&mut self, (mut from, mut to): (Point, Point)) {
        let least = |one: Pixels, other: Pixels| if other < one { other } else { one };
        let most = |one: Pixels, other: Pixels| if other > one { other } else { one };
        self.0.retain(|(start, end)| {
            let apart = end.y + NEAR < from.y || to.y + NEAR < start.y;
            if !apart {
                from = Point::new(least(from.x, start.x), least(from.y, start.y));
                to = Point::new(most(to.x, end.x), most(to.y, end.y));
            }
            apart
        });
        self.0.push((from, to));
    }
}

/// What one of two marks has beyond the other, where they begin at the same corner and one goes further than the other:
/// such as a bar that is longer than it was. `None` of marks that are equal or that differ otherwise.
fn surplus(before: &Mark, now: &Mark) -> Option<(Point, Point)> {
    let (from, [one, other]) = match (before, now) {
        (Mark::Rectangle { from, to: one, role }, Mark::Rectangle { from: same, to: other, role: alike })
        | (Mark::Hatching { from, to: one, role }, Mark::Hatching { from: same, to: other, role: alike })
            if (from, role) == (same, alike) =>
        {
            (*from, [*one, *other])
        }
        _ => return None,
    };
    if one.y == other.y && one.x != other.x {
        let (start, end) = if one.x < other.x { (one.x, other.x) } else { (other.x, one.x) };
        return Some(with_edge(Point::new(start, from.y), Point::new(end, one.y)));
    }
    if one.x == other.x && one.y != other.y {
        let (start, end) = if one.y < other.y { (one.y, other.y) } else { (other.y, one.y) };
        return Some(with_edge(Point::new(from.x, start), Point::new(one.x, end)));
    }
    None
}

/// The rectangle that a mark keeps within.
fn extent(mark: &Mark) -> (Point, Point) {
    let (from, to) = match mark {
        Mark::Rectangle { from, to, .. } | Mark::Hatching { from, to, .. } => (*from, *to),
        Mark::Polygon { corners, .. } => {
            let first = corners.first().copied().unwrap_or_default();
            corners.iter().fold((first, first), |(from, to), corner| {
                let least = Point::new(Pixels(from.x.0.min(corner.x.0)), Pixels(from.y.0.min(corner.y.0)));
                (least, Point::new(Pixels(to.x.0.max(corner.x.0)), Pixels(to.y.0.max(corner.y.0))))
            })
        }
        Mark::Text(text) => {
            // Where the fonts of the width table are not to be had, another may be wider.
            let width = Pixels(text_width(&text.text, text.size, text.weight).0 * 1.25 + 4.0);
            let left = match text.anchor {
                Anchor::Start => text.place.x - Pixels(4.0),
                Anchor::Middle => text.place.x - Pixels(width.0 / 2.0),
                Anchor::End => text.place.x - width,
            };
            let (top, bottom) = rows(text);
            (Point::new(left, top), Point::new(left + width + Pixels(8.0), bottom))
        }
    };
    with_edge(from, to)
}

/// From which height to which a text reaches, without its edge.
fn rows(text: &TextMark) -> (Pixels, Pixels) {
    (text.place.y - Pixels(text.size.0 * 0.2), text.place.y + Pixels(text.size.0 * 1.05))
}

/// A rectangle with its edge.
fn with_edge(from: Point, to: Point) -> (Point, Point) {
    (Point::new(from.x - EDGE, from.y - EDGE), Point::new(to.x + EDGE, to.y + EDGE))
}
