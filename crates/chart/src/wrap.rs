use crate::{Pixels, Weight, text_width};

/// `text` in lines no wider than `width`. A word that is too long for a line is broken: behind a hyphen of its own if
/// it has one, else anywhere and with one added. There is always at least one line.
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
        let mut left = word;
        while used > width
            && let Some((piece, rest)) = broken(left, &|part| text_width(part, size, weight) <= width)
        {
            let last = lines.len() - 1;
            lines[last].push_str(&piece);
            lines.push(String::new());
            used = text_width(rest, size, weight);
            left = rest;
        }
        let last = lines.len() - 1;
        lines[last].push_str(left);
    }
    lines
}

/// As much of a word that is too long as has room in a line, and what is left of it; `None` if it is but one letter.
fn broken<'a>(word: &'a str, fits: &dyn Fn(&str) -> bool) -> Option<(String, &'a str)> {
    let ends = || word.char_indices().map(|(at, _)| at).skip(1);
    let own = ends().filter(|end| word[..*end].ends_with('-') && fits(&word[..*end])).last();
    if let Some(end) = own {
        return Some((word[..end].to_owned(), &word[end..]));
    }
    let hyphened = |end: usize| format!("{}-", &word[..end]);
    // A line has one letter at least, however narrow it is.
    let end = ends().take_while(|end| fits(&hyphened(*end))).last().or_else(|| ends().next())?;
    Some((hyphened(end), &word[end..]))
}
