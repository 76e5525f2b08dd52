use crate::{Mark, Pixels, Point, Role};

/// The distance between two lines of a hatching, along the horizontal.
const PITCH: f64 = 6.0;

/// Rising lines within a rectangle: how made-up shares are filled, so that nobody takes them for findings.
pub(crate) fn hatch(from: Point, to: Point, role: Role) -> Vec<Mark> {
    let (left, right, height) = (from.x.0, to.x.0, to.y.0 - from.y.0);
    let mut lines = Vec::new();
    let mut foot = left - height;
    while foot < right {
        // The line goes from (foot, bottom) to (foot + height, top), as far as it is inside.
        let (start, end) = (foot.max(left), (foot + height).min(right));
        if end > start {
            let at = |x: f64| Point::new(Pixels(x), Pixels(to.y.0 - (x - foot)));
            lines.push(Mark::Line { from: at(start), to: at(end), role });
        }
        foot += PITCH;
    }
    lines
}
