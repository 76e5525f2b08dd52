//! Poppler's commands, which read what was printed.

use super::{apt, search};
use crate::trouble::Trouble;

const PURPOSE: &str = "to read what was printed";
const PACKAGES: &[&str] = &["poppler-utils"];

/// Those that the journeys call, by name.
const COMMANDS: [&str; 4] = ["pdfinfo", "pdftotext", "pdfimages", "pdftoppm"];

/// Sees to it that the commands are on the `PATH`; installed by apt where they are not and that is allowed.
pub(crate) fn ready() -> Result<(), Trouble> {
    if found() {
        return Ok(());
    }
    let has_apt = apt::System::here().is_some();
    if has_apt && apt::is_root() {
        apt::install(PACKAGES, PURPOSE)?;
    }
    if found() {
        return Ok(());
    }
    Err(Trouble::Missing {
        thing: format!("Poppler, with {}", COMMANDS.join(", ")),
        purpose: PURPOSE.into(),
        remedy: if has_apt { apt::remedy(PACKAGES) } else { "PATH=/path/to/poppler/bin:$PATH cargo xtask test".into() },
    })
}

fn found() -> bool {
    COMMANDS.iter().all(|command| search::on_path(command).is_some())
}
