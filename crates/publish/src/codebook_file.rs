//! `codebook.toml`, field by field.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de::Error as _};
use survey::Label;
use toml::Spanned;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CodebookFile {
    pub(crate) survey: SurveyFields,
    pub(crate) disclosure: DisclosureFields,
    pub(crate) wave: Vec<WaveFields>,
    pub(crate) columns: ColumnFields,
    pub(crate) region: AxisFields,
    pub(crate) setting: AxisFields,
    #[serde(default)]
    pub(crate) impossible: Vec<ImpossibleFields>,
    pub(crate) question: Vec<QuestionFields>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextFields {
    #[serde(deserialize_with = "some_text")]
    pub(crate) en: String,
    pub(crate) cy: String,
}

fn some_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() { Err(D::Error::custom("expected some text, found none")) } else { Ok(text) }
}

impl TextFields {
    pub(crate) fn label(&self) -> Label {
        Label { en: self.en.clone(), cy: self.cy.clone() }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SurveyFields {
    pub(crate) id: Spanned<String>,
    pub(crate) title: TextFields,
    pub(crate) publisher: TextFields,
    pub(crate) population: TextFields,
    pub(crate) published: Spanned<String>,
    pub(crate) announcement: Option<String>,
    pub(crate) press_contact: Option<String>,
    #[serde(default)]
    pub(crate) answered: Vec<AnsweredFields>,
    #[serde(default)]
    pub(crate) calls_for: Vec<TextFields>,
    #[serde(default)]
    pub(crate) calls_on: Vec<TextFields>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnsweredFields {
    pub(crate) people: u32,
    pub(crate) whom: TextFields,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DisclosureFields {
    pub(crate) threshold: Spanned<u32>,
    pub(crate) rounding_base: Spanned<u32>,
    pub(crate) protection_width: Spanned<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WaveFields {
    pub(crate) id: Spanned<String>,
    pub(crate) label: TextFields,
    pub(crate) fieldwork: Spanned<[String; 2]>,
    pub(crate) responses: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ColumnFields {
    pub(crate) region: String,
    pub(crate) setting: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AxisFields {
    pub(crate) everyone: TextFields,
    #[serde(default)]
    pub(crate) level: Vec<LevelFields>,
    pub(crate) place: Vec<PlaceFields>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LevelFields {
    pub(crate) id: Spanned<String>,
    pub(crate) label: TextFields,
    pub(crate) groups: Vec<GroupFields>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupFields {
    pub(crate) id: String,
    pub(crate) label: TextFields,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceFields {
    pub(crate) id: Spanned<String>,
    pub(crate) label: TextFields,
    pub(crate) code: Option<String>,
    /// For each level, the id of the group that the place is in.
    #[serde(default, rename = "in")]
    pub(crate) groups: BTreeMap<String, Spanned<String>>,
    pub(crate) tile: Option<[u8; 2]>,
    #[serde(default, rename = "match")]
    pub(crate) matches: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImpossibleFields {
    pub(crate) region: Spanned<String>,
    pub(crate) setting: Spanned<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionFields {
    pub(crate) id: Spanned<String>,
    pub(crate) kind: Kind,
    pub(crate) column: Spanned<String>,
    #[serde(default)]
    pub(crate) required: bool,
    pub(crate) title: TextFields,
    pub(crate) wording: TextFields,
    pub(crate) note: Option<TextFields>,
    pub(crate) answers: Vec<AnswerFields>,
    pub(crate) asked_if: Option<AskedFields>,
    /// The waves that asked it; all of them where this is left out.
    pub(crate) waves: Option<Vec<Spanned<String>>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    Single,
    Several,
    Scale,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AnswerFields {
    pub(crate) id: Spanned<String>,
    pub(crate) label: TextFields,
    #[serde(default, rename = "match")]
    pub(crate) matches: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AskedFields {
    pub(crate) question: Spanned<String>,
    pub(crate) answers: Vec<Spanned<String>>,
    pub(crate) label: TextFields,
}
