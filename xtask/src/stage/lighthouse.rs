//! The stage that has Lighthouse look at a page of each kind.

use super::Stage;
use crate::child;
use crate::host::{Base, Host, Listener, Site};
use crate::tool::browser::{self, Browser};
use crate::tool::node::Node;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const FOLDER: &str = "tests/lighthouse";

pub(super) const LIGHTHOUSE: Stage = Stage {
    name: "lighthouse",
    does: "Lighthouse gives a page of each kind all there is for accessibility, best practices and search engines",
    needs: Some("site"),
    prepare,
    run,
};

fn prepare(workshop: &Workshop) -> Result<(), Trouble> {
    Browser::ready()?;
    Node::ready(workshop).map(|_| ())
}

fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let (browser, node) = (Browser::ready()?, Node::ready(workshop)?);
    let (folder, dist) = (workshop.checkout.path(FOLDER), workshop.checkout.dist());
    child::run(&mut node.install(&folder))?;
    let host = Host::start(Site::open(dist.clone(), Base::root())?, Listener::bind(0)?)?;
    child::run(
        workshop
            .checkout
            .command(&node.program)
            .arg(folder.join("pages.mjs"))
            .env("SITE", host.address())
            .env("DIST", &dist)
            .env("CHROMIUM", &browser.program)
            .env("CHROMIUM_FLAGS", browser::flags().join(" ")),
    )
}
