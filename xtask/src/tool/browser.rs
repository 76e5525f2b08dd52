//! The browser that runs the tests, and its driver.

use std::env;
use std::path::PathBuf;

use super::{apt, search};
use crate::trouble::Trouble;
use crate::version::Version;

/// A Chromium with the driver that belongs to it.
#[derive(Debug, Clone)]
pub(crate) struct Browser {
    /// The browser.
    pub(crate) program: PathBuf,
    /// Its WebDriver.
    pub(crate) driver: PathBuf,
}

const PURPOSE: &str = "to run the tests in a browser";
const PROGRAMS: &[&str] = &["chromium", "chromium-browser", "google-chrome", "chrome"];
const DRIVERS: &[&str] = &["chromedriver", "chromium.chromedriver"];

impl Browser {
    /// The browser of this machine; installed by apt where there is none and that is allowed.
    pub(crate) fn ready() -> Result<Self, Trouble> {
        if let Some(browser) = Self::found() {
            return Ok(browser);
        }
        let packages: &[&str] = match apt::System::here() {
            Some(apt::System::Debian) => &["chromium", "chromium-driver"],
            Some(apt::System::Ubuntu) => &["chromium-browser", "chromium-chromedriver"],
            None => {
                let remedy = "CHROMIUM=/path/to/chromium CHROMEDRIVER=/path/to/chromedriver cargo xtask test";
                return Err(Self::missing(remedy.into()));
            }
        };
        if apt::is_root() {
            apt::install(packages, PURPOSE)?;
        }
        Self::found().ok_or_else(|| Self::missing(apt::remedy(packages)))
    }

    /// The browser and driver that the environment names, or those on the `PATH`. A browser and a
    /// driver of different main versions do not work together, and are as good as none.
    fn found() -> Option<Self> {
        let browser = Self { program: named("CHROMIUM", PROGRAMS)?, driver: named("CHROMEDRIVER", DRIVERS)? };
        let main = |program| search::version_of(program).map(Version::major);
        (main(&browser.program)? == main(&browser.driver)?).then_some(browser)
    }

    fn missing(remedy: String) -> Trouble {
        Trouble::Missing {
            thing: "Chromium with a chromedriver of the same version".into(),
            purpose: PURPOSE.into(),
            remedy,
        }
    }
}

/// A program: the one that a variable names, or the first of some names on the `PATH`.
fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).or_else(|| names.iter().find_map(|name| search::on_path(name)))
}

/// What the browser is started with: no window, and no traffic of its own. As root, where Chromium's
/// sandbox cannot be had, it goes without.
pub(crate) fn flags() -> Vec<&'static str> {
    let mut flags = vec![
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    if apt::is_root() {
        flags.push("--no-sandbox");
    }
    flags
}
