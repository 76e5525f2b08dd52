use survey::{ConfidenceLevel, PublishedBase, PublishedFigure};
use words::Percent;

use super::frame::{EDGE, Fit, Frame, WIDTH};
use crate::{Context, Drawing, Pixels, Point, Role, Weight, sheet::Sheet, text_width};

/// The card of the figures that the publisher printed, as printed, each with what it does not say. Nothing of the
/// release's counts is on it, so it is the same whether these are made up or not.
#[must_use]
pub fn printed_card(context: Context<'_>, address: &str) -> Drawing {
    let (words, facts) = (context.words(), &context.codebook().facts);
    let (day, month, year) = facts.published.parts();
    let source = words.source_line(context.label(&facts.publisher), &words.date(day, month, year));
    let frame = Frame {
        context,
        warning: None,
        survey: None,
        headlines: vec![context.label(&facts.title).to_owned()],
        foot: format!("{} {source}", words.card_chose_to_answer()),
        address: address.to_owned(),
    };
    frame.around(|sheet, bottom| figures(sheet, &context.release().published, bottom))
}

/// The sizes of text that are tried, in halves of a pixel.
const SIZES: std::ops::RangeInclusive<u8> = 16..=26;

/// As large as all have room.
fn figures(sheet: &mut Sheet<'_>, published: &[PublishedFigure], bottom: Pixels) -> Fit {
    let begun = sheet.done();
    for size in SIZES.rev().map(|halves| f64::from(halves) / 2.0) {
        sheet.back_to(begun);
        let fitting = published.iter().take_while(|one| {
            let done = sheet.done();
            figure(sheet, one, size);
            let fits = sheet.y <= bottom;
            if !fits {
                sheet.back_to(done);
            }
            fits
        });
        if fitting.count() == published.len() {
            return Fit::Whole;
        }
    }
    Fit::Part
}

/// The percentage, and beside it what it is of and what it does not say.
fn figure(sheet: &mut Sheet<'_>, figure: &PublishedFigure, size: f64) {
    let context = sheet.context;
    let percent = Percent(figure.percent).to_string();
    let large = Pixels(size * 2.0);
    let left = EDGE + text_width("100%", large, Weight::Bold) + Pixels(6.0);
    let room = WIDTH - EDGE - left;
    let top = sheet.y;
    sheet.text(EDGE, crate::Anchor::Start, (large, Weight::Bold, Role::Interval), percent);
    sheet.down(large.0 * 1.1);
    let end = std::mem::replace(&mut sheet.y, top);
    let said = format!("{} {}", context.label(&figure.population), context.label(&figure.statement));
    sheet.lines(left, room, (Pixels(size), Weight::Bold, Role::Ink), &said);
    sheet.lines(left, room, (Pixels(size * 0.88), Weight::Regular, Role::Muted), &caution(context, figure));
    sheet.below(end);
    sheet.down(size * 0.5);
    let (from, to) = (Point::new(EDGE, sheet.y), Point::new(WIDTH - EDGE, sheet.y + Pixels(1.0)));
    sheet.rectangle(from, to, Role::Grid);
    sheet.down(size * 0.5);
}

/// Of how many people it is, and what it does not say.
fn caution(context: Context<'_>, figure: &PublishedFigure) -> String {
    let words = context.words();
    let caution = figure.caution.as_ref().map(|caution| context.label(caution));
    let base = match (figure.base, figure.interval(ConfidenceLevel::NINETY_FIVE)) {
        (PublishedBase::Stated(base), Some(interval)) => {
            let ends = (Percent(interval.lower().percent()), Percent(interval.upper().percent()));
            Some(words.card_range_of_stated_base(ends.0, ends.1, base.0))
        }
        // A caution says it better.
        _ => caution.is_none().then(|| words.base_not_stated().to_owned()),
    };
    base.iter().map(String::as_str).chain(caution).collect::<Vec<_>>().join(" ")
}
