use std::fmt;

use rust_xlsxwriter::XlsxError;
use zip::result::ZipError;

/// Why a release could not be packed.
#[derive(Debug)]
pub enum BundleError {
    /// It does not fit into a spreadsheet.
    Spreadsheet(Box<XlsxError>),
    /// It does not fit into an archive.
    Archive(Box<ZipError>),
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Spreadsheet(error) => write!(f, "the release does not fit into a spreadsheet: {error}"),
            Self::Archive(error) => write!(f, "the release does not fit into an archive: {error}"),
        }
    }
}

impl std::error::Error for BundleError {}

impl From<XlsxError> for BundleError {
    fn from(error: XlsxError) -> Self {
        Self::Spreadsheet(Box::new(error))
    }
}

impl From<ZipError> for BundleError {
    fn from(error: ZipError) -> Self {
        Self::Archive(Box::new(error))
    }
}

impl From<std::io::Error> for BundleError {
    fn from(error: std::io::Error) -> Self {
        Self::Archive(Box::new(error.into()))
    }
}
