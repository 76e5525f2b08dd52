//! The second program of the browser: Trunk gives it the name of its package, and here it gets one of its content, so that
//! a page never meets another version of it.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

use super::SiteError;

/// The names of its files.
#[derive(Clone, Debug)]
pub(super) struct Desk {
    /// The script that joins it to the browser.
    pub(super) glue: String,
    /// The program.
    pub(super) wasm: String,
}

impl Desk {
    /// Names its files after their content, in the folder where Trunk put them.
    pub(super) fn named(folder: &Path) -> Result<Self, SiteError> {
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read(&path).map_err(|source| SiteError::File { path, source })
        };
        let content = [read("desk.js")?, read("desk_bg.wasm")?].concat();
        let digest = Sha256::digest(&content);
        let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let renamed = |from: &str, to: String| {
            let path = folder.join(from);
            fs::rename(&path, folder.join(&to)).map(|()| to).map_err(|source| SiteError::File { path, source })
        };
        Ok(Self {
            glue: renamed("desk.js", format!("desk-{hash}.js"))?,
            wasm: renamed("desk_bg.wasm", format!("desk-{hash}_bg.wasm"))?,
        })
    }
}
