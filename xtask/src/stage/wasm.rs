//! The stage that runs tests compiled to wasm in a browser.

use std::fs;
use std::path::PathBuf;

use super::Stage;
use crate::child;
use crate::tool::browser::{self, Browser};
use crate::tool::{cargo_tools, rust_target, search};
use crate::trouble::Trouble;
use crate::workshop::Workshop;

/// The packages that have tests for the browser.
const TESTED_IN_THE_BROWSER: [&str; 2] = ["explorer", "chart"];

pub(super) const WASM: Stage = Stage {
    name: "wasm",
    does: "the tests that are compiled to wasm, in a browser without a window",
    needs: None,
    prepare,
    run,
};

fn prepare(workshop: &Workshop) -> Result<(), Trouble> {
    rust_target::wasm32(workshop)?;
    cargo_tools::wasm_bindgen(workshop)?;
    Browser::ready().map(|_| ())
}

fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let tools = cargo_tools::wasm_bindgen(workshop)?;
    let runner = search::within(&tools, "wasm-bindgen-test-runner");
    let browser = Browser::ready()?;
    child::run(
        workshop
            .checkout
            .cargo()
            .args(["test", "--locked", "--no-fail-fast", "--target", "wasm32-unknown-unknown"])
            // No examples: they draw and write natively.
            .args(["--lib", "--bins", "--tests"])
            .args(TESTED_IN_THE_BROWSER.map(|package| format!("--package={package}")))
            .envs(runner.map(|runner| ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)))
            // A test that does not say where it runs would run in Node.
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities(workshop, &browser)?)
            .env("CHROMEDRIVER", &browser.driver),
    )
}

/// Writes what the driver has to start: this browser, with the flags of all tests.
fn capabilities(workshop: &Workshop, browser: &Browser) -> Result<PathBuf, Trouble> {
    let folder = workshop.checkout.scratch();
    let file = folder.join("webdriver.json");
    let flags: Vec<_> = browser::flags().iter().map(|flag| format!("{flag:?}")).collect();
    let text = format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {:?}, \"args\": [{}]}}}}\n",
        browser.program,
        flags.join(", ")
    );
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, text))
        .map_err(|cause| Trouble::file("write", &file, cause))?;
    Ok(file)
}
