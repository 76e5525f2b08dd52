//! The stage that lets other people's programs read the release.

use super::Stage;
use super::by_atoms::ByAtoms;
use crate::child;
use crate::tool::node::Node;
use crate::tool::python::Environment;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

pub(super) const READERS: Stage = Stage {
    name: "readers",
    does: "other people's programs open the release",
    needs: None,
    prepare: |workshop| {
        environment(workshop)?.ready(workshop)?;
        Node::ready(workshop).map(|_| ())
    },
    run,
};

const FOLDER: &str = "tests/readers";

/// Runs every script of the folder, in Python and in Node, each with a folder of releases as its argument: those that
/// are shipped, and one by atoms.
fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let python = environment(workshop)?.ready(workshop)?;
    let (checkout, node) = (&workshop.checkout, Node::ready(workshop)?);
    child::run(node.npm().arg("ci").arg("--prefer-offline").current_dir(checkout.path(FOLDER)))?;
    let by_atoms = ByAtoms::published(workshop)?;
    for releases in ["public/data".into(), by_atoms.data] {
        for script in checkout.files(FOLDER, ".py")? {
            child::run(checkout.command(&python).arg(script).arg(&releases))?;
        }
        for script in checkout.files(FOLDER, ".mjs")? {
            child::run(checkout.command(&node.program).arg(script).arg(&releases))?;
        }
    }
    Ok(())
}

fn environment(workshop: &Workshop) -> Result<Environment, Trouble> {
    Environment::of_tests(&workshop.checkout, "readers", "whose packages read the release as others would")
}
