use crate::{Pixels, Weight, text_width};

/// `text` in lines no wider than `width` where its words allow it. A word that is too long for a line has one
/// to itself and is not broken. There is always at least one line.
#[must_use]
pub fn wrap(text: &str, width: Pixels, size: Pixels, weight: Weight) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().map(std::mem::take).unwrap_or_default();
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        let fits = line.is_empty() || text_width(&longer, size, weight) <= width;
        let replaced = lines.len() - 1;
        if fits {
            lines[replaced] = longer;
        } else {
            lines[replaced] = line;
            lines.push(word.to_owned());
        }
    }
    lines
}
