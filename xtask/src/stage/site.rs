//! The stage that builds the site as it is uploaded, and that of another survey.

use std::fs;
use std::path::{Path, PathBuf};

use super::Stage;
use crate::build::{self, Wanted};
use crate::data::{DEFAULT_SURVEY, Survey};
use crate::files;
use crate::host::Base;
use crate::tool::wasm_opt::WasmOpt;
use crate::tool::{cargo_tools, rust_target};
use crate::trouble::Trouble;
use crate::trunk::{Extent, Finish, Plan};
use crate::workshop::Workshop;

pub(super) const SITE: Stage = Stage {
    name: "site",
    does: "the optimised sites build, and the first load is small enough",
    needs: None,
    prepare,
    run,
};

/// The most bytes that a first visit may load, as Brotli sends them.
const FIRST_LOAD_AT_MOST: usize = 180_000;

/// The survey that has what the default one has not: scales, several answers, waves.
const OTHER_SURVEY: &str = "example";

/// The address that the pages of that survey name as their own. The journeys put theirs in its place.
const OTHER_ADDRESS: &str = "https://example.org/survey/";

fn run(workshop: &Workshop) -> Result<(), Trouble> {
    let found = build::build(DEFAULT_SURVEY, None, Base::root(), Wanted::OneFileToo)?.brotli();
    any_base_will_do(&workshop.checkout.dist())?;
    if found <= FIRST_LOAD_AT_MOST {
        return build_other(workshop);
    }
    Err(Trouble::Malformed {
        place: "the first load".into(),
        expected: format!("at most {FIRST_LOAD_AT_MOST} bytes"),
        found: format!("{found}"),
    })
}

/// That no page but the one for wrong addresses, which may be sent at any depth, has an address that begins at the
/// root of its host.
fn any_base_will_do(site: &Path) -> Result<(), Trouble> {
    for file in files::below(site)?.iter().filter(|file| file.ends_with(".html") && *file != "404.html") {
        let path = site.join(file);
        let page = fs::read_to_string(&path).map_err(|cause| Trouble::file("read", &path, cause))?;
        if let Some((_, found)) =
            ["href", "src", "data-release"].iter().find_map(|name| page.split_once(&format!(" {name}=\"/")))
        {
            return Err(Trouble::Malformed {
                place: format!("dist/{file}"),
                expected: "addresses that are relative".into(),
                found: format!("/{}", found.split('"').next().unwrap_or_default()),
            });
        }
    }
    Ok(())
}

/// The folder of the other survey's site, once this stage was run.
pub(super) fn other(workshop: &Workshop) -> PathBuf {
    workshop.checkout.walked(OTHER_SURVEY)
}

fn build_other(workshop: &Workshop) -> Result<(), Trouble> {
    let plan = Plan {
        survey: Survey::named(&workshop.checkout, OTHER_SURVEY)?,
        url: Some(OTHER_ADDRESS.into()),
        base: Base::root(),
        extent: Extent::Site,
        finish: Finish::Upload(WasmOpt::look(workshop)),
        folder: other(workshop),
    };
    plan.build(workshop).map(|_| ())
}

fn prepare(workshop: &Workshop) -> Result<(), Trouble> {
    rust_target::wasm32(workshop)?;
    cargo_tools::trunk(workshop)?;
    cargo_tools::wasm_bindgen(workshop).map(|_| ())
}
