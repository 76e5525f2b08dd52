//! The committed releases with what lies beside them, and one of them as if people had answered.

use std::{fs, path::Path};

use bundle::{Bundle, Material};
use survey::{
    Provenance,
    wire::{self, CERTIFICATE, Edition},
};
use words::Language;

pub(crate) const SITE: &str = "https://example.org/";
pub(crate) const SURVEYS: [&str; 2] = ["care-for-the-carer-2020", "example"];

/// A release with what lies beside it.
pub(crate) struct Shelf {
    pub(crate) edition: Edition,
    pub(crate) release: String,
    pub(crate) certificate: String,
    pub(crate) history: String,
}

impl Shelf {
    pub(crate) fn newest(survey: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data").join(survey);
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        let id = read("latest").trim().to_owned();
        let release = read(&format!("{id}.json"));
        let edition = wire::read(&release).unwrap();
        let (certificate, history) = (read(&format!("{id}.{CERTIFICATE}")), read("releases.toml"));
        Self { edition, release, certificate, history }
    }

    pub(crate) fn observed(survey: &str) -> Self {
        let mut shelf = Self::newest(survey);
        shelf.edition.release.provenance = Provenance::Observed;
        shelf
    }

    pub(crate) fn material(&self) -> Material<'_> {
        Material {
            edition: &self.edition,
            release: &self.release,
            certificate: &self.certificate,
            history: Some(&self.history),
            site: Some(SITE),
        }
    }

    pub(crate) fn bundle(&self, language: Language) -> Bundle {
        Bundle::of(&self.material(), language).unwrap()
    }
}
