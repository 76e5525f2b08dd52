//! A small release by atoms, for the stages that try releases: none is shipped.

use std::fs;
use std::path::PathBuf;

use crate::child;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// The survey that it is of: how it was asked, and how answers are made up.
const SURVEY: &str = "tests/atoms";

/// Where the release and its survey are, as `public/data` and `surveys` are.
pub(super) struct ByAtoms {
    pub(super) data: PathBuf,
    pub(super) surveys: PathBuf,
}

impl ByAtoms {
    /// Makes up the answers and publishes them anew.
    pub(super) fn published(workshop: &Workshop) -> Result<Self, Trouble> {
        let checkout = &workshop.checkout;
        let folder = checkout.scratch().join("by-atoms");
        let (data, surveys) = (folder.join("data"), folder.join("surveys"));
        let survey = surveys.join("atoms");
        if data.exists() {
            fs::remove_dir_all(&data).map_err(|cause| Trouble::file("empty", &data, cause))?;
        }
        fs::create_dir_all(&survey).map_err(|cause| Trouble::file("make", &survey, cause))?;
        for file in checkout.files(SURVEY, ".toml")? {
            let to = survey.join(file.file_name().unwrap_or_default());
            fs::copy(&file, &to).map_err(|cause| Trouble::file("write", &to, cause))?;
        }
        let publish = || {
            let mut cargo = checkout.cargo();
            cargo.args(["run", "--quiet", "-p", "publish", "--"]);
            cargo
        };
        child::run(publish().arg("illustrate").arg(&survey))?;
        child::run(publish().arg("build").arg(&survey).args(["--method", "atoms", "--out"]).arg(&data))?;
        Ok(Self { data, surveys })
    }
}
