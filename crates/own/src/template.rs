//! A file to fill in.

use survey::{Category, Codebook, Measure};
use words::Language;

use crate::column::Column;

/// What the file is called when it is downloaded.
pub const TEMPLATE_NAME: &str = "own-figures-template.csv";

/// A row for every answer to every question, with the words beside it and nothing counted. With a mark before it by which
/// spreadsheets know the letters.
#[must_use]
pub fn template(codebook: &Codebook, language: Language) -> String {
    let mut file = format!("\u{FEFF}{}\r\n", Column::ALL.map(Column::heading).join(","));
    for question in &codebook.questions {
        for measure in question.measures() {
            let Measure::Category(category) = measure else { continue };
            let words = match category {
                Category::Answer(at) => question.answers[at].label.text(language),
                Category::NoAnswer | Category::NotAsked => language.words().no_answer(),
            };
            let cell = |column: Column| match column {
                Column::Question => question.slug.clone(),
                Column::QuestionWords => quoted(question.wording.text(language)),
                Column::Answer => question.category_slug(category).to_owned(),
                Column::AnswerWords => quoted(words),
                Column::Count | Column::Asked | Column::Survey | Column::Place | Column::Date => String::new(),
            };
            file.push_str(&Column::ALL.map(cell).join(","));
            file.push_str("\r\n");
        }
    }
    file
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
