//! The width table against the fonts' own measures.
#![cfg(not(target_arch = "wasm32"))]

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

#[test]
fn wrapped_lines_fit_and_say_the_same() {
    let text = "Have you considered, or might you consider, resigning in the next year or so?";
    for width in [60.0, 120.0, 300.0, 2000.0] {
        let lines = wrap(text, Pixels(width), Pixels(15.0), Weight::Bold);
        assert_eq!(lines.join(" "), text);
        for line in lines.iter().filter(|line| line.contains(' ')) {
            assert!(text_width(line, Pixels(15.0), Weight::Bold).0 <= width, "{line}");
        }
    }
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
