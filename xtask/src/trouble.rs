//! Why a command could not go on, and what the person in front of it can do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;

/// What stopped a command. Each text says what was met and, where there is one, the next step.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The machine lacks something that cannot be, or was not, installed from here.
    Missing {
        /// What is missing, with the version that would fit.
        thing: String,
        /// What it is needed for.
        purpose: String,
        /// The one command that gets it.
        remedy: String,
    },
    /// A program could not be started.
    NotStarted {
        /// The program and its arguments.
        command: String,
        /// What the system said.
        cause: io::Error,
    },
    /// A program ran and ended with a failure.
    Failed {
        /// The program and its arguments.
        command: String,
        /// How it ended.
        status: ExitStatus,
    },
    /// A file or folder could not be read or written.
    File {
        /// What was to be done with it, as a verb: `read`, `create`.
        act: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// A file does not say what it has to.
    Malformed {
        /// The file, with the line where one can be named.
        place: String,
        /// What would have been right.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// The address to serve at could not be had.
    Port {
        /// The port that was asked for.
        port: u16,
        /// What the system said.
        cause: io::Error,
    },
    /// Stages of the test that did not pass.
    Stages(Vec<&'static str>),
}

impl Trouble {
    /// A file or folder that could not be read or written.
    pub(crate) fn file(act: &'static str, path: &Path, cause: io::Error) -> Self {
        Self::File { act, path: path.to_path_buf(), cause }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { thing, purpose, remedy } => {
                write!(f, "{thing} is missing; it is needed {purpose}.\nGet it with:\n    {remedy}")
            }
            Self::NotStarted { command, cause } => {
                write!(f, "`{command}` could not be started: {cause}.")
            }
            Self::Failed { command, status } => write!(f, "`{command}` ended with {status}."),
            Self::File { act, path, cause } => {
                write!(f, "Could not {act} {}: {cause}.", path.display())
            }
            Self::Malformed { place, expected, found } => write!(f, "{place}: expected {expected}, found {found}."),
            Self::Port { port, cause } if cause.kind() == io::ErrorKind::AddrInUse => write!(
                f,
                "Port {port} is taken by another program.\nEnd that program, or choose another port with:\n    --port {}",
                port.checked_add(1).unwrap_or(8080)
            ),
            Self::Port { port, cause } => {
                write!(f, "Port {port} cannot be listened on: {cause}.\nChoose another with:\n    --port 8080")
            }
            Self::Stages(names) => write!(f, "Not passed: {}.", names.join(", ")),
        }
    }
}

impl std::error::Error for Trouble {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_thing_comes_with_its_use_and_one_command() {
        let trouble = Trouble::Missing {
            thing: "Chromium".into(),
            purpose: "to run the journeys".into(),
            remedy: "apt-get install chromium".into(),
        };
        assert_eq!(
            trouble.to_string(),
            "Chromium is missing; it is needed to run the journeys.\nGet it with:\n    apt-get install chromium"
        );
    }

    #[test]
    fn a_taken_port_is_named_with_the_flag_that_chooses_another() {
        let trouble = Trouble::Port { port: 8080, cause: io::ErrorKind::AddrInUse.into() };
        assert_eq!(
            trouble.to_string(),
            "Port 8080 is taken by another program.\nEnd that program, or choose another port with:\n    --port 8081"
        );
    }

    #[test]
    fn the_port_after_the_last_one_is_not_offered() {
        let trouble = Trouble::Port { port: u16::MAX, cause: io::ErrorKind::AddrInUse.into() };
        assert!(trouble.to_string().ends_with("--port 8080"));
    }
}
