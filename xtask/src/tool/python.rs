//! Python, in environments of its own: nothing is installed into the system's.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{apt, search};
use crate::checkout::Checkout;
use crate::child;
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// The packages an environment holds, as `pip` takes them.
#[derive(Debug, Clone)]
pub(crate) enum Packages {
    /// One package at a version: `name==1.2.3`.
    One(String),
    /// All that a file lists.
    Listed(PathBuf),
}

/// An environment to be made in the cache, or found there.
#[derive(Debug, Clone)]
pub(crate) struct Environment {
    /// Its name in the cache; another name where the packages are others.
    pub(crate) name: String,
    /// What it holds.
    pub(crate) packages: Packages,
    /// What it is for, to be said before it is made.
    pub(crate) purpose: &'static str,
}

impl Environment {
    /// The environment of the scripts in `tests/{folder}`, which pins what they use in its `requirements.txt`: another
    /// one whenever that changes.
    pub(crate) fn of_tests(checkout: &Checkout, folder: &str, purpose: &'static str) -> Result<Self, Trouble> {
        let listed = checkout.path("tests").join(folder).join("requirements.txt");
        let text = fs::read(&listed).map_err(|cause| Trouble::file("read", &listed, cause))?;
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        Ok(Self { name: format!("{folder}-{:016x}", hasher.finish()), packages: Packages::Listed(listed), purpose })
    }

    /// The environment's own Python.
    pub(crate) fn ready(&self, workshop: &Workshop) -> Result<PathBuf, Trouble> {
        let home = workshop.cache.tool(
            &self.name,
            |home| search::version_of(&program(home)).is_some(),
            |part| self.install(part),
        )?;
        Ok(program(&home))
    }

    /// The environment's own Python, if it was made before.
    pub(crate) fn made(&self, workshop: &Workshop) -> Option<PathBuf> {
        let python = program(&workshop.cache.path(&self.name));
        search::version_of(&python).map(|_| python)
    }

    fn install(&self, part: &Path) -> Result<(), Trouble> {
        let python = system_python(self.purpose)?;
        eprintln!(
            "Installing {} from Python's registry, {}. Half a minute, once; later clones reuse it.",
            self.name, self.purpose
        );
        child::run(Command::new(python).args(["-m", "venv"]).arg(part))?;
        let mut pip = Command::new(program(part));
        pip.args(["-m", "pip", "install", "--disable-pip-version-check", "--quiet"]);
        match &self.packages {
            Packages::One(package) => pip.arg(package),
            Packages::Listed(file) => pip.arg("--requirement").arg(file),
        };
        child::run(&mut pip)
    }
}

/// The Python of an environment. Only this one is ever called: it finds its packages by where it
/// stands, while the environment's scripts remember where they were made.
fn program(home: &Path) -> PathBuf {
    if cfg!(windows) { home.join("Scripts").join("python.exe") } else { home.join("bin").join("python3") }
}

/// A Python of this machine that can make environments; on Debian that part is a package of its own.
fn system_python(purpose: &str) -> Result<PathBuf, Trouble> {
    const PACKAGES: &[&str] = &["python3", "python3-venv"];
    if let Some(python) = able_python() {
        return Ok(python);
    }
    let system = apt::System::here();
    if system.is_some() && apt::is_root() {
        apt::install(PACKAGES, purpose)?;
    }
    able_python().ok_or_else(|| Trouble::Missing {
        thing: "A Python from 3.11 on that can make environments (`python3 -m venv`)".into(),
        purpose: purpose.into(),
        remedy: match system {
            Some(_) => apt::remedy(PACKAGES),
            None => "PATH=/path/to/python/bin:$PATH cargo xtask test".into(),
        },
    })
}

fn able_python() -> Option<PathBuf> {
    const PROBE: &str = "import ensurepip, venv, sys; sys.exit(sys.version_info < (3, 11))";
    search::folders()
        .iter()
        .flat_map(|folder| [search::within(folder, "python3"), search::within(folder, "python")])
        .flatten()
        .find(|python| child::read(Command::new(python).args(["-c", PROBE])).is_ok())
}
