//! A whole file.

use survey::Codebook;

use crate::{
    Encoding, Fault, Faults, OwnFile, Position, What,
    column::Columns,
    record::{Record, SEPARATORS, records},
    rows::Rows,
    text::decode,
};

/// The largest file that is read, in bytes: two hundred questions of ten answers have room in it.
pub const LARGEST: usize = 512 * 1024;

/// What a file says of the questions of a codebook, or everything that is wrong with it.
///
/// # Errors
/// Every fault of the file, each with line and column, from its beginning to its end.
pub fn read(bytes: &[u8], codebook: &Codebook) -> Result<OwnFile, Faults> {
    let whole = |what| vec![Fault { at: Position::START, what }];
    if bytes.len() > LARGEST {
        return Err(whole(What::TooLarge));
    }
    let (text, encoding) = decode(bytes).map_err(whole)?;
    let records = separated(&text);
    let Some((headings, rows)) = records.split_first() else { return Err(whole(What::Empty)) };
    if headings.unclosed {
        return Err(vec![unclosed(headings)]);
    }
    let columns = Columns::read(headings)?;
    of_rows(rows, codebook, &columns, encoding)
}

fn of_rows(rows: &[Record], codebook: &Codebook, columns: &Columns, encoding: Encoding) -> Result<OwnFile, Faults> {
    let mut read = Rows::new(codebook, columns);
    for row in rows {
        if row.unclosed { read.fault(unclosed(row)) } else { read.row(row) }
    }
    read.finish(encoding)
}

fn unclosed(record: &Record) -> Fault {
    let column = record.cells.len();
    let line = record.cells.last().map_or(1, |cell| cell.line);
    Fault { at: Position { line, column, heading: None }, what: What::Unclosed }
}

/// The records of a text, with whatever separates most of the headings that are known. A first line that says what that is
/// is one that only a spreadsheet reads.
fn separated(text: &str) -> Vec<Record> {
    let records = |separator: u8| {
        let mut records = records(text, separator);
        let says =
            |record: &Record| record.cells.iter().all(|cell| cell.text.is_empty() || cell.text.starts_with("sep="));
        if records.first().is_some_and(says) {
            records.remove(0);
        }
        records
    };
    let known = |records: &Vec<Record>| records.first().map_or(0, Columns::known);
    let mut all = SEPARATORS.map(records).to_vec();
    all.reverse();
    // Of several the last one is taken, which is the comma.
    all.into_iter().max_by_key(known).unwrap_or_default()
}
