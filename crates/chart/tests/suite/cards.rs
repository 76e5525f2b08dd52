//! What is so on the card of every page.

use std::sync::LazyLock;

use chart::{CARD_SCALE, Mark, Pixels, Role, TextMark, Weight, png, text_width};
use survey::Provenance;

use crate::{
    gallery::{Card, Shows, cards},
    layout::{Extent, role, texts},
};

static CARDS: LazyLock<Vec<Card>> = LazyLock::new(cards);

/// Calls `check` with every card there is, and says what is wrong with which.
fn for_each(check: impl Fn(&Card) -> Vec<String>) {
    let named = |card: &Card| {
        let name = card.name.clone();
        check(card).into_iter().map(move |fault| format!("{name}: {fault}"))
    };
    let faults: Vec<_> = CARDS.iter().flat_map(named).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn drawn(card: &Card) -> String {
    texts(&card.drawing).into_iter().map(|text| text.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn nothing_is_cut_off() {
    for_each(|card| {
        let outside = card.drawing.marks.iter().filter(|mark| !Extent::of(mark).is_within(&card.drawing));
        outside.map(|mark| format!("{mark:?} is at {:?}", Extent::of(mark))).collect()
    });
}

#[test]
fn no_text_lies_over_another() {
    for_each(|card| {
        let texts = texts(&card.drawing);
        let pairs =
            texts.iter().enumerate().flat_map(|(at, one)| texts[at + 1..].iter().map(move |other| (one, other)));
        let met = pairs.filter(|(one, other)| Extent::of_text(one).meets(Extent::of_text(other)));
        met.map(|(one, other)| format!("«{}» and «{}»", one.text, other.text)).collect()
    });
}

#[test]
fn no_text_lies_over_a_mark_or_below_one() {
    let grounds = [Role::Ground, Role::Grid, Role::MadeUpGround];
    for_each(|card| {
        let marks = card.drawing.marks.iter().filter(|mark| !matches!(mark, Mark::Text(_)));
        let marks: Vec<_> = marks.filter(|mark| !grounds.contains(&role(mark))).collect();
        let met = texts(&card.drawing).into_iter().flat_map(|text| {
            let met = marks.iter().filter(|mark| Extent::of_text(text).meets(Extent::of(mark)));
            met.map(move |mark| format!("«{}» and {mark:?}", text.text))
        });
        met.collect()
    });
}

/// Two pixels of the picture are one of its own.
#[test]
fn no_text_is_too_small_to_read() {
    for_each(|card| {
        let small = |text: &&TextMark| text.size.0 < 7.0;
        texts(&card.drawing).into_iter().filter(small).map(|text| format!("«{}»: {:?}", text.text, text.size)).collect()
    });
}

/// All but what the publisher printed, which is as true beside made-up answers as beside people's.
#[test]
fn a_made_up_card_says_so_and_a_real_one_never() {
    for_each(|card| {
        let mark = card.language.words().made_up();
        let made_up = card.provenance == Provenance::Illustrative && card.shows != Shows::Printed;
        (drawn(card).contains(mark) != made_up).then(|| drawn(card)).into_iter().collect()
    });
}

#[test]
fn the_figures_that_were_printed_are_all_on_their_card() {
    for_each(|card| {
        let percents = ["29%", "77%", "33%", "61%", "11%"];
        let lacking = percents.into_iter().filter(|percent| !drawn(card).contains(percent));
        let lacking = lacking.filter(|_| card.shows == Shows::Printed);
        lacking.map(str::to_owned).collect()
    });
}

#[test]
fn a_card_with_shares_says_of_how_many_people_they_are_and_who_they_are() {
    for_each(|card| {
        let words = card.language.words();
        let shares = matches!(card.shows, Shows::Question | Shows::Area) && drawn(card).contains('%');
        // What stands behind the number.
        let people = words.people_selected(0).replace('0', "");
        let told = drawn(card).contains(people.trim()) && drawn(card).contains(words.range_note());
        (shares && !told).then(|| drawn(card)).into_iter().collect()
    });
}

#[test]
fn every_card_says_where_it_is_from() {
    for_each(|card| {
        let from = drawn(card).contains("surveys.example.org");
        (!from).then(|| drawn(card)).into_iter().collect()
    });
}

/// The fonts have what the table of widths has, and that is all that the languages need.
#[test]
fn every_letter_of_a_card_is_in_its_font() {
    let fonts = [&include_bytes!("../../fonts/card-regular.ttf")[..], include_bytes!("../../fonts/card-bold.ttf")];
    let [regular, bold] = fonts.map(|font| ttf_parser::Face::parse(font, 0).expect("a font"));
    for_each(|card| {
        let lacking = texts(&card.drawing).into_iter().flat_map(|text| {
            let font = if text.weight == Weight::Bold { &bold } else { &regular };
            text.text.chars().filter(|letter| font.glyph_index(*letter).is_none()).collect::<Vec<_>>()
        });
        lacking.map(|letter| format!("«{letter}»")).collect()
    });
    for letter in ('!'..='~').chain('\u{c0}'..='\u{17f}').chain("▲▼◊–’“”…".chars()) {
        for (weight, font) in [(Weight::Regular, &regular), (Weight::Bold, &bold)] {
            let glyph = font.glyph_index(letter).unwrap_or_else(|| panic!("«{letter}» is lacking"));
            let advance =
                f64::from(font.glyph_hor_advance(glyph).expect("an advance")) / f64::from(font.units_per_em());
            let reckoned = text_width(&letter.to_string(), Pixels(1.0), weight).0;
            assert!((advance - reckoned).abs() < 1e-9, "«{letter}»: {advance}, but the layout reckons with {reckoned}");
        }
    }
}

#[test]
fn a_card_is_a_picture_of_1200_by_630_pixels_of_which_no_two_are_alike() {
    let pictures: Vec<_> =
        CARDS.iter().step_by(CARDS.len() / 8).map(|card| png(&card.drawing, CARD_SCALE).expect("a picture")).collect();
    for picture in &pictures {
        assert_eq!(picture[..8], *b"\x89PNG\r\n\x1a\n");
        assert_eq!(picture[16..24], [0, 0, 4, 176, 0, 0, 2, 118], "1200 by 630");
        assert!(picture.len() < 150_000, "{} bytes", picture.len());
    }
    for (at, one) in pictures.iter().enumerate() {
        assert!(!pictures[at + 1..].contains(one));
    }
}
