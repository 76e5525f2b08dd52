//! What a site asks of its host, in the forms that hosts read: which headers go with which file, what is
//! answered where nothing is, and which compressed form is sent.
//!
//! All forms are written from one policy when a site is built. `cargo xtask test hosts` holds nginx and
//! Apache, as they read theirs, to our own host, which reads `_headers`.

mod apache;
mod netlify;
mod nginx;
mod policy;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::files;
use crate::host::Base;
use crate::trouble::Trouble;

pub(crate) use policy::ASKED_AGAIN;

/// Lays the files that tell hosts what a site wants of them into the folder of a site that will live below a base.
pub(crate) fn lay(site: &Path, base: &Base) -> Result<(), Trouble> {
    let files = files::below(site)?;
    write(site, netlify::FILE, &netlify::headers(&files, base))?;
    write(site, nginx::FILE, &nginx::rules(base))?;
    write(site, apache::FILE, &apache::rules(base))?;
    let embeds: BTreeSet<_> = files.iter().filter_map(|file| policy::folder_of_embeds(file)).collect();
    for folder in embeds {
        write(site, &format!("{folder}{}", apache::FILE), &apache::rules_of_embeds())?;
    }
    Ok(())
}

fn write(site: &Path, file: &str, text: &str) -> Result<(), Trouble> {
    let path = site.join(file);
    fs::write(&path, text).map_err(|cause| Trouble::file("write", &path, cause))
}

/// Whether a file is one that speaks to a host and is not for visitors.
pub(crate) fn is_for_the_host(file: &str) -> bool {
    [netlify::FILE, nginx::FILE, apache::FILE].contains(&file.rsplit('/').next().unwrap_or(file))
}

/// The headers that files are sent with.
pub(crate) fn header_names() -> impl Iterator<Item = &'static str> {
    policy::ALWAYS.into_iter().map(|(name, _)| name).chain([policy::SECURITY, policy::CACHING])
}
