//! What a file of data is and what its columns mean, for programs: CSV on the Web.

use survey::wire::Json;

use crate::{Citation, Column, Data, json::written};

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
    let text = |text: &str| Some(Json::text(text));
    let description = [Some(&citation.release), citation.note.as_ref()].into_iter().flatten();
    let description = description.map(String::as_str).collect::<Vec<_>>().join(". ");
    let language = Json::map([("@language", text(language_tag))]);
    let columns = Json::list(columns.iter().copied().map(column));
    let dialect = Json::map([
        ("encoding", text("utf-8")),
        ("header", Some(Json::Bool(true))),
        ("lineTerminators", Some(Json::list([Json::text("\r\n")]))),
    ]);
    written(&Json::map([
        ("@context", Some(Json::list([Json::text("http://www.w3.org/ns/csvw"), language]))),
        ("url", text(file)),
        ("dc:title", text(&citation.title)),
        ("dc:creator", text(&citation.author)),
        ("dc:description", text(&description)),
        ("dc:source", citation.link.as_deref().and_then(text)),
        ("dialect", Some(dialect)),
        ("tableSchema", Some(Json::map([("columns", Some(columns))]))),
    ]))
}

fn column(column: Column) -> Json {
    Json::map([
        ("name", Some(Json::text(column.name()))),
        ("titles", Some(Json::text(column.name()))),
        ("dc:description", Some(Json::text(column.meaning()))),
        ("datatype", Some(datatype(column))),
        ("required", Some(Json::Bool(column.is_always_there()))),
    ])
}

fn datatype(column: Column) -> Json {
    let number = |base: &str, least: f64, most: Option<f64>| {
        let (least, most) = (Some(Json::Number(least)), most.map(Json::Number));
        Json::map([("base", Some(Json::text(base))), ("minimum", least), ("maximum", most)])
    };
    match column {
        Column::Count | Column::Base => number("integer", 0.0, None),
        Column::Percent | Column::Lower | Column::Upper => number("integer", 0.0, Some(100.0)),
        Column::Difference | Column::DifferenceLower | Column::DifferenceUpper => {
            number("decimal", -100.0, Some(100.0))
        }
        _ => Json::text("string"),
    }
}
