//! A site that is measured.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::compressed;
use crate::first_load::FirstLoad;
use crate::host::{Base, Host, Listener, Site};
use crate::trouble::Trouble;

/// What lets a page's clock show steps of 5 µs instead of 100: that it shares its process with no other origin.
const ISOLATED: &str =
    "\n/*\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Embedder-Policy: require-corp\n";

/// A site that is measured, shown by our own host.
#[derive(Debug)]
pub(super) struct Subject {
    /// Its name in the environment of the scripts that measure.
    name: &'static str,
    host: Host,
    first_load: FirstLoad,
}

impl Subject {
    /// Shows the site in a folder, compressed and with a fine clock.
    pub(super) fn show(name: &'static str, folder: PathBuf) -> Result<Self, Trouble> {
        compressed::lay(&folder)?;
        let first_load = FirstLoad::of(&folder)?;
        isolate(&folder)?;
        let host = Host::start(Site::open(folder, Base::root())?, Listener::bind(0)?)?;
        Ok(Self { name, host, first_load })
    }

    /// What the scripts have to know of it: its address, and what its first load and the programs in it weigh.
    pub(super) fn environment(&self) -> [(String, String); 3] {
        let Self { name, host, first_load } = self;
        [
            ((*name).into(), host.address().into()),
            (format!("{name}_FIRST_LOAD"), first_load.brotli().to_string()),
            (format!("{name}_PROGRAM"), first_load.programs().to_string()),
        ]
    }
}

/// Adds to the headers that a site asks for.
fn isolate(site: &Path) -> Result<(), Trouble> {
    let path = site.join("_headers");
    let file = OpenOptions::new().create(true).append(true).open(&path);
    let written = file.and_then(|mut file| file.write_all(ISOLATED.as_bytes()));
    written.map_err(|cause| Trouble::file("write", &path, cause))
}
