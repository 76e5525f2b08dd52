//! The stage that walks through the built site in a browser, as visitors do.

use std::path::PathBuf;

use super::{Stage, site};
use crate::child;
use crate::host::{Base, Host, Listener, Site};
use crate::tool::browser::{self, Browser};
use crate::tool::node::Node;
use crate::tool::poppler;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const FOLDER: &str = "tests/journeys";

/// A path below which no page of the site was built to live.
const BELOW: &str = "/some/where/";

pub(super) const JOURNEYS: Stage = Stage {
    name: "journeys",
    does: "journeys through the built site in a browser, at the root of a host and below a path",
    needs: Some("site"),
    prepare,
    run,
};

fn prepare(workshop: &Workshop) -> Result<(), Trouble> {
    Browser::ready()?;
    poppler::ready()?;
    Node::ready(workshop).map(|_| ())
}

fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let (browser, node) = (Browser::ready()?, Node::ready(workshop)?);
    let checkout = &workshop.checkout;
    let folder = checkout.path(FOLDER);
    child::run(&mut node.install(&folder))?;
    let below = BELOW.parse().map_err(|found| Trouble::Malformed {
        place: "the path of the journeys".into(),
        expected: "a base".into(),
        found,
    })?;
    let dist = checkout.dist();
    let (at_root, below) = (show(dist.clone(), Base::root())?, show(dist, below)?);
    let other = show(site::other(workshop), Base::root())?;
    child::run(
        checkout
            .command(&node.program)
            // Without a limit, a journey that waits for what never comes would wait for ever; the limit is of a whole file.
            .args(["--test", "--test-reporter=spec", "--test-timeout=600000", "--test-concurrency=2"])
            .args(checkout.files(FOLDER, ".test.mjs")?)
            .env("SITE", at_root.address())
            .env("SITE_BELOW", below.address())
            .env("SITE_EXAMPLE", other.address())
            .env("ONE_FILE", one_file(workshop)?)
            .env("SENTENCES", sentences(workshop)?)
            .env("CHROMIUM", &browser.program)
            .env("CHROMIUM_FLAGS", browser::flags().join(" ")),
    )
}

/// The program that says natively what pages say, to be checked there.
fn sentences(workshop: &Workshop) -> Result<PathBuf, Trouble> {
    let mut cargo = workshop.checkout.cargo();
    child::run(cargo.args(["build", "--locked", "--quiet", "--package", "quoting", "--example", "sentences"]))?;
    Ok(workshop.checkout.path("target/debug/examples/sentences"))
}

/// The address of the file that has the whole site in it, which was made with the site.
fn one_file(workshop: &Workshop) -> Result<String, Trouble> {
    let files = workshop.checkout.files("dist-single", ".html")?;
    Ok(files.iter().map(|file| format!("file://{}", file.display())).collect())
}

fn show(folder: PathBuf, base: Base) -> Result<Host, Trouble> {
    Host::start(Site::open(folder, base)?, Listener::bind(0)?)
}
