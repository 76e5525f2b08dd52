//! One share region by region, where the regions lie: each tile has the share, its range and a scale of its own.

use survey::Estimate;
use words::Percent;

use crate::{
    Anchor, Drawing, Form, Pixels, Places, Point, Role, ShareScale, Weight,
    form::{BODY, MARGIN},
    sheet::Sheet,
    tell::{absence, range},
    wrap,
};

const GAP: f64 = 6.0;
const NAME: Pixels = Pixels(12.0);
const RANGE: Pixels = Pixels(11.0);

/// Lays out the tile map of some places. Those without a tile are left to the list.
#[must_use]
pub fn tiles_figure(places: &Places<'_>, form: Form) -> Drawing {
    let (subject, tiles) = (&places.subject, places.tiles);
    let wording = subject.context.label(&subject.question().wording);
    let mut sheet = Sheet::new(subject.context, wording, form, &places.key());
    let columns = tiles.iter().flatten().map(|tile| tile.column).max().map_or(1.0, |last| f64::from(last) + 1.0);
    let rows = tiles.iter().flatten().map(|tile| tile.row).max().map_or(0.0, |last| f64::from(last) + 1.0);
    let across = (form.width() - MARGIN - MARGIN).0.min(140.0 * columns);
    let width = (across + GAP) / columns - GAP;
    let name_lines = |name: &str| wrap(name, Pixels(width - 10.0), NAME, Weight::Regular).len();
    let lines = places.rows.iter().map(|(name, _)| name_lines(name)).max().unwrap_or(1);
    #[expect(clippy::cast_precision_loss, reason = "a name has a few lines")]
    let height = 6.0 + lines as f64 * NAME.0 * 1.3 + BODY.0 * 1.3 + RANGE.0 * 1.3 + 22.0;
    let (left, top) = (MARGIN.0 + (form.width().0 - 2.0 * MARGIN.0 - across) / 2.0, sheet.y.0);
    for ((name, row), tile) in places.rows.iter().zip(tiles) {
        let Some(tile) = tile else { continue };
        let x = left + f64::from(tile.column) * (width + GAP);
        let y = top + f64::from(tile.row) * (height + GAP);
        let (from, to) = (Point::new(Pixels(x), Pixels(y)), Point::new(Pixels(x + width), Pixels(y + height)));
        draw_tile(&mut sheet, name, &row.estimate, (from, to), places.reference());
        sheet.spot_at(from, to, places.told(name, row));
    }
    sheet.y = Pixels(top + rows * (height + GAP));
    sheet.finish(&places.notes())
}

fn draw_tile(
    sheet: &mut Sheet<'_>,
    name: &str,
    estimate: &Estimate,
    (from, to): (Point, Point),
    reference: Option<survey::Share>,
) {
    let one = Pixels(1.0);
    sheet.rectangle(from, to, Role::Grid);
    sheet.rectangle(Point::new(from.x + one, from.y + one), Point::new(to.x - one, to.y - one), Role::Ground);
    let (left, room) = (from.x + Pixels(5.0), to.x - from.x - Pixels(10.0));
    sheet.y = from.y + Pixels(6.0);
    sheet.lines(left, room, (NAME, Weight::Regular, Role::Ink), name);
    let middle = Pixels(f64::midpoint(from.x.0, to.x.0));
    match estimate {
        Estimate::Shown(shown) => {
            let (lower, upper) = range(shown);
            let words = sheet.context.words();
            let scale = ShareScale { start: left, end: left + room };
            sheet.little(shown, scale, to.y - Pixels(11.0), reference);
            sheet.y = to.y - Pixels(22.0 + RANGE.0 * 1.3 + BODY.0 * 1.2);
            let share = Percent(shown.share.percent()).to_string();
            sheet.text(middle, Anchor::Middle, (BODY, Weight::Bold, Role::Ink), share);
            sheet.y = to.y - Pixels(22.0 + RANGE.0 * 1.3);
            let style = (RANGE, Weight::Regular, Role::Muted);
            sheet.fitted(middle, Anchor::Middle, style, words.range(lower, upper), room);
        }
        absent => {
            let style = (RANGE, Weight::Regular, Role::Muted);
            let text = absence(sheet.context, absent);
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let high = wrap(text, room, style.0, style.1).len() as f64 * RANGE.0 * 1.3;
            sheet.y = to.y - Pixels(6.0 + high);
            sheet.lines(left, room, style, text);
        }
    }
}
