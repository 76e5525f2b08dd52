use crate::{Pixels, Weight, text_width};

/// `text` in lines no wider than `width`. A word that is too long for a line is broken: behind a hyphen of its own if
/// it has one, else anywhere and with one added. There is always at least one line.
#[must_use]
pub fn wrap(text: &str, width: Pixels, size: Pixels, weight: Weight) -> Vec<String> {
    let measure = |text: &str| text_width(text, size, weight);
    let space = measure(" ");
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), Pixels(0.0));
    for word in text.split_whitespace() {
        let long = measure(word);
        if line.is_empty() {
            used = Pixels(0.0);
        } else if used + space + long <= width {
            line.push(' ');
            used = used + space;
        } else {
            lines.push(std::mem::take(&mut line));
            used = Pixels(0.0);
        }
        if long <= width {
            line.push_str(word);
            used = used + long;
            continue;
        }
        for letter in word.chars() {
            let wide = measure(letter.encode_utf8(&mut [0; 4]));
            let hyphen = if letter == '-' { Pixels(0.0) } else { measure("-") };
            if used + wide + hyphen > width && !line.is_empty() {
                let own = line.rfind('-').map(|at| line.split_off(at + 1));
                let next = own.unwrap_or_else(|| {
                    line.push('-');
                    String::new()
                });
                used = measure(&next);
                lines.push(std::mem::replace(&mut line, next));
            }
            line.push(letter);
            used = used + wide;
        }
    }
    lines.push(line);
    lines
}
