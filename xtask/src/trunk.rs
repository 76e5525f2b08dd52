//! Building the site with trunk: the wasm for the browser, and around it the pages that the root
//! package writes natively when trunk calls it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child;
use crate::compressed;
use crate::data::Survey;
use crate::host::Base;
use crate::hosting;
use crate::tool::wasm_opt::WasmOpt;
use crate::tool::{cargo_tools, rust_target, search};
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// What a site is built of, and for which place.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// The survey it shows.
    pub(crate) survey: Survey,
    /// The address it will have, where that is known.
    pub(crate) url: Option<String>,
    /// The path below which it will live.
    pub(crate) base: Base,
    /// What is made of it.
    pub(crate) extent: Extent,
    /// What it is built for.
    pub(crate) finish: Finish,
    /// The folder it is put into.
    pub(crate) folder: PathBuf,
}

/// What is made of a site.
#[derive(Debug, Clone)]
pub(crate) enum Extent {
    /// The site.
    Site,
    /// The site, and all of it as one file in this folder, which has nothing else in it.
    OneFileToo(PathBuf),
}

/// What a site is built for, which decides how long that may take.
#[derive(Debug, Clone)]
pub(crate) enum Finish {
    /// To be looked at here and now: compiled quickly.
    Preview,
    /// To be uploaded: compiled small, and made smaller where wasm-opt is there.
    Upload(WasmOpt),
}

impl Plan {
    /// Builds the data and the site of it; returns the folder with the site.
    pub(crate) fn build(&self, workshop: &Workshop) -> Result<PathBuf, Trouble> {
        let tools = self.tools(workshop)?;
        self.survey.release(&workshop.checkout)?;
        eprintln!("{}", self.announcement());
        // Trunk is told not to use the network, so that it takes the pinned tools and never fetches
        // its own. It tells Cargo the same; so the crates are fetched before.
        child::run(workshop.checkout.cargo().args(["fetch", "--locked", "--target", "wasm32-unknown-unknown"]))?;
        let mut trunk = workshop.checkout.command("trunk");
        trunk
            .args(["build", "--offline", "--locked", "--dist"])
            .arg(&self.folder)
            .env("PATH", search::path_with(&tools))
            // Trunk 0.21 takes `NO_COLOR=1` for a faulty argument and stops.
            .env_remove("NO_COLOR")
            .env("SURVEY", self.survey.name())
            .env("SITE_BASE", self.base.as_str())
            .env_remove("SITE_URL")
            .envs(self.url.iter().map(|url| ("SITE_URL", url)))
            .env_remove("ONE_FILE");
        if let Extent::OneFileToo(folder) = &self.extent {
            emptied(folder)?;
            trunk.env("ONE_FILE", folder);
        }
        self.finish(&mut trunk);
        child::run(&mut trunk)?;
        hosting::lay(&self.folder, &self.base)?;
        if let Finish::Upload(_) = self.finish {
            eprintln!("Compressing every file of the site. About ten seconds.");
            compressed::lay(&self.folder)?;
        }
        Ok(self.folder.clone())
    }

    /// The folders of the tools that trunk calls, each with the pinned version.
    fn tools(&self, workshop: &Workshop) -> Result<Vec<PathBuf>, Trouble> {
        rust_target::wasm32(workshop)?;
        let mut folders = vec![cargo_tools::trunk(workshop)?, cargo_tools::wasm_bindgen(workshop)?];
        if let Finish::Upload(WasmOpt::Ready(more)) = &self.finish {
            folders.extend(more.iter().cloned());
        }
        Ok(folders)
    }

    /// Tells trunk the finish. With a profile named, all that `--release` adds is that wasm-opt is
    /// called as `index.html` says; without it, trunk does not miss what is not there.
    fn finish(&self, trunk: &mut Command) {
        match &self.finish {
            Finish::Preview => {}
            Finish::Upload(WasmOpt::Ready(_)) => {
                trunk.args(["--release", "--cargo-profile", "web"]);
            }
            // Names of functions, a fifth of what is sent, are dropped by wasm-opt, or else by the
            // linker. It cannot be the linker always: it drops the list of the features in use as
            // well, which wasm-opt goes by.
            Finish::Upload(WasmOpt::Absent(_)) => {
                trunk.args(["--cargo-profile", "web"]).env("CARGO_PROFILE_WEB_STRIP", "symbols");
            }
        }
    }

    fn announcement(&self) -> &'static str {
        match self.finish {
            Finish::Preview => {
                "Building the page, quickly rather than small. \
                 About 3 minutes on two cores the first time, then seconds."
            }
            Finish::Upload(_) => {
                "Building the page, as small as it gets. \
                 About 3 minutes on two cores the first time, then one."
            }
        }
    }
}

/// A folder is there and has nothing in it.
fn emptied(folder: &Path) -> Result<(), Trouble> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|cause| Trouble::file("remove", folder, cause))?;
    }
    fs::create_dir_all(folder).map_err(|cause| Trouble::file("create", folder, cause))
}
