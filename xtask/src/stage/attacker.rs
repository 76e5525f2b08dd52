//! The stage that attacks the releases with a program that shares nothing with the auditor.

use super::Stage;
use super::by_atoms::ByAtoms;
use crate::child;
use crate::tool::python::Environment;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

pub(super) const ATTACKER: Stage = Stage {
    name: "attacker",
    does: "an attacker finds planted leaks, and none in the releases",
    needs: None,
    prepare: |workshop| environment(workshop)?.ready(workshop).map(|_| ()),
    run,
};

/// Tests the attacker first: that one finds nothing says something only if it can win.
fn run(workshop: &Workshop) -> Result<(), Trouble> {
    const TESTS: [&str; 4] = ["-m", "unittest", "discover", "--start-directory=tests/attacker"];
    const ATTACK: &str = "tests/attacker/attack_releases.py";
    let python = environment(workshop)?.ready(workshop)?;
    // With -B it leaves no compiled files beside the scripts.
    child::run(workshop.checkout.command(&python).arg("-B").args(TESTS))?;
    let by_atoms = ByAtoms::published(workshop)?;
    for [data, surveys] in [["public/data".into(), "surveys".into()], [by_atoms.data, by_atoms.surveys]] {
        child::run(workshop.checkout.command(&python).args(["-B", ATTACK]).arg(data).arg(surveys))?;
    }
    Ok(())
}

fn environment(workshop: &Workshop) -> Result<Environment, Trouble> {
    Environment::of_tests(&workshop.checkout, "attacker", "whose solver attacks the release")
}
