use chart::{Anchor, Drawing, Mark, Point, TextMark, text_width};

use crate::fixtures::{INVENTED, REAL, for_each, texts};

/// Seven points: a sheet of 700 pixels is 186 millimetres wide.
const SEVEN_POINTS: f64 = 7.0 / 72.0 * 25.4 * 700.0 / 186.0;

/// Left, right, top and bottom.
type Extent = [f64; 4];

fn extent_of_text(text: &TextMark) -> Extent {
    let width = text_width(&text.text, text.size, text.weight).0;
    let left = match text.anchor {
        Anchor::Start => text.place.x.0,
        Anchor::Middle => text.place.x.0 - width / 2.0,
        Anchor::End => text.place.x.0 - width,
    };
    [left, left + width, text.place.y.0, text.place.y.0 + text.size.0]
}

fn extent(mark: &Mark) -> Extent {
    let around = |points: &[Point]| {
        let (x, y) = (points.iter().map(|point| point.x.0), points.iter().map(|point| point.y.0));
        [
            x.clone().fold(f64::INFINITY, f64::min),
            x.fold(0.0, f64::max),
            y.clone().fold(f64::INFINITY, f64::min),
            y.fold(0.0, f64::max),
        ]
    };
    match mark {
        Mark::Rectangle { from, to, .. } | Mark::Hatching { from, to, .. } => around(&[*from, *to]),
        Mark::Polygon { corners, .. } => around(corners),
        Mark::Text(text) => extent_of_text(text),
    }
}

fn meet(one: Extent, other: Extent) -> bool {
    let hair = 0.01;
    one[0] < other[1] - hair && other[0] < one[1] - hair && one[2] < other[3] - hair && other[2] < one[3] - hair
}

fn cut_off(drawing: &Drawing) -> Vec<String> {
    // A line of a pixel that begins at the edge ends a pixel beyond it.
    let outside = |mark: &&Mark| {
        let [left, right, top, bottom] = extent(mark);
        left < -1.0 || top < -1.0 || right > drawing.width.0 + 1.0 || bottom > drawing.height.0 + 0.01
    };
    drawing.marks.iter().filter(outside).map(|mark| format!("{mark:?} is cut off")).collect()
}

fn overlapping(drawing: &Drawing) -> Vec<String> {
    let texts: Vec<_> = texts(drawing).collect();
    let pairs = texts.iter().enumerate().flat_map(|(at, one)| texts[at + 1..].iter().map(move |other| (one, other)));
    let pairs = pairs.filter(|(one, other)| meet(extent_of_text(one), extent_of_text(other)));
    pairs.map(|(one, other)| format!("«{}» lies over «{}»", one.text, other.text)).collect()
}

fn on_every_sheet(check: impl Fn(&Drawing) -> Vec<String>) {
    for survey in [REAL, INVENTED] {
        for_each(survey, |profile| profile.drawings().iter().flat_map(&check).collect());
    }
}

#[test]
fn every_place_of_the_survey_of_2020_takes_two_sheets() {
    for_each(REAL, |profile| match profile.drawings().len() {
        2 => Vec::new(),
        sheets => vec![format!("{sheets} sheets")],
    });
}

#[test]
fn a_longer_survey_takes_as_many_as_it_needs() {
    for_each(INVENTED, |profile| match profile.drawings().len() {
        2..=4 => Vec::new(),
        sheets => vec![format!("{sheets} sheets")],
    });
}

#[test]
fn nothing_is_cut_off_at_an_edge() {
    on_every_sheet(cut_off);
}

#[test]
fn no_text_lies_over_another() {
    on_every_sheet(overlapping);
}

#[test]
fn no_letter_is_smaller_than_seven_points() {
    on_every_sheet(|drawing| {
        let small = texts(drawing).filter(|text| text.size.0 < SEVEN_POINTS);
        small.map(|text| format!("«{}» is {} pixels", text.text, text.size.0)).collect()
    });
}
