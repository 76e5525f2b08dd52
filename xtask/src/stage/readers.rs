//! The stage that lets other people's programs read the release.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use super::Stage;
use crate::checkout::Checkout;
use crate::child;
use crate::tool::python::{Environment, Packages};
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// The folder of the scripts, and of the file that pins what they use.
const FOLDER: &str = "tests/readers";

pub(super) const READERS: Stage = Stage {
    name: "readers",
    does: "other people's programs open the release",
    needs: None,
    prepare: |workshop| environment(workshop)?.ready(workshop).map(|_| ()),
    run,
};

/// Runs every script of the folder, each with the folder of the releases as its argument.
fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let python = environment(workshop)?.ready(workshop)?;
    for script in workshop.checkout.files(FOLDER, ".py")? {
        child::run(workshop.checkout.command(&python).arg(script).arg("public/data"))?;
    }
    Ok(())
}

/// The environment of the scripts: another one whenever what is pinned changes.
fn environment(workshop: &Workshop) -> Result<Environment, Trouble> {
    let listed = pinned(&workshop.checkout);
    let text = fs::read(&listed).map_err(|cause| Trouble::file("read", &listed, cause))?;
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    Ok(Environment {
        name: format!("readers-{:016x}", hasher.finish()),
        packages: Packages::Listed(listed),
        purpose: "whose packages read the release as others would",
    })
}

fn pinned(checkout: &Checkout) -> PathBuf {
    checkout.path(FOLDER).join("requirements.txt")
}
