//! `cargo xtask build`: the site, ready to be uploaded, and what its first page weighs.

use std::fs;

use crate::data::Survey;
use crate::files;
use crate::first_load::{Desk, FirstLoad};
use crate::host::Base;
use crate::tool::wasm_opt::WasmOpt;
use crate::trouble::Trouble;
use crate::trunk::{Extent, Finish, Plan};
use crate::workshop::Workshop;

/// What is to be built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The site.
    Site,
    /// The site, and all of it as one file.
    OneFileToo,
}

/// Builds the optimised site of a survey into `dist/`, for an address where that is known; gives what its first
/// page weighs.
pub(crate) fn build(survey: &str, url: Option<String>, base: Base, wanted: Wanted) -> Result<FirstLoad, Trouble> {
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
        extent: match wanted {
            Wanted::Site => Extent::Site,
            Wanted::OneFileToo => Extent::OneFileToo(workshop.checkout.dist_single()),
        },
        finish: Finish::Upload(wasm_opt),
        folder: workshop.checkout.dist(),
    };
    let site = plan.build(&workshop)?;
    println!("\nThe first load of {}, in bytes:\n", plan.base);
    let first_load = FirstLoad::of(&site)?;
    println!("{first_load}\n");
    println!("Once somebody first quotes a figure, {} bytes more: the desk.\n", Desk::of(&site)?.brotli());
    if let Some(reason) = absence {
        println!(
            "Built without wasm-opt ({reason}): compressed, the wasm is as small as with it; unpacked, a twentieth larger.\n"
        );
    }
    if plan.url.is_none() {
        println!("Its address is not known (--url), so no page names its own, and there is no card, sitemap or feed.");
    }
    println!("The site is in dist/, ready to be uploaded.");
    if let Extent::OneFileToo(folder) = &plan.extent {
        for file in files::below(folder)? {
            let path = folder.join(&file);
            let bytes = fs::metadata(&path).map_err(|cause| Trouble::file("read", &path, cause))?.len();
            println!(
                "All of it is in one file as well, to be opened without a host: dist-single/{file}, {bytes} bytes."
            );
        }
    }
    Ok(first_load)
}
