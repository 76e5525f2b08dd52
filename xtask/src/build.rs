//! `cargo xtask build`: the site, ready to be uploaded, and what its first page weighs.

use crate::data::Survey;
use crate::first_load::FirstLoad;
use crate::host::Base;
use crate::tool::wasm_opt::WasmOpt;
use crate::trouble::Trouble;
use crate::trunk::{Finish, Plan};
use crate::workshop::Workshop;

/// Builds the optimised site of a survey into `dist/`, for an address where that is known; gives what its first
/// page weighs.
pub(crate) fn build(survey: &str, url: Option<String>, base: Base) -> Result<FirstLoad, Trouble> {
    let workshop = Workshop::open()?;
    let wasm_opt = WasmOpt::look(&workshop);
    let absence = match &wasm_opt {
        WasmOpt::Ready(_) => None,
        WasmOpt::Absent(reason) => Some(reason.clone()),
    };
    let plan = Plan {
        survey: Survey::named(&workshop.checkout, survey)?,
        url,
        base,
        finish: Finish::Upload(wasm_opt),
        folder: workshop.checkout.dist(),
    };
    let site = plan.build(&workshop)?;
    println!("\nThe first load of {}, in bytes:\n", plan.base);
    let first_load = FirstLoad::of(&site)?;
    println!("{first_load}\n");
    if let Some(reason) = absence {
        println!(
            "Built without wasm-opt ({reason}): compressed, the wasm is as small as with it; unpacked, a twentieth larger.\n"
        );
    }
    if plan.url.is_none() {
        println!("Its address is not known (--url), so no page names its own, and there is no card, sitemap or feed.");
    }
    println!("The site is in dist/, ready to be uploaded.");
    Ok(first_load)
}
