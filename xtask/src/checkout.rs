//! Where things are in this checkout.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::trouble::Trouble;

/// A checkout of the project, known by its root folder.
#[derive(Debug, Clone)]
pub(crate) struct Checkout {
    root: PathBuf,
}

impl Checkout {
    /// The checkout that this command was started in.
    ///
    /// `cargo xtask` runs through Cargo, which names the folder of this crate in the environment. That
    /// is asked at run time and not built in, so that a moved or copied checkout finds itself.
    pub(crate) fn here() -> Result<Self, Trouble> {
        env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .and_then(|xtask| xtask.parent().map(Path::to_path_buf))
            .map(|root| Self { root })
            .ok_or_else(|| Trouble::Missing {
                thing: "The name of the checkout's folder".into(),
                purpose: "to find its files; Cargo passes it on".into(),
                remedy: "cargo xtask".into(),
            })
    }

    /// The path of a file or folder of the checkout.
    pub(crate) fn path(&self, inside: impl AsRef<Path>) -> PathBuf {
        self.root.join(inside)
    }

    /// The optimised site, ready to be uploaded.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The folder of the whole site as one file. It is not in `dist`, as it is not to be uploaded with the site.
    pub(crate) fn dist_single(&self) -> PathBuf {
        self.path("dist-single")
    }

    /// The quickly built site of a survey that `serve` shows. It is not `dist`, so that looking at the
    /// site never puts an unoptimised one where the upload is taken from; and each survey has its own,
    /// so that two can be looked at side by side.
    pub(crate) fn preview(&self, survey: &str) -> PathBuf {
        self.path("target/preview").join(survey)
    }

    /// A site that the journeys walk through beside the one in `dist`.
    pub(crate) fn walked(&self, survey: &str) -> PathBuf {
        self.path("target/walked").join(survey)
    }

    /// The sites that `bench` measures, each in a folder of its own, and what it found.
    pub(crate) fn measured(&self) -> PathBuf {
        self.path("target/bench")
    }

    /// A folder for what a command writes for its own use.
    pub(crate) fn scratch(&self) -> PathBuf {
        self.path("target/xtask")
    }

    /// The files of a folder whose names have an ending, in order; at least one.
    pub(crate) fn files(&self, folder: &str, ending: &str) -> Result<Vec<PathBuf>, Trouble> {
        let path = self.path(folder);
        let failed = |cause| Trouble::file("read", &path, cause);
        let mut files = Vec::new();
        for entry in fs::read_dir(&path).map_err(failed)? {
            let file = entry.map_err(failed)?.path();
            if file.to_string_lossy().ends_with(ending) {
                files.push(file);
            }
        }
        files.sort();
        if files.is_empty() {
            return Err(Trouble::Malformed {
                place: folder.into(),
                expected: format!("files that end in {ending}"),
                found: "none".into(),
            });
        }
        Ok(files)
    }

    /// A program to be run in the root folder.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// Cargo, the very one that runs this command, in the root folder.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }
}
