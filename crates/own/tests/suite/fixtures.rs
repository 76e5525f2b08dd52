//! The invented survey, which has every kind of question, and files of somebody's own.

use std::{fs, path::Path};

use own::{Faults, OwnFile};
use proptest::{prelude::ProptestConfig, test_runner::RngSeed};
use survey::{
    Codebook,
    wire::{self, Edition},
};
use words::Language;

pub(crate) fn newest(survey: &str) -> Edition {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(survey);
    let latest = fs::read_to_string(folder.join("latest")).unwrap();
    wire::read(&fs::read_to_string(folder.join(format!("{}.json", latest.trim()))).unwrap()).unwrap()
}

pub(crate) fn codebook() -> Codebook {
    newest("example").release.codebook
}

/// A file of rows below the headings that must be there.
pub(crate) fn rows(rows: &str) -> String {
    format!("question,answer,count,asked\n{rows}")
}

pub(crate) fn read(file: impl AsRef<[u8]>) -> Result<OwnFile, Faults> {
    own::read(file.as_ref(), &codebook())
}

/// What a file's faults say in English.
pub(crate) fn said(file: impl AsRef<[u8]>) -> Vec<String> {
    let faults = read(file).expect_err("a fault");
    faults.iter().map(|fault| fault.text(Language::English.words())).collect()
}

/// So many cases, the same in every run: a failure comes back until it is mended.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, rng_seed: RngSeed::Fixed(2020), ..ProptestConfig::default() }
}
