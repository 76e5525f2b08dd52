//! The commands that build, show and test the survey explorer: `cargo xtask --help`.

mod bench;
mod build;
mod cache;
mod checkout;
mod child;
mod compressed;
mod data;
mod files;
mod first_load;
mod host;
mod hosting;
mod pins;
mod serve;
mod stage;
mod tool;
mod trouble;
mod trunk;
mod version;
mod workshop;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use bench::Strictness;
use build::Wanted;
use host::{Base, Host, Listener, Site};
use serve::Opening;
use trouble::Trouble;

/// Build, show and test the survey explorer.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct CommandLine {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Set up what is missing, build the data and the app, and show the site on this machine
    Serve {
        /// The port to show it at; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Do not open a browser
        #[arg(long)]
        no_open: bool,
        /// The survey to show, a folder of surveys/
        #[arg(long, default_value = data::DEFAULT_SURVEY)]
        survey: String,
    },
    /// Run everything that guards the project, or only the named stages of it
    Test {
        /// The stages, of: format, lint, native, wasm, readers, attacker, site, hosts, html, journeys, lighthouse
        #[arg(value_parser = stage::named)]
        stages: Vec<stage::Stage>,
    },
    /// Build the optimised site into dist/, ready to be uploaded
    Build {
        /// The address the site will have, like https://example.org/surveys/
        #[arg(long)]
        url: Option<String>,
        /// The path below which it will live [default: the path of the address, or /]
        #[arg(long)]
        base: Option<Base>,
        /// The survey to show, a folder of surveys/
        #[arg(long, default_value = data::DEFAULT_SURVEY)]
        survey: String,
        /// Put all of it into one file too, in dist-single/, which needs neither host nor network
        #[arg(long)]
        single_file: bool,
    },
    /// Measure a click on the overview and the first load in a browser, beside two other libraries
    Bench {
        /// The survey to measure, a folder of surveys/
        #[arg(long, default_value = data::DEFAULT_SURVEY)]
        survey: String,
        /// How many clicks to measure, after ten that do not count
        #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
        clicks: u32,
        /// Fail if a limit does not hold
        #[arg(long)]
        strict: bool,
    },
    /// Show a built site as a static host would; its address is the first line that is printed
    Host {
        /// The folder with the site
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// The path to show it below
        #[arg(long, default_value = "/")]
        base: Base,
        /// The port to show it at; 0 takes any free one
        #[arg(long, default_value_t = 0)]
        port: u16,
    },
}

impl Task {
    fn run(self) -> Result<(), Trouble> {
        match self {
            Self::Serve { port, no_open, survey } => {
                let opening = if no_open { Opening::Nothing } else { Opening::Browser };
                serve::serve(&survey, port, opening)
            }
            Self::Test { stages } => stage::run(&stages),
            Self::Build { url, base, survey, single_file } => {
                let base = match (base, &url) {
                    (Some(base), _) => base,
                    (None, Some(url)) => Base::of_url(url).map_err(|fault| Trouble::Malformed {
                        place: "--url".into(),
                        expected: "an address like https://example.org/surveys/".into(),
                        found: fault,
                    })?,
                    (None, None) => Base::root(),
                };
                let wanted = if single_file { Wanted::OneFileToo } else { Wanted::Site };
                build::build(&survey, url, base, wanted).map(|_| ())
            }
            Self::Bench { survey, clicks, strict } => {
                let strictness = if strict { Strictness::Fail } else { Strictness::Tell };
                bench::bench(&survey, clicks, strictness)
            }
            Self::Host { dir, base, port } => {
                let host = Host::start(Site::open(dir, base)?, Listener::bind(port)?)?;
                println!("{}", host.address());
                host.wait();
                Ok(())
            }
        }
    }
}

fn main() -> ExitCode {
    match CommandLine::parse().task.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}
