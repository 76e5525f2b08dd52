//! What every page of the site loads, read for one file.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

use super::LOADED;
use crate::pages::SiteError;

/// The program and all that the pages share.
pub(in crate::pages) struct Parts {
    /// The style sheets, one after the other.
    pub(super) styles: String,
    /// The script that joins the program to the browser.
    pub(super) glue: String,
    /// The program.
    pub(super) wasm: Vec<u8>,
    /// The script that starts it.
    pub(super) boot: String,
    /// The script that searches lists.
    pub(super) find: String,
    /// The script that paints canvases.
    pub(super) painter: String,
    /// The icon, in Base64.
    pub(super) icon: String,
}

impl Parts {
    /// Reads what Trunk's page names from the folder where Trunk put it.
    pub(in crate::pages) fn read(page: &str, staged: &Path) -> Result<Self, SiteError> {
        let bytes = |name: &str| {
            let path = staged.join(name.trim_start_matches("./"));
            fs::read(&path).map_err(|source| SiteError::File { path, source })
        };
        let text = |name: &str| bytes(name).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let styles = named(page, "rel=\"stylesheet\" href=\"").map(text).collect::<Result<String, _>>()?;
        let one = |expected| named(page, expected).next().ok_or(SiteError::Template { expected, found: 0 });
        let (glue, wasm) = (text(one("data-program=\"")?)?, bytes(one("data-wasm=\"")?)?);
        let [boot, find, painter] = [text("boot.js")?, text("find.js")?, text("painter.js")?];
        let own = [("boot.js", &boot), ("find.js", &find), ("painter.js", &painter)];
        for (name, script) in own.into_iter().chain([("the program's script", &glue)]) {
            if script.contains("</script") {
                return Err(SiteError::Unfit {
                    path: PathBuf::from(name),
                    what: "it would end the script that it is put into",
                });
            }
        }
        if boot.matches(LOADED).count() != 1 {
            return Err(SiteError::Unfit {
                path: "boot.js".into(),
                what: "it does not load the program as it is known to",
            });
        }
        Ok(Self { styles, glue, wasm, boot, find, painter, icon: STANDARD.encode(bytes("icon.svg")?) })
    }
}

/// What stands in a page between a mark and the next quotation mark, for each such mark.
fn named<'a>(page: &'a str, mark: &'static str) -> impl Iterator<Item = &'a str> {
    page.split(mark).skip(1).filter_map(|rest| rest.split('"').next())
}

/// How a content security policy names a text that it allows.
pub(super) fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}
