//! What a file of data is and what its columns mean, for programs: CSV on the Web.

use serde_json::{Value, json};

use crate::{Citation, Column};

/// The description of a file of [`crate::Data`] that is called `file`, cited as `citation`, with words in a language. It
/// belongs beside the file, under its name with `-metadata.json` at the end.
#[must_use]
pub fn csvw(file: &str, citation: &Citation, language_tag: &str) -> String {
    let columns: Vec<_> = Column::ALL.into_iter().map(column).collect();
    let description = [Some(&citation.release), citation.note.as_ref()].into_iter().flatten();
    let description = description.map(String::as_str).collect::<Vec<_>>().join(". ");
    let metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": language_tag }],
        "url": file,
        "dc:title": citation.title,
        "dc:creator": citation.author,
        "dc:description": description,
        "dc:source": citation.link,
        "dialect": { "encoding": "utf-8", "header": true, "lineTerminators": ["\r\n"] },
        "tableSchema": { "columns": columns },
    });
    // Two blanks a level, as people read it too.
    serde_json::to_string_pretty(&metadata).unwrap_or_default() + "\n"
}

fn column(column: Column) -> Value {
    json!({
        "name": column.name(),
        "titles": column.name(),
        "dc:description": column.meaning(),
        "datatype": datatype(column),
        "required": column.is_always_there(),
    })
}

fn datatype(column: Column) -> Value {
    match column {
        Column::Count | Column::Base => json!({ "base": "integer", "minimum": 0 }),
        Column::Percent | Column::Lower | Column::Upper => json!({ "base": "integer", "minimum": 0, "maximum": 100 }),
        Column::Difference | Column::DifferenceLower | Column::DifferenceUpper => {
            json!({ "base": "decimal", "minimum": -100, "maximum": 100 })
        }
        _ => json!("string"),
    }
}
