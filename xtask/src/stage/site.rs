//! The stage that builds the site as it is uploaded.

use super::Stage;
use crate::build::{self, Wanted};
use crate::data::DEFAULT_SURVEY;
use crate::host::Base;
use crate::tool::{cargo_tools, rust_target};
use crate::trouble::Trouble;
use crate::workshop::Workshop;

pub(super) const SITE: Stage = Stage {
    name: "site",
    does: "the optimised site builds, and its first load is small enough",
    needs: None,
    prepare,
    run,
};

/// The most bytes that a first visit may load, as Brotli sends them.
const FIRST_LOAD_AT_MOST: usize = 180_000;

fn run(_: &Workshop) -> Result<(), Trouble> {
    let found = build::build(DEFAULT_SURVEY, None, Base::root(), Wanted::OneFileToo)?.brotli();
    if found <= FIRST_LOAD_AT_MOST {
        return Ok(());
    }
    Err(Trouble::Malformed {
        place: "the first load".into(),
        expected: format!("at most {FIRST_LOAD_AT_MOST} bytes"),
        found: format!("{found}"),
    })
}

fn prepare(workshop: &Workshop) -> Result<(), Trouble> {
    rust_target::wasm32(workshop)?;
    cargo_tools::trunk(workshop)?;
    cargo_tools::wasm_bindgen(workshop).map(|_| ())
}
