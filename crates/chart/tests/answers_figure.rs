//! The figure of one question: what is on it, and that nothing on it is cut off or lies over anything else.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod fixture;

use chart::{
    Anchor, Compared, Context, Drawing, Form, Mark, Palette, Places, Role, Subject, TextMark, answers_figure,
    answers_table, places_figure, svg, text_width,
};
use fixture::{edition, read};
use survey::{Estimate, Provenance, Row, wire::Edition};
use words::Language;

const QUERIES: [&str; 4] = ["", "region=south", "region=north", "region=south&setting=practice"];

/// Calls `check` with the drawing and subject of everything that the fixture can show.
fn for_each(provenance: Provenance, check: impl Fn(&Drawing, &Subject<'_>, Form)) {
    let edition = edition(provenance);
    for query in QUERIES {
        for question in 0..2 {
            let (view, reading) = read(&edition, query, question);
            for language in Language::ALL {
                let subject = subject(&edition, &view, &reading, language);
                for form in [Form::Wide, Form::Narrow] {
                    check(&answers_figure(&subject, form), &subject, form);
                }
            }
        }
    }
}

fn subject<'a>(
    edition: &'a Edition,
    view: &'a survey::View,
    reading: &'a survey::Reading,
    language: Language,
) -> Subject<'a> {
    Subject { context: Context { edition, language }, view, reading }
}

/// Calls `check` with every drawing of every figure, made up, with a place too small to show among the others.
fn for_each_drawing(check: impl Fn(&Drawing, Form)) {
    for_each(Provenance::Illustrative, |drawing, subject, form| {
        check(drawing, form);
        let row = subject.reading.rows[0];
        let hidden = Row { estimate: Estimate::TooFew, other: None, difference: None, ..row };
        let names = ["North", "A place whose name needs more than one line", "South"];
        let rows: Vec<_> = names.iter().map(|name| (*name).to_owned()).zip([row, hidden, row]).collect();
        let compared = Compared::WithTheRest;
        let places =
            Places { subject: *subject, measure: row.measure, axis: "Place", rows: &rows, tiles: &[], compared };
        check(&places_figure(&places, &[2, 1, 0], form), form);
    });
}

fn texts(drawing: &Drawing) -> Vec<&TextMark> {
    drawing.marks.iter().filter_map(|mark| if let Mark::Text(text) = mark { Some(text) } else { None }).collect()
}

/// Left, right, top and bottom of a line of text.
fn extent(text: &TextMark) -> (f64, f64, f64, f64) {
    let width = text_width(&text.text, text.size, text.weight).0;
    let left = match text.anchor {
        Anchor::Start => text.place.x.0,
        Anchor::Middle => text.place.x.0 - width / 2.0,
        Anchor::End => text.place.x.0 - width,
    };
    (left, left + width, text.place.y.0, text.place.y.0 + text.size.0)
}

#[test]
fn no_text_is_cut_off_at_an_edge() {
    for_each_drawing(|drawing, form| {
        for text in texts(drawing) {
            let (left, right, top, bottom) = extent(text);
            let inside = left >= 0.0 && right <= drawing.width.0 && top >= 0.0 && bottom <= drawing.height.0;
            assert!(inside, "{form:?}: «{}» from {left} to {right}, {top} to {bottom}", text.text);
        }
    });
}

#[test]
fn no_text_lies_over_another() {
    for_each_drawing(|drawing, form| {
        let texts = texts(drawing);
        for (at, one) in texts.iter().enumerate() {
            for other in &texts[at + 1..] {
                let (a, b) = (extent(one), extent(other));
                let apart = a.1 <= b.0 || b.1 <= a.0 || a.3 <= b.2 || b.3 <= a.2;
                assert!(apart, "{form:?}: «{}» and «{}»", one.text, other.text);
            }
        }
    });
}

