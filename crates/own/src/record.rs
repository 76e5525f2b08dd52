//! From text to records: RFC 4180, with whatever stands between the cells.

use csv_core::{ReadRecordResult, ReaderBuilder};

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The line on which it begins, from 1.
    pub(crate) line: usize,
    /// What it says, without space around it.
    pub(crate) text: String,
}

/// The cells of one record, at least one of which says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) cells: Vec<Cell>,
    /// Whether the last cell begins with a quotation mark that is never closed.
    pub(crate) unclosed: bool,
}

/// What may stand between cells.
pub(crate) const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Every record of a text, without those in which nothing stands.
pub(crate) fn records(text: &str, separator: u8) -> Vec<Record> {
    // With a line's end at its end, only a quotation mark that is never closed leaves the last record unfinished.
    let text = format!("{text}\n");
    let (mut output, mut ends) = (vec![0; text.len()], vec![0; text.len() + 1]);
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let (mut found, mut line, mut before, mut read) = (Vec::new(), 1, 0, 0);
    loop {
        let start = text.len() - text[read..].trim_start_matches(['\r', '\n']).len();
        if start == text.len() {
            return found;
        }
        line += lines_in(&text[before..start]);
        let (result, taken, written, cells) = reader.read_record(&text.as_bytes()[start..], &mut output, &mut ends);
        (before, read) = (start, start + taken);
        let unclosed = result == ReadRecordResult::InputEmpty;
        let ends = ends[..cells].iter().copied().chain(unclosed.then_some(written));
        let record = Record { cells: cells_of(&output, ends, line), unclosed };
        if unclosed || record.cells.iter().any(|cell| !cell.text.is_empty()) {
            found.push(record);
        }
    }
}

fn cells_of(output: &[u8], ends: impl Iterator<Item = usize>, mut line: usize) -> Vec<Cell> {
    let mut start = 0;
    let cell = |end: usize| {
        let raw = String::from_utf8_lossy(&output[start..end]).into_owned();
        let cell = Cell { line, text: raw.trim().to_owned() };
        line += lines_in(&raw);
        start = end;
        cell
    };
    ends.map(cell).collect()
}

/// How many lines end in a text.
fn lines_in(text: &str) -> usize {
    let both = text.matches("\r\n").count();
    text.matches(['\r', '\n']).count() - both
}
