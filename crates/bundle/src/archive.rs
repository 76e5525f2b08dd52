//! One archive of several files, the same bytes each time.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use crate::{BundleError, Packed};

/// Files in a folder of an archive, by their names. No time is in it: what is in the files says when it was.
pub(crate) fn zipped(folder: &str, mut files: Vec<Packed>) -> Result<Vec<u8>, BundleError> {
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for Packed { name, bytes } in &files {
        archive.start_file(format!("{folder}/{name}"), options(name))?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn options(name: &str) -> SimpleFileOptions {
    // A spreadsheet is compressed already.
    let method = if name.ends_with(".xlsx") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
    SimpleFileOptions::default()
        .compression_method(method)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}