#[test]
fn a_made_up_figure_says_so_and_is_hatched_and_a_real_one_is_neither() {
    let says = |drawing: &Drawing, subject: &Subject<'_>| {
        let said: Vec<_> = texts(drawing).iter().map(|text| text.text.as_str()).collect();
        said.join(" ").contains(subject.context.words().made_up())
    };
    let hatched =
        |drawing: &Drawing| drawing.marks.iter().any(|mark| matches!(mark, Mark::Line { role: Role::Bar, .. }));
    for_each(Provenance::Illustrative, |drawing, subject, _| {
        assert!(says(drawing, subject));
        assert!(hatched(drawing));
    });
    for_each(Provenance::Observed, |drawing, subject, _| {
        assert!(!says(drawing, subject));
        assert!(!hatched(drawing));
    });
}

#[test]
fn every_share_and_range_on_the_drawing_stands_in_the_table() {
    for_each(Provenance::Observed, |drawing, subject, _| {
        let table = answers_table(subject);
        let cells: Vec<_> = table.rows.iter().flat_map(|(_, cells)| cells.clone()).collect();
        for text in texts(drawing).iter().filter(|text| text.text.contains("% (")) {
            let (share, range) = text.text.trim_end_matches(')').split_once(" (").unwrap();
            assert!(cells.iter().any(|cell| cell.text == share), "{share}");
            assert!(cells.iter().any(|cell| cell.text == range), "{range}");
        }
    });
}

#[test]
fn what_cannot_be_shown_is_said_and_never_drawn_as_nothing() {
    let edition = edition(Provenance::Observed);
    let (view, reading) = read(&edition, "region=south&setting=practice", 0);
    let subject = subject(&edition, &view, &reading, Language::English);
    let table = answers_table(&subject);
    assert!(table.rows.iter().all(|(_, cells)| cells[0].text == "Too few people to show"));
    let drawing = answers_figure(&subject, Form::Wide);
    assert!(texts(&drawing).iter().any(|text| text.text == "Too few people to show"));
    assert!(!texts(&drawing).iter().any(|text| text.text.contains("0% (")));
}

#[test]
fn an_svg_has_every_text_at_its_size_and_no_style_attribute() {
    for_each(Provenance::Illustrative, |drawing, _, _| {
        let svg = svg(drawing);
        assert!(!svg.contains("style="));
        for size in ["font-size=\"17\"", "font-size=\"15\"", "font-size=\"13\""] {
            assert!(svg.contains(size), "{size} in {}", &svg[..600.min(svg.len())]);
        }
        assert_eq!(svg.matches("<text").count(), texts(drawing).len());
    });
}

#[test]
fn no_two_roles_of_the_light_palette_share_a_colour() {
    for (at, one) in Role::ALL.iter().enumerate() {
        for other in &Role::ALL[at + 1..] {
            assert_ne!(Palette::Light.rgb(*one), Palette::Light.rgb(*other), "{one:?} and {other:?}");
        }
    }
}

/// Contrast by WCAG 2.2.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |[r, g, b]: [u8; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_has_a_contrast_of_four_and_a_half_and_marks_of_three_on_both_grounds() {
    for palette in [Palette::Light, Palette::Dark] {
        let on = |role, ground| contrast(palette.rgb(role), palette.rgb(ground));
        for text in [Role::Ink, Role::Muted, Role::Rest] {
            assert!(on(text, Role::Ground) >= 4.5, "{palette:?} {text:?}: {}", on(text, Role::Ground));
        }
        assert!(on(Role::MadeUpInk, Role::MadeUpGround) >= 4.5);
        for mark in [Role::Bar, Role::Interval, Role::Rest] {
            assert!(on(mark, Role::Ground) >= 3.0, "{palette:?} {mark:?}: {}", on(mark, Role::Ground));
        }
        assert!(on(Role::Bar, Role::BarTint) >= 3.0, "{palette:?}: {}", on(Role::Bar, Role::BarTint));
    }
}
