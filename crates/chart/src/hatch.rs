use crate::{Pixels, Point};

/// The distance between two lines of a hatching, along the horizontal.
pub(crate) const PITCH: f64 = 6.0;

/// Rising lines within a rectangle, each from where to where: how made-up shares are filled, so that nobody takes them
/// for findings.
pub(crate) fn hatch(from: Point, to: Point) -> impl Iterator<Item = (Point, Point)> {
    let (left, right, height) = (from.x.0, to.x.0, to.y.0 - from.y.0);
    let feet = std::iter::successors(Some(left - height), |foot| Some(foot + PITCH));
    feet.take_while(move |foot| *foot < right).filter_map(move |foot| {
        // The line goes from (foot, bottom) to (foot + height, top), as far as it is inside.
        let (start, end) = (foot.max(left), (foot + height).min(right));
        let at = |x: f64| Point::new(Pixels(x), Pixels(to.y.0 - (x - foot)));
        (end > start).then(|| (at(start), at(end)))
    })
}
