use std::{fs, ops::Range, path::Path};

use miette::{Diagnostic, NamedSource, SourceSpan};
use serde::de::DeserializeOwned;
use thiserror::Error;

/// A text file with its path, so that an error can show the place.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as it was given.
    pub name: String,
    /// Everything in it.
    pub text: String,
}

/// Why a file of a survey's folder cannot be used.
#[derive(Debug, Error, Diagnostic)]
pub enum FileError {
    /// It cannot be read at all.
    #[error("cannot read {name}")]
    #[diagnostic(help("is it there, and is it text in UTF-8?"))]
    Unreadable {
        /// The path.
        name: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// Something in it is not as it must be.
    #[error("{message}")]
    Wrong {
        /// What was expected and what was found.
        message: String,
        /// The file.
        #[source_code]
        file: NamedSource<String>,
        /// Where in the file.
        #[label("here")]
        span: SourceSpan,
    },
}

impl Source {
    /// Reads a text file.
    ///
    /// # Errors
    ///
    /// If it is not there, or is not UTF-8.
    pub fn read(path: &Path) -> Result<Self, FileError> {
        let name = path.display().to_string();
        match fs::read_to_string(path) {
            Ok(text) => Ok(Self { name, text }),
            Err(source) => Err(FileError::Unreadable { name, source }),
        }
    }

    /// The file's TOML as a value.
    pub(crate) fn toml<T: DeserializeOwned>(&self) -> Result<T, FileError> {
        toml::from_str(&self.text).map_err(|error| self.wrong(error.span().unwrap_or_default(), error.message()))
    }

    /// The error that something at `span` is not as it must be.
    pub(crate) fn wrong(&self, span: Range<usize>, message: impl Into<String>) -> FileError {
        let file = NamedSource::new(&self.name, self.text.clone());
        FileError::Wrong { message: message.into(), file, span: span.into() }
    }
}
