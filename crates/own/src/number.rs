/// Why a cell is not a number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// It is below nothing.
    Negative,
    /// It has a fraction.
    Fraction,
    /// It is a percentage.
    Percentage,
    /// It has separators between its thousands, which elsewhere are decimals.
    Grouped,
    /// No survey of somebody's own is so large.
    TooLarge,
    /// It is something else.
    NoNumber,
}

/// More people than any survey that is compared here asks.
pub(crate) const MOST: u32 = 10_000_000;

/// The number of people that a cell says, which is not empty.
pub(crate) fn people(cell: &str) -> Result<u32, NumberFault> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(cell) {
        return cell.parse().ok().filter(|number| *number <= MOST).ok_or(NumberFault::TooLarge);
    }
    if cell.contains(['%', '٪']) {
        return Err(NumberFault::Percentage);
    }
    if let Some(rest) = cell.strip_prefix(['-', '−', '–']) {
        let number = rest.trim_start().starts_with(|first: char| first.is_ascii_digit());
        return Err(if number { NumberFault::Negative } else { NumberFault::NoNumber });
    }
    let parts: Vec<&str> = cell.split(['.', ',', '\'', '’', ' ', '\u{A0}', '\u{202F}']).collect();
    if parts.len() < 2 || !parts.iter().all(|part| digits(part)) {
        return Err(NumberFault::NoNumber);
    }
    let grouped = parts[0].len() <= 3 && parts[1..].iter().all(|part| part.len() == 3);
    Err(match (grouped, parts.len()) {
        (true, _) => NumberFault::Grouped,
        (false, 2) if cell.contains(['.', ',']) => NumberFault::Fraction,
        _ => NumberFault::NoNumber,
    })
}
