//! The stages that need nothing beyond Rust.

use super::{Stage, nothing};
use crate::child;
use crate::tool::rust_target;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// The packages that are part of what the browser runs and are tested there too.
const TESTED_IN_THE_BROWSER: [&str; 2] = ["explorer", "chart"];

/// Those whose tests are native: what they lean on for chance is not made for wasm, or they give texts alone.
const TESTED_NATIVELY: [&str; 3] = ["desk", "survey", "words"];

pub(super) const FORMAT: Stage = Stage {
    name: "format",
    does: "every Rust file is as rustfmt writes it",
    needs: None,
    prepare: nothing,
    run: format,
};

pub(super) const LINT: Stage = Stage {
    name: "lint",
    does: "clippy has nothing to say, neither natively nor for wasm",
    needs: None,
    prepare: rust_target::wasm32,
    run: lint,
};

pub(super) const NATIVE: Stage =
    Stage { name: "native", does: "the native tests of all packages", needs: None, prepare: nothing, run: native };

fn format(workshop: &Workshop) -> Result<(), Trouble> {
    child::run(workshop.checkout.cargo().args(["fmt", "--all", "--check"]))
}

fn lint(workshop: &Workshop) -> Result<(), Trouble> {
    const DENY: [&str; 3] = ["--", "--deny", "warnings"];
    let clippy = || {
        let mut cargo = workshop.checkout.cargo();
        cargo.args(["clippy", "--locked"]);
        cargo
    };
    child::run(clippy().args(["--workspace", "--all-targets"]).args(DENY))?;
    let for_wasm = |targets: &[&str], packages: &[&str]| {
        let packages = packages.iter().map(|package| format!("--package={package}"));
        child::run(clippy().args(["--target", "wasm32-unknown-unknown"]).args(targets).args(packages).args(DENY))
    };
    for_wasm(&["--lib", "--bins", "--tests"], &TESTED_IN_THE_BROWSER)?;
    for_wasm(&["--lib"], &TESTED_NATIVELY)
}

fn native(workshop: &Workshop) -> Result<(), Trouble> {
    child::run(workshop.checkout.cargo().args(["test", "--locked", "--workspace", "--no-fail-fast"]))
}
