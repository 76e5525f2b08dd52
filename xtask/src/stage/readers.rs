//! The stage that lets other people's programs read the release.

use super::Stage;
use crate::child;
use crate::tool::python::Environment;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

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
    for script in workshop.checkout.files("tests/readers", ".py")? {
        child::run(workshop.checkout.command(&python).arg(script).arg("public/data"))?;
    }
    Ok(())
}

fn environment(workshop: &Workshop) -> Result<Environment, Trouble> {
    Environment::of_tests(&workshop.checkout, "readers", "whose packages read the release as others would")
}
