//! The file, field by field, in the order in which it is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// A release as JSON-stat 2.0: a collection whose items are datasets.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Document {
    pub(super) version: String,
    pub(super) class: String,
    pub(super) label: String,
    pub(super) extension: Extension,
    pub(super) link: Link,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Extension {
    pub(super) schema: u32,
    pub(super) release: String,
    pub(super) provenance: String,
    pub(super) survey: Survey,
    pub(super) disclosure: Disclosure,
    pub(super) status: BTreeMap<String, String>,
    pub(super) waves: Vec<WaveHead>,
    pub(super) region: AxisHead,
    pub(super) setting: AxisHead,
    pub(super) impossible: Vec<[String; 2]>,
    pub(super) question: Vec<QuestionHead>,
    pub(super) published: Vec<Published>,
}

/// A text in each language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Text {
    #[serde(deserialize_with = "some_text")]
    pub(super) en: String,
    pub(super) cy: String,
}

fn some_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() { Err(D::Error::custom("expected some text, found none")) } else { Ok(text) }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Survey {
    pub(super) id: String,
    pub(super) title: Text,
    pub(super) publisher: Text,
    pub(super) population: Text,
    pub(super) answered: Vec<Answered>,
    pub(super) calls_for: Vec<Text>,
    pub(super) calls_on: Vec<Text>,
    pub(super) published: String,
    pub(super) announcement: Option<String>,
    pub(super) press_contact: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Answered {
    pub(super) people: u32,
    pub(super) whom: Text,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Disclosure {
    pub(super) threshold: u32,
    pub(super) rounding_base: u32,
    pub(super) protection_width: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct WaveHead {
    pub(super) id: String,
    pub(super) label: Text,
    pub(super) fieldwork: [String; 2],
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct AxisHead {
    pub(super) everyone: Text,
    pub(super) places: Vec<PlaceHead>,
    pub(super) levels: Vec<LevelHead>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct PlaceHead {
    pub(super) id: String,
    pub(super) label: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) tile: Option<[u8; 2]>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct LevelHead {
    pub(super) id: String,
    pub(super) label: Text,
    pub(super) groups: Vec<GroupHead>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct GroupHead {
    pub(super) id: String,
    pub(super) label: Text,
    pub(super) places: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct QuestionHead {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) title: Text,
    pub(super) wording: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<Text>,
    pub(super) answers: Vec<AnswerHead>,
    pub(super) required: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) asked_only: Option<Text>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct AnswerHead {
    pub(super) id: String,
    pub(super) label: Text,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Published {
    pub(super) id: String,
    pub(super) percent: u8,
    pub(super) statement: Text,
    pub(super) population: Text,
    pub(super) base: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) caution: Option<Text>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Link {
    pub(super) item: Vec<Dataset>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Dataset {
    pub(super) version: String,
    pub(super) class: String,
    pub(super) label: String,
    pub(super) extension: DatasetExtension,
    pub(super) id: Vec<String>,
    pub(super) size: Vec<usize>,
    pub(super) role: Role,
    pub(super) dimension: Dimensions,
    pub(super) value: Cells<Number>,
    #[serde(default)]
    pub(super) status: Cells<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct DatasetExtension {
    pub(super) question: String,
    pub(super) wave: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Role {
    pub(super) geo: Vec<String>,
    pub(super) metric: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Dimensions {
    pub(super) answer: Dimension,
    pub(super) region: Dimension,
    pub(super) setting: Dimension,
    pub(super) metric: Dimension,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Dimension {
    pub(super) label: String,
    pub(super) category: Categories,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Categories {
    pub(super) index: Index,
    pub(super) label: BTreeMap<String, String>,
}

/// Category ids in order. JSON-stat allows a list, which is what we write, or an object of positions.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Index {
    List(Vec<String>),
    Positions(BTreeMap<String, usize>),
}

impl Index {
    pub(super) fn ids(&self) -> Vec<&str> {
        match self {
            Self::List(ids) => ids.iter().map(String::as_str).collect(),
            Self::Positions(positions) => {
                let mut pairs: Vec<_> = positions.iter().map(|(id, at)| (*at, id.as_str())).collect();
                pairs.sort_unstable();
                pairs.into_iter().map(|(_, id)| id).collect()
            }
        }
    }
}

/// One entry per cell. JSON-stat allows a list, which is what we write, or an object of the cells that have
/// one, by position.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Cells<T> {
    List(Vec<Option<T>>),
    Sparse(BTreeMap<String, T>),
}

impl<T> Default for Cells<T> {
    fn default() -> Self {
        Self::Sparse(BTreeMap::new())
    }
}

impl<T> Cells<T> {
    /// What keeps this from being the entries of so many cells, if anything does.
    pub(super) fn misfit(&self, cells: usize) -> Option<String> {
        let within = |key: &str| key.parse().is_ok_and(|at: usize| at < cells && at.to_string() == key);
        match self {
            Self::List(list) => (list.len() != cells).then(|| list.len().to_string()),
            Self::Sparse(entries) => entries.keys().find(|key| !within(key)).map(|key| format!("one at '{key}'")),
        }
    }

    pub(super) fn get(&self, at: usize) -> Option<&T> {
        match self {
            Self::List(list) => list.get(at)?.as_ref(),
            Self::Sparse(cells) => cells.get(&at.to_string()),
        }
    }
}

/// A number of any kind. Ours are whole, and are written without a fraction.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Number(pub(super) f64);

impl Number {
    /// The number, if it is a whole one from 0 that a count can be.
    pub(super) fn whole(self) -> Option<u32> {
        let fits = self.0.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&self.0);
        // Nothing can be lost, as was checked just above.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        fits.then_some(self.0 as u32)
    }
}

impl From<u32> for Number {
    fn from(whole: u32) -> Self {
        Self(f64::from(whole))
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.whole() {
            Some(whole) => serializer.serialize_u32(whole),
            None => serializer.serialize_f64(self.0),
        }
    }
}
