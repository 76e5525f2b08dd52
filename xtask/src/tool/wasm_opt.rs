//! wasm-opt, which makes the wasm smaller and is not strictly needed.

use std::path::{Path, PathBuf};

use super::node::Node;
use super::search;
use crate::child;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// Whether the wasm can be made smaller here.
#[derive(Debug, Clone)]
pub(crate) enum WasmOpt {
    /// It is there; these folders have to be on the `PATH` of who calls it.
    Ready(Vec<PathBuf>),
    /// It is not there, for this reason.
    Absent(String),
}

impl WasmOpt {
    /// The pinned wasm-opt: on the `PATH`, in the cache, or installed into it by npm if there is one.
    pub(crate) fn look(workshop: &Workshop) -> Self {
        if let Some(folder) = search::folders().into_iter().find(|f| is_in(f, workshop)) {
            return Self::Ready(vec![folder]);
        }
        let Some(node) = Node::found(workshop) else {
            let least = workshop.pins.node_least;
            return Self::Absent(format!("there is no Node from {least} on to install it with"));
        };
        match installed(workshop, &node) {
            Ok(home) => Self::Ready(vec![programs(&home), node.folder()]),
            Err(trouble) => Self::Absent(trouble.to_string()),
        }
    }
}

fn installed(workshop: &Workshop, node: &Node) -> Result<PathBuf, Trouble> {
    let version = workshop.pins.binaryen;
    workshop.cache.tool(
        &format!("binaryen-{version}"),
        |home| search::within(&programs(home), "wasm-opt").is_some(),
        |part| {
            eprintln!(
                "Installing binaryen {version} by npm, whose wasm-opt makes the wasm smaller. \
                 Half a minute, once; later clones reuse it."
            );
            let quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
            child::run(
                node.npm().args(["install", "--prefix"]).arg(part).args(quiet).arg(format!("binaryen@{version}")),
            )
        },
    )
}

fn programs(home: &Path) -> PathBuf {
    home.join("node_modules").join(".bin")
}

/// Whether a folder holds the pinned wasm-opt. It names only the first number of its version.
fn is_in(folder: &Path, workshop: &Workshop) -> bool {
    search::within(folder, "wasm-opt")
        .and_then(|program| search::version_of(&program))
        .is_some_and(|version| version.major() == workshop.pins.binaryen.major())
}
