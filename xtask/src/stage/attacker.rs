//! The stage that attacks the releases with a program that shares nothing with the auditor.

use super::Stage;
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
    const ATTACK: [&str; 3] = ["tests/attacker/attack_releases.py", "public/data", "surveys"];
    let python = environment(workshop)?.ready(workshop)?;
    // With -B it leaves no compiled files beside the scripts.
    child::run(workshop.checkout.command(&python).arg("-B").args(TESTS))?;
    child::run(workshop.checkout.command(&python).arg("-B").args(ATTACK))
}

fn environment(workshop: &Workshop) -> Result<Environment, Trouble> {
    Environment::of_tests(&workshop.checkout, "attacker", "whose solver attacks the release")
}
