//! A picture that is kept says by itself what it is.

use chart::{Mark, text_width};
use desk::{Format, Quote};
use survey::Provenance;

use crate::fixtures::for_each_figure;

/// Everything that is written on the first picture of a figure.
fn written(quote: &Quote<'_>) -> Vec<String> {
    let marks = quote.picture(0).unwrap();
    let text = |mark: &Mark| if let Mark::Text(text) = mark { Some(text.text.clone()) } else { None };
    marks.marks.iter().filter_map(text).collect()
}

#[test]
fn a_kept_picture_has_source_release_provenance_and_address_in_it_and_nothing_sticks_out() {
    for_each_figure(|desk, asked, provenance| {
        let quote = Quote::of(desk, asked).unwrap();
        let texts = written(&quote).join(" ");
        assert!(texts.contains(desk.edition().id.as_str()), "{texts}");
        let address = quote.address();
        assert!(written(&quote).concat().ends_with(&address), "{texts}");
        assert_eq!(texts.contains(desk.words().made_up()), provenance == Provenance::Illustrative, "{texts}");
        let picture = quote.picture(0).unwrap();
        for mark in &picture.marks {
            match mark {
                Mark::Text(text) => {
                    let width = text_width(&text.text, text.size, text.weight);
                    assert!(width <= picture.width, "{}", text.text);
                    assert!(text.place.y + text.size <= picture.height, "{}", text.text);
                }
                Mark::Rectangle { from, to, .. } | Mark::Hatching { from, to, .. } => {
                    assert!(from.x.0 >= 0.0 && to.x <= picture.width && to.y <= picture.height, "{mark:?}");
                }
                Mark::Polygon { .. } => {}
            }
        }
        assert!(matches!(&picture.marks[0], Mark::Rectangle { to, .. } if to.y == picture.height));
    });
}

#[test]
fn an_svg_that_is_kept_is_in_light_colours_and_says_what_stands_for_it() {
    for_each_figure(|desk, asked, _| {
        let quote = Quote::of(desk, asked).unwrap();
        let svg = quote.file(Format::Svg(0)).unwrap().content;
        assert!(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "), "{}", &svg[..80]);
        assert!(svg.contains("<title>") && svg.contains("fill=\"#FFFFFF\"") && svg.ends_with("</svg>\n"));
        assert_eq!(svg.matches("<text ").count(), svg.matches(" textLength=").count());
    });
}
