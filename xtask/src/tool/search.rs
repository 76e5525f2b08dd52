//! Looking for programs that are already on this machine.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child;
use crate::version::Version;

/// The folders of the `PATH`, in order.
pub(crate) fn folders() -> Vec<PathBuf> {
    env::var_os("PATH").map_or_else(Vec::new, |path| env::split_paths(&path).collect())
}

/// The first program of a name on the `PATH`.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    folders().iter().find_map(|folder| within(folder, name))
}

/// The program of a name in a folder. On Windows, programs of npm are scripts.
pub(crate) fn within(folder: &Path, name: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    endings.iter().map(|ending| folder.join(format!("{name}{ending}"))).find(|program| program.is_file())
}

/// What a program says its version is; nothing if it does not run.
pub(crate) fn version_of(program: &Path) -> Option<Version> {
    let said = child::read(Command::new(program).arg("--version")).ok()?;
    Version::first_in(&said)
}

/// The `PATH` with some folders put before all others.
pub(crate) fn path_with(first: &[PathBuf]) -> OsString {
    let all = first.iter().cloned().chain(folders());
    env::join_paths(all).unwrap_or_else(|_| env::var_os("PATH").unwrap_or_default())
}
