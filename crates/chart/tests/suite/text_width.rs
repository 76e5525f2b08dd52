//! The width table against the fonts' own measures.

use chart::{Pixels, Weight, text_width, wrap};

/// Advances of Arial in units of 1/1000 of its size, from Adobe's metrics of Helvetica, which it shares.
const HELVETICA: [(char, f64); 8] =
    [(' ', 278.0), ('0', 556.0), ('%', 889.0), ('A', 667.0), ('W', 944.0), ('i', 222.0), ('m', 833.0), ('(', 333.0)];

#[test]
fn letters_are_as_wide_as_helvetica_has_them() {
    for (letter, expected) in HELVETICA {
        let found = text_width(&letter.to_string(), Pixels(1000.0), Weight::Regular).0;
        assert!((found - expected).abs() < 1.0, "{letter}: {found}");
    }
}

/// The lines of a text at a width, fifteen high and bold.
fn wrapped(text: &str, width: f64) -> Vec<String> {
    wrap(text, Pixels(width), Pixels(15.0), Weight::Bold)
}

#[test]
fn wrapped_lines_fit_and_say_the_same() {
    let letters = |text: &str| text.replace([' ', '-'], "");
    for text in [
        "Have you considered, or might you consider, resigning in the next year or so?",
        "Gogledd-ddwyrain Lloegr",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    ] {
        for width in [30.0, 60.0, 120.0, 300.0, 2000.0] {
            let lines = wrapped(text, width);
            assert_eq!(letters(&lines.concat()), letters(text));
            for line in lines {
                assert!(text_width(&line, Pixels(15.0), Weight::Bold).0 <= width, "{line}");
            }
        }
    }
}

#[test]
fn a_word_is_broken_only_where_it_has_no_room_and_rather_behind_its_own_hyphen() {
    assert_eq!(wrapped("The resigning few", 80.0), ["The", "resigning", "few"]);
    assert_eq!(wrapped("The resigning few", 60.0), ["The", "resigni-", "ng few"]);
    assert_eq!(wrapped("De Gogledd-ddwyrain Lloegr", 90.0), ["De", "Gogledd-", "ddwyrain", "Lloegr"]);
    assert_eq!(wrapped("ab", 1.0), ["a-", "b"], "there is no narrower line than of one letter");
}

#[test]
fn a_letter_that_the_table_lacks_is_taken_for_a_wide_one() {
    assert!(
        text_width("漢", Pixels(10.0), Weight::Regular) > text_width("m", Pixels(10.0), Weight::Regular) - Pixels(1.0)
    );
}

#[test]
fn no_text_at_all_is_one_empty_line() {
    assert_eq!(wrap("", Pixels(10.0), Pixels(10.0), Weight::Regular), [""]);
}
