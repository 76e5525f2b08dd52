//! Who answered, place by place.

use super::block::Block;
use crate::{
    MixOf, Pixels, Point, Role, ShareScale, Weight,
    lines::{Lane, smaller},
    sheet::Sheet,
    wrap,
};
use survey::{People, Share};

/// How many of the people are in each place.
pub(super) fn who<'b>(mix: &'b MixOf<'b>, size: Pixels) -> Block<'b> {
    Box::new(move |sheet, lane| {
        sheet.lines(lane.left, lane.width(), (size + Pixels(1.0), Weight::Bold, Role::Ink), &mix.title());
        sheet.down(4.0);
        for (place, people) in mix.rows {
            // Why they are too few is told below.
            let number = match people {
                People::TooFew => mix.context.words().too_few_short().to_owned(),
                people => mix.number(*people),
            };
            let row = Row { place, part: mix.part(*people), number };
            row.draw(sheet, size, lane);
        }
        sheet.down(14.0);
    })
}

/// One place.
struct Row<'b> {
    place: &'b str,
    part: Option<Share>,
    number: String,
}

impl Row<'_> {
    fn draw(&self, sheet: &mut Sheet<'_>, size: Pixels, lane: Lane) {
        let style = (smaller(size), Weight::Regular, Role::Ink);
        let (labels, numbers) = (Pixels(lane.width().0 * 0.45), Pixels(lane.width().0 * 0.31));
        let top = sheet.y;
        for line in wrap(self.place, labels, style.0, style.1) {
            sheet.text(lane.left, crate::Anchor::Start, style, line);
            sheet.down(style.0.0 * 1.2);
        }
        let bottom = std::mem::replace(&mut sheet.y, top);
        let left = lane.right - numbers;
        let scale = ShareScale { start: lane.left + labels + Pixels(8.0), end: left - Pixels(8.0) };
        if let Some(part) = self.part {
            sheet.bar(Point::new(scale.start, top), Point::new(scale.at(part), top + Pixels(style.0.0)));
        }
        sheet.lines(left, numbers, style, &self.number);
        sheet.below(bottom);
        sheet.down(3.0);
    }
}
