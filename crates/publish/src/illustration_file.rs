//! `illustration.toml`: how made-up responses are drawn.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct IllustrationFile {
    /// Any text; the same text gives the same responses.
    pub(crate) seed: String,
    pub(crate) wave: Vec<WavePlan>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WavePlan {
    pub(crate) id: Spanned<String>,
    /// How many people in each region; every region must be there.
    pub(crate) region: BTreeMap<String, u32>,
    /// How many people in each setting; as many in all as by region.
    pub(crate) setting: Spanned<BTreeMap<String, u32>>,
    pub(crate) reply: Vec<ReplyPlan>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReplyPlan {
    pub(crate) question: Spanned<String>,
    /// How many of those asked give each answer. Where one answer is given, the last of those left out gets
    /// everybody else; `no-answer` may stand here too.
    #[serde(default)]
    pub(crate) people: BTreeMap<String, Spanned<u32>>,
    /// Shares of those asked, from 0 to 1, instead of numbers of people.
    #[serde(default)]
    pub(crate) shares: BTreeMap<String, Spanned<f64>>,
    /// How many of those who give an answer are in a setting.
    #[serde(default)]
    pub(crate) within: Vec<WithinPlan>,
    /// Which places give an answer more or less often than others.
    pub(crate) lean: Option<LeanPlan>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WithinPlan {
    pub(crate) answer: String,
    pub(crate) setting: Spanned<String>,
    pub(crate) people: Spanned<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LeanPlan {
    pub(crate) answer: String,
    /// By region or setting node: how many times as likely as anywhere else.
    pub(crate) towards: BTreeMap<String, Spanned<f64>>,
}
