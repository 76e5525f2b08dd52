//! The tools that Cargo compiles: trunk and the command line of wasm-bindgen.

use std::fs;
use std::path::{Path, PathBuf};

use super::search;
use crate::child;
use crate::trouble::Trouble;
use crate::version::Version;
use crate::workshop::Workshop;

/// A package of programs, with how it is installed when it is not there.
struct CargoTool {
    package: &'static str,
    programs: &'static [&'static str],
    version: Version,
    /// What it does for the site, to be said before minutes are spent on it.
    purpose: &'static str,
    /// How long it takes to compile, as measured on two cores.
    minutes: &'static str,
}

/// The folder that holds trunk.
pub(crate) fn trunk(workshop: &Workshop) -> Result<PathBuf, Trouble> {
    CargoTool {
        package: "trunk",
        programs: &["trunk"],
        version: workshop.pins.trunk,
        purpose: "which puts the page together",
        minutes: "About 4 minutes",
    }
    .folder(workshop)
}

/// The folder that holds wasm-bindgen and its test runner.
pub(crate) fn wasm_bindgen(workshop: &Workshop) -> Result<PathBuf, Trouble> {
    CargoTool {
        package: "wasm-bindgen-cli",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        version: workshop.pins.wasm_bindgen,
        purpose: "which joins the wasm to the browser",
        minutes: "A minute or two",
    }
    .folder(workshop)
}

impl CargoTool {
    /// The folder of a copy at the pinned version: one on the `PATH`, or the one in the cache.
    fn folder(&self, workshop: &Workshop) -> Result<PathBuf, Trouble> {
        if let Some(folder) = search::folders().into_iter().find(|f| self.is_in(f)) {
            return Ok(folder);
        }
        let name = format!("{}-{}", self.package, self.version);
        let home =
            workshop.cache.tool(&name, |home| self.is_in(&home.join("bin")), |part| self.install(workshop, part))?;
        Ok(home.join("bin"))
    }

    fn is_in(&self, folder: &Path) -> bool {
        self.programs.iter().all(|name| {
            search::within(folder, name).and_then(|program| search::version_of(&program)) == Some(self.version)
        })
    }

    /// Compiles the tool without optimising it: wasm-bindgen then compiles in half the time, and what
    /// it takes longer at work is a quarter of a second.
    fn install(&self, workshop: &Workshop, root: &Path) -> Result<(), Trouble> {
        eprintln!(
            "Installing {} {}, {}. {} on two cores, once; later clones reuse it.",
            self.package, self.version, self.purpose, self.minutes
        );
        let target = root.join("target");
        child::run(
            workshop
                .checkout
                .cargo()
                .args(["install", self.package, "--version"])
                .arg(self.version.to_string())
                .args(["--locked", "--debug", "--no-default-features", "--root"])
                .arg(root)
                .env("CARGO_TARGET_DIR", &target)
                .env("CARGO_PROFILE_DEV_DEBUG", "false"),
        )?;
        fs::remove_dir_all(&target).map_err(|cause| Trouble::file("remove", &target, cause))
    }
}
