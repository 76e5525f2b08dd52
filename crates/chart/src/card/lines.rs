//! Shares on a card, each with its interval and its number, beside those of others if there are any.

use super::frame::{EDGE, Fit, WIDTH};
use crate::{
    Anchor, Pixels, Role, Weight,
    lines::{Columns, Labels, Lane, Line},
    sheet::Sheet,
};

/// The sizes of text that are tried, from large to small.
const SIZES: std::ops::RangeInclusive<u8> = 9..=22;

/// Between the card's edges.
const LANE: Lane = Lane { left: EDGE, right: Pixels(WIDTH.0 - EDGE.0) };

/// Draws lines down to `bottom`, as large as they have room; if they have none, as many as there is room for, and how
/// many there are besides.
pub(super) fn lines(sheet: &mut Sheet<'_>, lines: &[Line<'_>], bottom: Pixels) -> Fit {
    let begun = sheet.done();
    for size in SIZES.rev() {
        let columns = Columns::of(sheet, lines, Pixels(f64::from(size)), (LANE, Labels::Before));
        lines.iter().for_each(|line| columns.line(sheet, line));
        let left = bottom.0 - sheet.y.0;
        sheet.back_to(begun);
        if left >= 0.0 {
            // In the middle of the room, or a little above.
            sheet.down(left * 0.4);
            let begun = sheet.done();
            lines.iter().for_each(|line| columns.line(sheet, line));
            columns.grid(sheet, begun);
            return Fit::Whole;
        }
    }
    let columns = Columns::of(sheet, lines, Pixels(f64::from(*SIZES.start())), (LANE, Labels::Before));
    let shown = fitting(&columns, sheet, lines, bottom);
    columns.grid(sheet, begun);
    let more = sheet.context.words().card_more(lines.len() - shown);
    sheet.text(EDGE, Anchor::Start, (columns.size, Weight::Bold, Role::Muted), more);
    Fit::Part
}

/// Draws as many lines as have room down to `bottom`, and leaves some for how many there are besides.
fn fitting(columns: &Columns, sheet: &mut Sheet<'_>, lines: &[Line<'_>], bottom: Pixels) -> usize {
    let last = bottom - Pixels(columns.size.0 * 1.2);
    for (at, line) in lines.iter().enumerate() {
        let done = sheet.done();
        columns.line(sheet, line);
        if sheet.y > last {
            sheet.back_to(done);
            return at;
        }
    }
    lines.len()
}
