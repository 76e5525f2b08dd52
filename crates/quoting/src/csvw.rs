//! What a file of data is and what its columns mean, for programs: CSV on the Web.

use serde_json::{Value, json};

use crate::{Citation, Column, Data};

/// The description of a file of [`crate::Data::of`] that is called `file`, cited as `citation`, with words in a language.
/// It belongs beside the file, under its name with `-metadata.json` at the end.
#[must_use]
pub fn csvw(file: &str, citation: &Citation, language_tag: &str) -> String {
    described(&Column::ALL, file, citation, language_tag)
}

impl Data {
    /// The description of a file of [`crate::EveryGroup`]'s data; see [`csvw`].
    #[must_use]
    pub fn csvw_of_groups(file: &str, citation: &Citation, language_tag: &str) -> String {
        described(Column::of_groups(), file, citation, language_tag)
    }
}

fn described(columns: &[Column], file: &str, citation: &Citation, language_tag: &str) -> String {
    let columns: Vec<_> = columns.iter().copied().map(column).collect();
    let description = [Some(&citation.release), citation.note.as_ref()].into_iter().flatten();
    let description = description.map(String::as_str).collect::<Vec<_>>().join(". ");
    let mut metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": language_tag }],
        "url": file,
        "dc:title": citation.title,
        "dc:creator": citation.author,
        "dc:description": description,
        "dialect": { "encoding": "utf-8", "header": true, "lineTerminators": ["\r\n"] },
        "tableSchema": { "columns": columns },
    });
    if let Some(link) = &citation.link {
        metadata["dc:source"] = Value::from(link.as_str());
    }
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
