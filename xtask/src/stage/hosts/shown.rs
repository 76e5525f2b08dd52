//! A copy of the built site for one path, where every web server may read it.

use std::fs;
use std::path::{Path, PathBuf};

use super::question::Question;
use crate::files;
use crate::host::Base;
use crate::hosting;
use crate::trouble::Trouble;

/// A folder below which a site lies at a path, with the rules for that path; removed when it is dropped.
#[derive(Debug)]
pub(super) struct Shown {
    folder: PathBuf,
    base: Base,
}

/// What clients say that they take.
const ENCODINGS: [&str; 3] = ["", "gzip", "gzip, deflate, br, zstd"];

impl Shown {
    /// Copies a site to where it is shown below a base.
    pub(super) fn below(base: &str, site: &Path) -> Result<Self, Trouble> {
        let base: Base = base.parse().map_err(|found| Trouble::Malformed {
            place: "the path of a host".into(),
            expected: "a base".into(),
            found,
        })?;
        // Web servers give up their rights, and may then not read what is in a home folder.
        let name = format!("xtask-hosts-{}{}", std::process::id(), base.as_str().replace('/', "-"));
        let shown = Self { folder: std::env::temp_dir().join(name), base };
        for file in files::below(site)? {
            copy(&site.join(&file), &shown.site().join(&file))?;
        }
        hosting::lay(&shown.site(), &shown.base)?;
        Ok(shown)
    }

    /// The folder that is the root of the host.
    pub(super) fn root(&self) -> PathBuf {
        self.folder.join("root")
    }

    /// The folder of the site in it.
    pub(super) fn site(&self) -> PathBuf {
        self.root().join(self.base.as_str().trim_start_matches('/'))
    }

    /// The path of the site on the host.
    pub(super) fn base(&self) -> &Base {
        &self.base
    }

    /// A folder for what a server writes.
    pub(super) fn scratch(&self) -> &Path {
        &self.folder
    }

    /// Every file and page of the site, what is not there, and what leads elsewhere, in every encoding.
    pub(super) fn questions(&self) -> Result<Vec<Question>, Trouble> {
        const OTHERS: [&str; 12] = [
            "area?region=south&v=1",
            "area",
            "index.html",
            "data/",
            "none",
            "none/",
            "none/none.css",
            "embed/none/",
            "_headers",
            "_nginx.conf",
            ".htaccess",
            "embed/.htaccess",
        ];
        let is_laid = |file: &String| file.ends_with(".br") || file.ends_with(".gz") || hosting::is_for_the_host(file);
        let files = files::below(&self.site())?.into_iter().filter(|file| !is_laid(file));
        let paths = files.map(|file| file.strip_suffix("index.html").unwrap_or(&file).to_owned());
        let paths = paths.chain(OTHERS.map(String::from));
        let asked = paths.flat_map(|path| ENCODINGS.map(|taken| Question::new(format!("{}{path}", self.base), taken)));
        Ok(asked.collect())
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), Trouble> {
    let folder = to.parent().unwrap_or(to);
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(from, to))
        .map(|_| ())
        .map_err(|cause| Trouble::file("copy", from, cause))
}
