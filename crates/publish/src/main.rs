//! The `publish` command.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use miette::WrapErr;
use publish::{build, illustrate, read_survey, verify, write};
use survey::{Provenance, Release};

/// Turns a survey's raw responses into a release that is safe to explore.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make up responses for a survey, as its illustration.toml says.
    Illustrate {
        /// The survey's folder.
        survey: PathBuf,
    },
    /// Build a survey's release.
    Build {
        /// The survey's folder.
        survey: PathBuf,
        /// Where releases are kept.
        #[arg(long, default_value = "public/data")]
        out: PathBuf,
    },
    /// Check releases' files with nothing but the files.
    Verify {
        /// The files.
        #[arg(required = true)]
        releases: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            eprintln!("{report:?}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> miette::Result<()> {
    match command {
        Command::Illustrate { survey } => {
            for path in illustrate(&read_survey(&survey)?)? {
                println!("Made up {}. It is nobody's answers, and says so.", path.display());
            }
        }
        Command::Build { survey, out } => {
            let audited = build(&read_survey(&survey)?)?;
            let written = write(&audited, &out)?;
            println!("Release {} is {} ({} bytes).", written.id, written.path.display(), written.bytes);
            describe(audited.release());
        }
        Command::Verify { releases } => {
            for path in &releases {
                let edition = verify(path).wrap_err_with(|| path.display().to_string())?;
                println!("Release {}: whole, unaltered, and of a safe structure.", edition.id);
                describe(&edition.release);
            }
            println!(
                "This was checked against someone who has only the file, not against one who also knows the sizes \
                 of the groups that are not published."
            );
        }
    }
    Ok(())
}

fn describe(release: &Release) {
    if release.provenance == Provenance::Illustrative {
        println!("Its answers are made up. They are not findings.");
    }
    for wave in release.waves() {
        let (groups, people) = (wave.groups().len(), wave.respondents());
        println!(
            "  Wave {}: {people} people, {groups} groups of at least {}.",
            wave.info().slug,
            release.parameters.threshold
        );
    }
}
