//! The stage that lets other people's programs read what is published.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;

use super::Stage;
use super::by_atoms::ByAtoms;
use crate::child;
use crate::files;
use crate::tool::node::Node;
use crate::tool::python::Environment;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

pub(super) const READERS: Stage = Stage {
    name: "readers",
    does: "other people's programs open the releases, figures that were kept, and what a site tells programs",
    needs: None,
    prepare: |workshop| {
        environment(workshop)?.ready(workshop)?;
        Node::ready(workshop).map(|_| ())
    },
    run,
};

const FOLDER: &str = "tests/readers";

/// Runs every script of the folder with each folder that it reads: releases, in Python and in Node, those that are shipped
/// and one by atoms; all of these as they are handed out; figures that were kept; and a site whose pages may be passed on.
fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let python = environment(workshop)?.ready(workshop)?;
    let (checkout, node) = (&workshop.checkout, Node::ready(workshop)?);
    child::run(node.npm().arg("ci").arg("--prefer-offline").current_dir(checkout.path(FOLDER)))?;
    let releases = ["public/data".into(), ByAtoms::published(workshop)?.data];
    for script in checkout.files(FOLDER, ".py")? {
        let read = match script.file_name().and_then(OsStr::to_str) {
            Some("read_shared.py") => vec![shared(workshop)?],
            Some("read_kept.py") => kept(workshop)?,
            Some("read_bundles.py") => vec![handed_out(workshop, &releases)?],
            _ => releases.to_vec(),
        };
        for folder in read {
            child::run(checkout.command(&python).arg(&script).arg(folder))?;
        }
    }
    for script in checkout.files(FOLDER, ".mjs")? {
        for folder in &releases {
            child::run(checkout.command(&node.program).arg(&script).arg(folder))?;
        }
    }
    Ok(())
}

/// Every release that may be used, in files to hand out.
fn handed_out(workshop: &Workshop, releases: &[PathBuf]) -> Result<PathBuf, Trouble> {
    let folder = workshop.checkout.path("target/handed-out");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|cause| Trouble::file("remove", &folder, cause))?;
    }
    for data in releases {
        let data = workshop.checkout.path(data);
        for file in files::below(&data)?.iter().filter(|file| file.ends_with(".json") && !file.ends_with(CERTIFICATE)) {
            let mut cargo = workshop.checkout.cargo();
            cargo.args(["run", "--locked", "--quiet", "--package", "publish", "--", "bundle"]);
            child::run(cargo.arg(data.join(file)).arg("--to").arg(&folder))?;
        }
    }
    Ok(folder)
}

/// How the name of a certificate ends.
const CERTIFICATE: &str = ".disclosure-report.json";

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

/// Figures of both surveys, kept as a visitor would: as they are, and as if people had answered.
fn kept(workshop: &Workshop) -> Result<Vec<PathBuf>, Trouble> {
    const SURVEYS: [&str; 2] = ["care-for-the-carer-2020", "example"];
    let checkout = &workshop.checkout;
    let mut folders = Vec::new();
    for survey in SURVEYS {
        let releases = checkout.path("public/data").join(survey);
        let latest = releases.join("latest");
        let latest = fs::read_to_string(&latest).map_err(|cause| Trouble::file("read", &latest, cause))?;
        let release = releases.join(format!("{}.json", latest.trim()));
        for provenance in ["made-up", "observed"] {
            let folder = checkout.path("target/kept").join(format!("{survey}-{provenance}"));
            if folder.exists() {
                fs::remove_dir_all(&folder).map_err(|cause| Trouble::file("remove", &folder, cause))?;
            }
            let mut cargo = checkout.cargo();
            cargo.args(["run", "--locked", "--quiet", "--package", "desk", "--example", "kept", "--"]);
            cargo.arg(&release).arg(&folder).args((provenance == "observed").then_some(provenance));
            child::run(&mut cargo)?;
            folders.push(folder);
        }
    }
    Ok(folders)
}

fn environment(workshop: &Workshop) -> Result<Environment, Trouble> {
    Environment::of_tests(&workshop.checkout, "readers", "whose packages read what is published as others would")
}
