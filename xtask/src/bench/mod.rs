//! `cargo xtask bench`: how long a click on the overview takes and how soon a first visit has it, measured in a
//! browser, beside two other libraries that draw the same. What is counted and what not is in docs/bench.md.

mod subject;

use crate::child;
use crate::data::Survey;
use crate::host::Base;
use crate::tool::browser::{self, Browser};
use crate::tool::node::Node;
use crate::tool::wasm_opt::WasmOpt;
use crate::trouble::Trouble;
use crate::trunk::{Extent, Finish, Plan};
use crate::workshop::Workshop;
use subject::Subject;

/// The scripts that measure, and the pages of the peers.
const FOLDER: &str = "bench";

/// What comes of a limit that does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// It is said.
    Tell,
    /// It is said, and the command fails.
    Fail,
}

/// Builds the optimised site of a survey and the peers' pages, and measures all of them with so many clicks.
pub(crate) fn bench(survey: &str, clicks: u32, strictness: Strictness) -> Result<(), Trouble> {
    let workshop = Workshop::open()?;
    // What is missing is better known now than after the build.
    let (browser, node) = (Browser::ready()?, Node::ready(&workshop)?);
    let checkout = &workshop.checkout;
    let (sources, sites) = (checkout.path(FOLDER), checkout.measured());
    let plan = Plan {
        survey: Survey::named(checkout, survey)?,
        url: None,
        base: Base::root(),
        extent: Extent::Site,
        finish: Finish::Upload(WasmOpt::look(&workshop)),
        folder: sites.join("explorer"),
    };
    let explorer = plan.build(&workshop)?;
    child::run(&mut node.install(&sources))?;
    child::run(
        checkout.command(&node.program).arg(sources.join("bundle.mjs")).env("SITE", &explorer).env("PEERS", &sites),
    )?;
    let subjects = [
        Subject::show("EXPLORER", explorer)?,
        Subject::show("UPLOT", sites.join("uplot"))?,
        Subject::show("PLOT", sites.join("plot"))?,
    ];
    let mut measure = checkout.command(&node.program);
    measure.arg(sources.join("measure.mjs"));
    if strictness == Strictness::Fail {
        measure.arg("--strict");
    }
    for subject in &subjects {
        measure.envs(subject.environment());
    }
    child::run(
        measure
            .env("CLICKS", clicks.to_string())
            .env("REPORT", sites.join("report.json"))
            .env("CHROMIUM", &browser.program)
            .env("CHROMIUM_FLAGS", browser::flags().join(" ")),
    )
}
