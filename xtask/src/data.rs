//! The data of a survey: its made-up responses, and the release that is made of them.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::checkout::Checkout;
use crate::child;
use crate::trouble::Trouble;

/// The survey that is shown unless another is named.
pub(crate) const DEFAULT_SURVEY: &str = "care-for-the-carer-2020";

/// A survey of this checkout: a folder of `surveys/`.
#[derive(Debug, Clone)]
pub(crate) struct Survey {
    name: String,
}

impl Survey {
    /// The survey of a name.
    pub(crate) fn named(checkout: &Checkout, name: &str) -> Result<Self, Trouble> {
        let all = surveys(checkout)?;
        if all.iter().any(|survey| survey == name) {
            return Ok(Self { name: name.into() });
        }
        Err(Trouble::Malformed {
            place: "--survey".into(),
            expected: format!("a folder of surveys/: {}", all.join(", ")),
            found: format!("{name:?}"),
        })
    }

    /// Its name.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Writes its release into `public/data`. The same survey always gives the same files.
    pub(crate) fn release(&self, checkout: &Checkout) -> Result<(), Trouble> {
        eprintln!(
            "Building the data: made-up responses of {}, and the release of them in public/data. \
             About a minute the first time, then seconds.",
            self.name
        );
        let folder = PathBuf::from("surveys").join(&self.name);
        child::run(publish(checkout).arg("illustrate").arg(&folder))?;
        child::run(publish(checkout).arg("build").arg(&folder).args(["--out", "public/data"]))
    }
}

fn publish(checkout: &Checkout) -> Command {
    let mut cargo = checkout.cargo();
    cargo.args(["run", "--locked", "--package", "publish", "--"]);
    cargo
}

/// The names of all surveys, in order.
fn surveys(checkout: &Checkout) -> Result<Vec<String>, Trouble> {
    let folder = checkout.path("surveys");
    let failed = |cause| Trouble::file("read", &folder, cause);
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.path().is_dir() {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}
