//! The part of Rust's standard library that wasm is built with.

use std::path::Path;

use super::search;
use crate::child;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can build wasm.
pub(crate) fn wasm32(workshop: &Workshop) -> Result<(), Trouble> {
    if is_there(workshop)? {
        return Ok(());
    }
    let Some(rustup) = search::on_path("rustup") else {
        return Err(Trouble::Missing {
            thing: format!("Rust's target {TARGET}"),
            purpose: "to compile the page for the browser; rustup, which installs it, is missing too".into(),
            remedy: format!("rustup target add {TARGET}"),
        });
    };
    eprintln!("Installing Rust's target {TARGET}, which the page is compiled for. Under a minute, once.");
    child::run(workshop.checkout.command(rustup).args(["target", "add", TARGET]))
}

/// Rustup is not asked: a Rust without it can have the target too.
fn is_there(workshop: &Workshop) -> Result<bool, Trouble> {
    let sysroot = child::read(workshop.checkout.command("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib");
    Ok(library.is_dir())
}
