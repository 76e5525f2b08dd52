//! The files of a folder and of those within it.

use std::fs;
use std::path::Path;

use crate::trouble::Trouble;

/// The path of every file below a folder, relative to it and with slashes, in order.
pub(crate) fn below(folder: &Path) -> Result<Vec<String>, Trouble> {
    let mut files = Vec::new();
    collect(folder, "", &mut files)?;
    files.sort_unstable();
    Ok(files)
}

fn collect(folder: &Path, path: &str, files: &mut Vec<String>) -> Result<(), Trouble> {
    let failed = |cause| Trouble::file("read", folder, cause);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
