//! The stage that has every page of the built sites read by the checker of HTML.

use std::path::Path;

use super::{Stage, site};
use crate::child;
use crate::files;
use crate::tool::java;
use crate::tool::node::Node;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const FOLDER: &str = "tests/html";

pub(super) const HTML: Stage = Stage {
    name: "html",
    does: "the Nu checker finds no error in any page of both surveys, nor in the one file",
    needs: Some("site"),
    prepare,
    run,
};

fn prepare(workshop: &Workshop) -> Result<(), Trouble> {
    java::ready()?;
    Node::ready(workshop).map(|_| ())
}

fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let (java, node) = (java::ready()?, Node::ready(workshop)?);
    let checkout = &workshop.checkout;
    let folder = checkout.path(FOLDER);
    child::run(&mut node.install(&folder))?;
    for site in [checkout.dist(), site::other(workshop), checkout.dist_single()] {
        let pages: Vec<_> = files::below(&site)?.into_iter().filter(|file| file.ends_with(".html")).collect();
        println!(
            "Checking {} pages in {}.",
            pages.len(),
            site.strip_prefix(checkout.path("")).unwrap_or(&site).display()
        );
        child::run(
            checkout
                .command(&java)
                .arg("-Xss4m")
                .arg("-jar")
                .arg(folder.join(Path::new("node_modules/vnu-jar/build/dist/vnu.jar")))
                // It does not know the style sheets of today.
                .args(["--errors-only", "--filterpattern", "CSS: .*"])
                .args(pages)
                .current_dir(&site),
        )?;
    }
    Ok(())
}
