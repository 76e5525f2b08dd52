//! Java, which the checker of HTML runs on.

use std::path::PathBuf;

use super::{apt, search};
use crate::trouble::Trouble;

const PURPOSE: &str = "to run the checker of HTML";
const PACKAGES: &[&str] = &["default-jre-headless"];

/// The oldest that will do.
const LEAST: u32 = 11;

/// The Java of this machine; installed by apt where there is none and that is allowed.
pub(crate) fn ready() -> Result<PathBuf, Trouble> {
    if let Some(java) = found() {
        return Ok(java);
    }
    let has_apt = apt::System::here().is_some();
    if has_apt && apt::is_root() {
        apt::install(PACKAGES, PURPOSE)?;
    }
    found().ok_or_else(|| Trouble::Missing {
        thing: format!("A Java from {LEAST} on"),
        purpose: PURPOSE.into(),
        remedy: if has_apt { apt::remedy(PACKAGES) } else { "PATH=/path/to/java/bin:$PATH cargo xtask test".into() },
    })
}

fn found() -> Option<PathBuf> {
    let java = search::on_path("java")?;
    (search::version_of(&java)?.major() >= LEAST).then_some(java)
}
