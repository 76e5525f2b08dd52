//! Pasted text as words and numbers, whatever became of quotation marks, spaces, accents and line breaks on the way.

use std::ops::Range;

/// A word, a number, or the sign of a percentage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is compared by.
    pub(crate) key: String,
    /// How it was written.
    pub(crate) text: String,
    /// Where in the text it was.
    pub(crate) at: Range<usize>,
}

impl Token {
    pub(crate) fn is_number(&self) -> bool {
        self.key.starts_with(|first: char| first.is_ascii_digit())
    }
}

const PERCENT: &str = "%";

/// The tokens of a text, in order.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let each = text
        .char_indices()
        .flat_map(|(at, letter)| plain(letter).map(move |plain| (plain, at..at + letter.len_utf8())));
    let (letters, places): (Vec<char>, Vec<Range<usize>>) = each.unzip();
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let end = if letter.is_alphanumeric() { word_end(&letters, at) } else { at + 1 };
        if letter.is_alphanumeric() || *letter == '%' {
            let text: String = letters[at..end].iter().collect();
            let at = places[at].start..places[end - 1].end;
            tokens.push(Token { key: text.to_lowercase().replace(',', ""), text, at });
        }
        at = end;
    }
    spelled_out(tokens)
}

/// Where the word or number ends that begins at `at`.
fn word_end(letters: &[char], at: usize) -> usize {
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut end = at + 1;
    while let Some(letter) = letters.get(end) {
        let goes_on = match letter {
            '\'' => letters.get(end + 1).is_some_and(|next| next.is_alphabetic()),
            '.' => digit(end - 1) && digit(end + 1),
            // Thousands.
            ',' => digit(end - 1) && (1..=3).all(|further| digit(end + further)) && !digit(end + 4),
            letter => letter.is_alphanumeric(),
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// "38 per cent" as "38%".
fn spelled_out(tokens: Vec<Token>) -> Vec<Token> {
    let mut spelled: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut left = tokens.into_iter().peekable();
    while let Some(token) = left.next() {
        let after_number = spelled.last().is_some_and(Token::is_number);
        let second = left.peek().map_or("", |next| next.key.as_str());
        let (one, two) = match token.key.as_str() {
            "percent" | "pct" => (true, false),
            "per" | "y" => (false, matches!(second, "cent" | "cant")),
            _ => (false, false),
        };
        if after_number && (one || two) {
            let rest = if two { left.next() } else { None };
            let end = rest.as_ref().map_or(token.at.end, |rest| rest.at.end);
            let text = rest.map_or(token.text.clone(), |rest| format!("{} {}", token.text, rest.text));
            spelled.push(Token { key: PERCENT.to_owned(), text, at: token.at.start..end });
        } else {
            spelled.push(token);
        }
    }
    spelled
}

/// A letter as a plain keyboard has it; nothing for what cannot be seen.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}' | '\u{300}'..='\u{36F}' => "",
        '’' | '‘' | 'ʼ' | '′' | '`' | '´' => "'",
        '％' => "%",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'á' | 'à' | 'â' | 'ä' => "a",
        'é' | 'è' | 'ê' | 'ë' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ó' | 'ò' | 'ô' | 'ö' => "o",
        'ú' | 'ù' | 'û' | 'ü' => "u",
        'ẃ' | 'ẁ' | 'ŵ' | 'ẅ' => "w",
        'ý' | 'ỳ' | 'ŷ' | 'ÿ' => "y",
        'Á' | 'À' | 'Â' | 'Ä' => "A",
        'É' | 'È' | 'Ê' | 'Ë' => "E",
        'Í' | 'Ì' | 'Î' | 'Ï' => "I",
        'Ó' | 'Ò' | 'Ô' | 'Ö' => "O",
        'Ú' | 'Ù' | 'Û' | 'Ü' => "U",
        'Ẃ' | 'Ẁ' | 'Ŵ' | 'Ẅ' => "W",
        'Ý' | 'Ỳ' | 'Ŷ' | 'Ÿ' => "Y",
        other => return Plain::One(Some(other)),
    };
    Plain::Some(plain.chars())
}

enum Plain {
    One(Option<char>),
    Some(std::str::Chars<'static>),
}

impl Iterator for Plain {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self {
            Self::One(one) => one.take(),
            Self::Some(chars) => chars.next(),
        }
    }
}

/// Tokens as they are read: a percentage is one word.
pub(crate) fn read_out(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        if !text.is_empty() && token.text != PERCENT {
            text.push(' ');
        }
        text.push_str(&token.text);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.key).collect()
    }

    #[test]
    fn what_a_text_goes_through_on_its_way_changes_no_token() {
        let plain = keys("Asked \"How often?\", about 1204 of 2104 people said 'Never': 57%, likely range 55% to 59%.");
        for other in [
            "Asked “How often?”, about 1,204 of 2,104 people said ‘Never’: 57 per cent, likely range 55% to 59%.",
            "asked «How\u{A0}often?»,\nabout 1204 of 2104\u{2009}people said “Never”: 57\u{202F}%, likely\r\nrange 55 percent to 59 pct",
            "> Asked *“How of\u{AD}ten?”*, about 1204 of 2104 people said **“Never”** – 57%; likely range 55% to 59%…",
        ] {
            assert_eq!(keys(other), plain, "{other}");
        }
        assert_eq!(keys("Gwŷr a’r tŷ: 57 y cant"), keys("Gwy\u{302}r a'r ty: 57%"));
    }

    #[test]
    fn a_token_knows_where_it_stands() {
        let text = "Tŷ: “1,204” of 57 per cent, gwy\u{302}r ﬁn.";
        let found: Vec<_> = tokens(text).into_iter().map(|token| &text[token.at]).collect();
        assert_eq!(found, ["Tŷ", "1,204", "of", "57", "per cent", "gwy\u{302}r", "ﬁn"]);
    }

    #[test]
    fn numbers_keep_every_digit() {
        assert_eq!(keys("38, 38.5, 2020."), ["38", "38.5", "2020"]);
        assert_eq!(keys("1,23 and 1,2345"), ["1", "23", "and", "1", "2345"]);
        assert_ne!(keys("38%"), keys("38"));
    }
}
