//! Running other programs: shown as one would type them, and never failing in silence.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::trouble::Trouble;

/// Runs a program with this terminal as its own and waits for its end.
pub(crate) fn run(command: &mut Command) -> Result<(), Trouble> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|cause| Trouble::NotStarted { command: typed(command), cause })?;
    if status.success() { Ok(()) } else { Err(Trouble::Failed { command: typed(command), status }) }
}

/// Runs a program and returns what it wrote to its standard output.
pub(crate) fn read(command: &mut Command) -> Result<String, Trouble> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|cause| Trouble::NotStarted { command: typed(command), cause })?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Trouble::Failed { command: typed(command), status: output.status })
    }
}

/// A command as a person would type it: the program by its name, the arguments as they are.
fn typed(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    std::iter::once(name).chain(command.get_args()).map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("/somewhere/bin/trunk");
        command.args(["build", "--release"]);
        assert_eq!(typed(&command), "trunk build --release");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let trouble = run(&mut Command::new("no-such-program")).expect_err("it is not there");
        assert!(trouble.to_string().starts_with("`no-such-program` could not be started"));
    }
}
