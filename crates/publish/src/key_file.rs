//! The secret key, which lies in a file outside every checkout.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use disclosure::Key;
use miette::Diagnostic;
use thiserror::Error;

use crate::write::for_the_owner_alone;

/// Why there is no key.
#[derive(Debug, Error, Diagnostic)]
pub enum KeyError {
    /// The system refuses the file.
    #[error("cannot use the key file {path}: {source}")]
    #[diagnostic(help("`publish key FILE` makes one"))]
    File {
        /// The path.
        path: String,
        /// What the system says.
        source: io::Error,
    },
    /// It is in a folder that others get copies of.
    #[error("the key file {path} is in the checkout {checkout}: expected one outside, where nobody commits it")]
    #[diagnostic(help("keep it where only the publisher can read it, such as ~/.config/publish/SURVEY.key"))]
    InCheckout {
        /// The path.
        path: String,
        /// The checkout.
        checkout: String,
    },
    /// Other people on this machine can read it.
    #[error("other users of this machine can read the key file {path}")]
    #[diagnostic(help("chmod 600 {path}"))]
    Readable {
        /// The path.
        path: String,
    },
    /// It does not hold a key.
    #[error("the key file {path} does not hold a key: expected {DIGITS} hexadecimal digits")]
    #[diagnostic(help("`publish key FILE` makes one"))]
    Malformed {
        /// The path.
        path: String,
    },
}

const BYTES: usize = 32;
const DIGITS: usize = 2 * BYTES;

/// Reads the secret key in a file.
///
/// # Errors
///
/// If it cannot be read, lies in a checkout, may be read by others, or holds something else.
pub fn read_key(path: &Path) -> Result<Key, KeyError> {
    let name = path.display().to_string();
    let failed = |source| KeyError::File { path: name.clone(), source };
    refuse_checkout(&path.canonicalize().map_err(failed)?)?;
    refuse_readable(path, &fs::metadata(path).map_err(failed)?)?;
    let text = fs::read_to_string(path).map_err(failed)?;
    let malformed = || KeyError::Malformed { path: name.clone() };
    let digits = text.trim();
    if digits.len() != DIGITS || !digits.is_ascii() {
        return Err(malformed());
    }
    let mut bytes = [0; BYTES];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).map_err(|_| malformed())?;
    }
    Ok(Key::secret(bytes))
}

/// Makes a new secret key in a file that is not there yet, for nobody but its owner to read.
///
/// # Errors
///
/// If the file is there already or lies in a checkout, or the system refuses.
pub fn make_key(path: &Path) -> Result<(), KeyError> {
    let failed = |source| KeyError::File { path: path.display().to_string(), source };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(failed)?;
    refuse_checkout(&folder.canonicalize().map_err(failed)?.join(path.file_name().unwrap_or_default()))?;
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(|error| failed(io::Error::other(error.to_string())))?;
    let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut file = for_the_owner_alone(path).map_err(failed)?;
    file.write_all(format!("{digits}\n").as_bytes()).and_then(|()| file.sync_all()).map_err(failed)
}

/// `path` is absolute.
fn refuse_checkout(path: &Path) -> Result<(), KeyError> {
    let checkout: Option<PathBuf> =
        path.ancestors().skip(1).find(|folder| folder.join(".git").exists()).map(Path::to_owned);
    match checkout {
        Some(checkout) => {
            Err(KeyError::InCheckout { path: path.display().to_string(), checkout: checkout.display().to_string() })
        }
        None => Ok(()),
    }
}

#[cfg(unix)]
fn refuse_readable(path: &Path, found: &fs::Metadata) -> Result<(), KeyError> {
    use std::os::unix::fs::PermissionsExt as _;
    let others = found.permissions().mode() & 0o077;
    if others == 0 { Ok(()) } else { Err(KeyError::Readable { path: path.display().to_string() }) }
}

#[cfg(not(unix))]
fn refuse_readable(_path: &Path, _found: &fs::Metadata) -> Result<(), KeyError> {
    Ok(())
}
