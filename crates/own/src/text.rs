//! From bytes to text, whatever a spreadsheet wrote them as.

use crate::What;

/// How a file's letters were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As files should be.
    Utf8,
    /// What spreadsheets call Unicode text.
    Utf16,
    /// What spreadsheets in western Europe write unless told otherwise: taken for it because it is not UTF-8.
    Windows1252,
}

/// What stands for 0x80 to 0x9F in Windows-1252.
const WINDOWS: [char; 32] = [
    '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}', '\u{FFFD}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
];

/// The text of a file, without the mark that may stand before it.
pub(crate) fn decode(bytes: &[u8]) -> Result<(String, Encoding), What> {
    if is_spreadsheet(bytes) {
        return Err(What::Spreadsheet);
    }
    let (text, encoding) = match bytes {
        [0xFF, 0xFE, rest @ ..] => (utf_16(rest, u16::from_le_bytes), Encoding::Utf16),
        [0xFE, 0xFF, rest @ ..] => (utf_16(rest, u16::from_be_bytes), Encoding::Utf16),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.trim_start_matches('\u{FEFF}').to_owned(), Encoding::Utf8),
            Err(_) => (bytes.iter().map(|byte| windows(*byte)).collect(), Encoding::Windows1252),
        },
    };
    if text.contains('\0') { Err(What::NotText) } else { Ok((text, encoding)) }
}

/// Archives, which is what spreadsheets are, old spreadsheets, and PDF.
fn is_spreadsheet(bytes: &[u8]) -> bool {
    [&b"PK\x03\x04"[..], b"\xD0\xCF\x11\xE0", b"%PDF"].iter().any(|start| bytes.starts_with(start))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
