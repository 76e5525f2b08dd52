//! A drawing that leaves its page: the address at which it can be seen and checked goes along in it.

use crate::{
    Anchor, Drawing, Mark, Pixels, Point, Role, TextMark, Weight,
    form::{MARGIN, SMALL},
    text_width,
};

/// Behind these an address may go on in the next line.
const BREAKS: [char; 6] = ['/', '?', '&', ',', ':', '='];

impl Drawing {
    /// The drawing with an address below everything else. It may be larger than the one that it is made of, and nothing
    /// on it can be pointed at.
    #[must_use]
    pub fn kept(&self, address: &str) -> Self {
        let mut kept = Self { spots: Vec::new(), ..self.clone() };
        let room = self.width - MARGIN - MARGIN;
        for line in broken(address, room) {
            kept.marks.push(Mark::Text(TextMark {
                place: Point::new(MARGIN, kept.height - MARGIN + Pixels(3.0)),
                anchor: Anchor::Start,
                size: SMALL,
                weight: Weight::Regular,
                role: Role::Interval,
                text: line,
            }));
            kept.height = Pixels((kept.height.0 + SMALL.0 * 1.3).ceil());
        }
        // The ground, which every drawing begins with, and whatever goes down to its lower edge.
        for mark in &mut kept.marks {
            if let Mark::Rectangle { to, .. } = mark
                && to.y == self.height
            {
                to.y = kept.height;
            }
        }
        kept
    }
}

/// An address in lines no wider than `width`, with nothing added: whoever joins them has the address.
fn broken(address: &str, width: Pixels) -> Vec<String> {
    let fits = |line: &str| text_width(line, SMALL, Weight::Regular) <= width;
    let (mut lines, mut rest) = (Vec::new(), address);
    while !fits(rest) {
        let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8());
        let most = ends.take_while(|end| fits(&rest[..*end])).last().unwrap_or(1);
        let end = rest[..most].rfind(BREAKS).map_or(most, |at| at + 1);
        lines.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    lines.push(rest.to_owned());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_broken_where_it_may_be_and_comes_back_whole() {
        let address = format!("https://example.org/release/0123456789abcdef/?region={}", "south-east,".repeat(20));
        let lines = broken(&address, Pixels(300.0));
        assert_eq!(lines.concat(), address);
        for (at, line) in lines.iter().enumerate() {
            assert!(text_width(line, SMALL, Weight::Regular) <= Pixels(300.0), "{line}");
            assert!(at + 1 == lines.len() || line.ends_with(BREAKS), "{line}");
        }
        let word = "x".repeat(500);
        assert_eq!(broken(&word, Pixels(300.0)).concat(), word);
    }
}
