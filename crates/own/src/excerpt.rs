/// The longest that is repeated of a cell, in letters.
const LONGEST: usize = 30;
/// So many digits in a row may be a telephone number, or somebody's number in a register.
const REVEALING: usize = 6;

/// What an error repeats of a cell: its beginning, without letters that show nothing or turn the text around; nothing
/// where it may be an address or a number of a person's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt(Option<String>);

impl Excerpt {
    /// What may be repeated of a cell.
    #[must_use]
    pub fn of(cell: &str) -> Self {
        let digits = cell.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max().unwrap_or_default();
        if cell.contains('@') || digits >= REVEALING {
            return Self(None);
        }
        let mut letters = cell.chars().map(|letter| if is_plain(letter) { letter } else { ' ' });
        let mut text: String = letters.by_ref().take(LONGEST).collect();
        if letters.next().is_some() {
            text.push('…');
        }
        Self(Some(text))
    }

    /// The text, if there is any to repeat.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// Whether a letter shows where it stands: no control, no direction, no space of no width.
pub(crate) fn is_plain(letter: char) -> bool {
    let hidden = matches!(letter, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}');
    !letter.is_control() && !hidden
}
