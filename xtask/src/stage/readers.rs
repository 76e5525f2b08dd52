//! The stage that lets other people's programs read what is published.

use std::fs;
use std::path::PathBuf;

use super::Stage;
use crate::child;
use crate::tool::python::Environment;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

pub(super) const READERS: Stage = Stage {
    name: "readers",
    does: "other people's programs open the releases, and what a site tells programs",
    needs: None,
    prepare: |workshop| environment(workshop)?.ready(workshop).map(|_| ()),
    run,
};

/// Runs every script of the folder, each with the folder that it reads as its argument: that of the releases, or of a
/// site whose pages may be passed on.
fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let python = environment(workshop)?.ready(workshop)?;
    for script in workshop.checkout.files("tests/readers", ".py")? {
        let read = if script.ends_with("read_shared.py") { shared(workshop)? } else { "public/data".into() };
        child::run(workshop.checkout.command(&python).arg(script).arg(read))?;
    }
    Ok(())
}

/// The written site of a small invented survey, as if people had answered it: there is no real one yet.
fn shared(workshop: &Workshop) -> Result<PathBuf, Trouble> {
    const QUESTIONS_AREAS_SETTINGS_PEOPLE: [&str; 4] = ["6", "9", "3", "900"];
    let folder = workshop.checkout.path("target/shared");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|cause| Trouble::file("remove", &folder, cause))?;
    }
    let mut cargo = workshop.checkout.cargo();
    cargo.args(["run", "--locked", "--quiet", "--package", "explorer", "--example", "invented_site", "--"]);
    child::run(cargo.args(QUESTIONS_AREAS_SETTINGS_PEOPLE).arg(&folder))?;
    Ok(folder)
}

fn environment(workshop: &Workshop) -> Result<Environment, Trouble> {
    Environment::of_tests(&workshop.checkout, "readers", "whose packages read what is published as others would")
}
