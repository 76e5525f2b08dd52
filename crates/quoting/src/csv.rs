//! Tables as comma-separated values: RFC 4180, UTF-8, nothing before the headings.

use chart::{Context, Table};

/// One cell of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Words. What a spreadsheet would take for a formula gets an apostrophe before it.
    Text(String),
    /// A number that this program wrote.
    Number(String),
    /// Nothing.
    Empty,
}

/// Rows of cells as a file, the headings first.
#[must_use]
pub fn csv(rows: impl Iterator<Item = Vec<Field>>) -> String {
    let line = |row: Vec<Field>| row.iter().map(written).collect::<Vec<_>>().join(",") + "\r\n";
    rows.map(line).collect()
}

/// A figure's table as a file: its headings and cells as they are on the screen. Where the answers are made up each row's
/// heading says so, as does that of the first column, since a file has no caption.
#[must_use]
pub fn table_csv(context: Context<'_>, table: &Table) -> String {
    let marked = |text: &String| Field::Text(context.marked(text.clone()));
    let text = |text: &String| Field::Text(text.clone());
    let mut columns = table.columns.iter();
    let headings = columns.next().map(marked).into_iter().chain(columns.map(text)).collect();
    let rows = table.rows.iter().map(|(heading, cells)| {
        [marked(heading)].into_iter().chain(cells.iter().map(|cell| text(&cell.text))).collect::<Vec<_>>()
    });
    csv([headings].into_iter().chain(rows))
}

fn written(field: &Field) -> String {
    match field {
        Field::Text(text) => quoted(&guarded(text)),
        Field::Number(number) => number.clone(),
        Field::Empty => String::new(),
    }
}

/// A text that no spreadsheet takes for a formula.
fn guarded(text: &str) -> String {
    if looks_like_a_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet might take a text for a formula.
#[must_use]
pub fn looks_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

fn quoted(text: &str) -> String {
    if text.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}
