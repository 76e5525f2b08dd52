//! The language that a spreadsheet is in, for programs that read it aloud.

use std::io::{Cursor, Read as _, Write as _};

use words::Language;
use zip::{DateTime, ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::BundleError;

/// Where a spreadsheet says what it is.
const PROPERTIES: &str = "docProps/core.xml";
const END: &str = "</cp:coreProperties>";

/// A spreadsheet that names its language. Whoever writes it offers no other way; everything else in it stays as it is.
pub(crate) fn named(spreadsheet: Vec<u8>, language: Language) -> Result<Vec<u8>, BundleError> {
    let mut parts = ZipArchive::new(Cursor::new(spreadsheet))?;
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        if parts.by_index_raw(at)?.name()? != PROPERTIES {
            written.raw_copy_file(parts.by_index_raw(at)?)?;
            continue;
        }
        let mut text = String::new();
        parts.by_index(at)?.read_to_string(&mut text)?;
        let tag = format!("<dc:language>{}</dc:language>{END}", language.tag());
        written.start_file(PROPERTIES, SimpleFileOptions::default().last_modified_time(DateTime::default()))?;
        written.write_all(text.replacen(END, &tag, 1).as_bytes())?;
    }
    Ok(written.finish()?.into_inner())
}
