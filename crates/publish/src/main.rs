//! The `publish` command.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand, ValueEnum};
use miette::WrapErr;
use publish::{
    Settings, build, check_claim, hand_out, illustrate, make_key, read_survey, record, steward_report, today, verify,
    verify_certificate, write, write_privately,
};
use survey::{Certificate, Method, Provenance, Release, wire::CERTIFICATE};
use words::Language;

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
        /// The file of the secret key, outside any checkout. People's answers need one.
        #[arg(long)]
        key: Option<PathBuf>,
        /// An earlier release of the same survey, which anybody may have kept. May be given several times.
        #[arg(long)]
        previous: Vec<PathBuf>,
        /// How counts are protected: `lattice`, or for surveys with nearly everybody in finest groups of enough people
        /// `atoms`.
        #[arg(long, value_enum, default_value_t = MethodName::Lattice)]
        method: MethodName,
        /// Where the private steward's report goes; `steward-report.txt` in the survey's folder if left out.
        #[arg(long)]
        report: Option<PathBuf>,
        /// What a new release changes, in English; the site's list of releases says it. More can be said there by hand.
        #[arg(long)]
        change: Option<String>,
    },
    /// Make a new secret key.
    Key {
        /// The file, which must not be there yet, outside any checkout.
        file: PathBuf,
    },
    /// Check releases' files with nothing but the files.
    Verify {
        /// The files.
        #[arg(required = true)]
        releases: Vec<PathBuf>,
    },
    /// Hand out a release as files: in each language a spreadsheet in the layout of government statistics, and one archive
    /// of everything. They are in a folder named after the release, complete or not at all.
    Bundle {
        /// The release's file, with its certificate beside it.
        release: PathBuf,
        /// Where the folder goes.
        #[arg(long)]
        to: PathBuf,
        /// The address of the site that shows the release, so that the files lead there.
        #[arg(long)]
        url: Option<String>,
    },
    /// Check a claim: is this sentence, with its link, what the site says? Exits with 0 if it matches, else with 1, and
    /// with 2 if it cannot be checked.
    Check {
        /// The sentence with its link, or a link alone; standard input if left out.
        claim: Option<String>,
        /// Where releases are kept.
        #[arg(long, default_value = "public/data")]
        releases: PathBuf,
    },
}

/// A method by its name.
#[derive(Clone, Copy, ValueEnum)]
enum MethodName {
    Lattice,
    Atoms,
}

impl From<MethodName> for Method {
    fn from(name: MethodName) -> Self {
        match name {
            MethodName::Lattice => Self::Lattice,
            MethodName::Atoms => Self::Atoms,
        }
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(code) => code,
        Err(report) => {
            eprintln!("{report:?}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> miette::Result<ExitCode> {
    match command {
        Command::Illustrate { survey } => {
            for path in illustrate(&read_survey(&survey)?)? {
                println!("Made up {}. It is nobody's answers, and says so.", path.display());
            }
        }
        Command::Build { survey, out, key, previous, method, report, change } => {
            let report = report.unwrap_or_else(|| survey.join("steward-report.txt"));
            let (survey, settings) =
                (read_survey(&survey)?, Settings { key, earlier: previous, method: method.into() });
            let audited = build(&survey, &settings)?;
            write_privately(&report, &steward_report(&audited, &survey, &settings))?;
            let written = write(&audited, &out)?;
            println!("Release {} is {} ({} bytes).", written.id, written.path.display(), written.bytes);
            println!("What its audit looked at is in {}.", written.certificate.display());
            let beside = written.path.parent().unwrap_or(&out);
            if let Some(history) = record(beside, &written.id, today(), change.as_deref())? {
                println!("It is new, and was added to {}.", history.display());
            }
            println!("What is not published, and why, is in {}: keep that private.", report.display());
            describe(audited.release());
        }
        Command::Key { file } => {
            make_key(&file)?;
            println!("Made the key {}. Keep it: whoever has it and the release can undo the rounding.", file.display());
        }
        Command::Verify { releases } => {
            // A certificate is checked with its release.
            let is_certificate = |path: &&PathBuf| path.to_string_lossy().ends_with(CERTIFICATE);
            for path in releases.iter().filter(|path| !is_certificate(path)) {
                let edition = verify(path).wrap_err_with(|| path.display().to_string())?;
                println!("Release {}: whole, unaltered, and of a safe structure.", edition.id);
                let certificate = verify_certificate(path, &edition).wrap_err_with(|| path.display().to_string())?;
                println!("{}", told(certificate.as_ref()));
                describe(&edition.release);
            }
            println!(
                "This was checked against someone who has only the file. Whether it withstands one who also knows the \
                 sizes of the groups that are not published, only whoever has the answers can find out: `publish build` \
                 does, and writes what it looked at into the certificate."
            );
        }
        Command::Bundle { release, to, url } => {
            let handed = hand_out(&release, &to, url.as_deref())?;
            println!("Release {} is in {}:", handed.edition.id, handed.folder.display());
            for (name, bytes) in &handed.files {
                println!("  {name} ({})", Language::English.words().file_size(*bytes));
            }
            if handed.edition.release.provenance == Provenance::Illustrative {
                println!("Its answers are made up. They are not findings, and every file says so.");
            }
        }
        Command::Check { claim, releases } => return Ok(check_claim(claim, &releases)),
    }
    Ok(ExitCode::SUCCESS)
}

fn told(certificate: Option<&Certificate>) -> String {
    match certificate {
        None => "  There is no certificate beside it.".to_owned(),
        Some(Certificate { attacker, waves, .. }) => {
            let counts: u32 = waves.iter().flat_map(|wave| &wave.questions).map(|question| question.counts).sum();
            format!("  Its certificate is of this release: attacker {attacker} found none of {counts} counts out.")
        }
    }
}

fn describe(release: &Release) {
    if release.provenance == Provenance::Illustrative {
        println!("Its answers are made up. They are not findings.");
    }
    for wave in release.waves() {
        let (groups, people) = (wave.groups().len(), wave.respondents());
        let by = match wave.method() {
            Method::Lattice => "",
            Method::Atoms => ", by atoms: whoever is in a smaller pair of a region and a setting is in no count",
        };
        println!(
            "  Wave {}: {people} people, {groups} groups of at least {}{by}.",
            wave.info().slug,
            release.parameters.threshold
        );
    }
}
