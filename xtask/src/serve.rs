//! `cargo xtask serve`: from a fresh clone to the site in a browser.

use std::process::{Command, Stdio};

use crate::data::Survey;
use crate::host::{Base, Host, Listener, Site};
use crate::trouble::Trouble;
use crate::trunk::{Extent, Finish, Plan};
use crate::workshop::Workshop;

/// Whether a browser is opened when the site is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// It is, where there is a screen.
    Browser,
    /// The address is said and nothing more.
    Nothing,
}

/// Builds the site of a survey and shows it until it is interrupted.
///
/// The port is taken first: that it is not free is better said now than after minutes of building.
pub(crate) fn serve(survey: &str, port: u16, opening: Opening) -> Result<(), Trouble> {
    let listener = Listener::bind(port)?;
    let workshop = Workshop::open()?;
    let plan = Plan {
        survey: Survey::named(&workshop.checkout, survey)?,
        url: None,
        base: Base::root(),
        extent: Extent::Site,
        finish: Finish::Preview,
        folder: workshop.checkout.preview(survey),
    };
    let site = Site::open(plan.build(&workshop)?, Base::root())?;
    let host = Host::start(site, listener)?;
    println!("The site is at {}  (Ctrl+C ends it.)", host.address());
    if opening == Opening::Browser {
        open(host.address());
    }
    host.wait();
    Ok(())
}

/// Opens an address in the user's browser. Where that does not work the address has been said.
fn open(address: &str) {
    let has_screen = |name| std::env::var_os(name).is_some();
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start"]);
        command
    } else if has_screen("DISPLAY") || has_screen("WAYLAND_DISPLAY") {
        Command::new("xdg-open")
    } else {
        return;
    };
    let quiet = command.arg(address).stdout(Stdio::null()).stderr(Stdio::null());
    let _ = quiet.spawn();
}
