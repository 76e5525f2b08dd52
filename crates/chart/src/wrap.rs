use crate::{Pixels, Weight, text_width};

/// `text` in lines no wider than `width` where its words allow it. A word that is too long for a line has one
/// to itself and is not broken. There is always at least one line.
#[must_use]
pub fn wrap(text: &str, width: Pixels, size: Pixels, weight: Weight) -> Vec<String> {
    let space = text_width(" ", size, weight);
    let (mut lines, mut used) = (vec![String::new()], Pixels(0.0));
    for word in text.split_whitespace() {
        let long = text_width(word, size, weight);
        let last = lines.len() - 1;
        if lines[last].is_empty() {
            used = long;
        } else if used + space + long <= width {
            lines[last].push(' ');
            used = used + space + long;
        } else {
            lines.push(String::new());
            used = long;
        }
        let last = lines.len() - 1;
        lines[last].push_str(word);
    }
    lines
}
