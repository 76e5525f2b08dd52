//! Every page of a copy of the site, and the files that they lead to, in one text.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::Path,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};

use super::links;
use crate::{
    pages::{Site, SiteError, page, template::Filling},
    route::Page,
};

/// Pages and files by their paths below the root of their copy of the site.
pub(super) struct Pack {
    release: String,
    pages: BTreeMap<String, Value>,
    files: BTreeMap<String, Value>,
}

impl Pack {
    /// Packs every page, and what they lead to and use that lies in a folder.
    pub(super) fn of(site: &Site, staged: &Path) -> Result<Self, SiteError> {
        let edition = &site.published.edition;
        let mut pack = Self { release: edition.id.to_string(), pages: BTreeMap::new(), files: BTreeMap::new() };
        pack.add_file(&site.published.release.path, staged)?;
        // What is for frames is for sites, and claims are held to releases that this file does not have.
        let packed = |page: &Page| !page.is_for_frames() && page.is_of_a_release();
        for one in Page::all(&edition.release.codebook).into_iter().filter(packed) {
            let (path, filling) = (one.path(&edition.release.codebook), page(one, site));
            let body = body(&filling);
            for (file, _) in links::hrefs(&body).filter_map(|href| links::resolved(&path, href)) {
                pack.add_file(&file, staged)?;
            }
            pack.pages.insert(path, json!({ "language": one.language.tag(), "title": title(&filling), "body": body }));
        }
        Ok(pack)
    }

    fn add_file(&mut self, path: &str, staged: &Path) -> Result<(), SiteError> {
        let file = staged.join(path);
        if !file.is_file() || self.files.contains_key(path) {
            return Ok(());
        }
        let bytes = fs::read(&file).map_err(|source| SiteError::File { path: file, source })?;
        // What is no text is left to the site.
        if let Ok(text) = String::from_utf8(bytes) {
            self.files.insert(path.to_owned(), json!([media_type(path), text]));
        }
        Ok(())
    }

    /// A page's HTML with its links leading to pages of this file.
    pub(super) fn led(&self, body: &str, from: &str) -> String {
        links::led(body, |href| match links::resolved(from, href) {
            None => Some(href.to_owned()),
            Some((path, _)) if path.is_empty() => Some("?".to_owned()),
            Some((path, _)) => self.pages.contains_key(&path).then(|| format!("?page={path}")),
        })
    }

    /// All of it, as `pages.js` reads it.
    pub(super) fn json(&self) -> String {
        json!({ "release": self.release, "pages": self.pages, "files": self.files }).to_string()
    }
}

/// What stands in a page's body, as the template has it.
pub(super) fn body(filling: &Filling) -> String {
    format!("<div id=\"trouble\" role=\"alert\" hidden>{}</div>\n{}", filling.trouble, filling.body)
}

/// What stands in a page's title.
pub(super) fn title(filling: &Filling) -> String {
    let title = filling.head.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    title.map_or_else(String::new, |(title, _)| title.to_owned())
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "json" => "application/json",
        "csv" => "text/csv",
        "svg" => "image/svg+xml",
        _ => "text/plain",
    }
}

/// Bytes in a form that can stand in a page.
pub(super) fn packed(bytes: &[u8]) -> io::Result<String> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(STANDARD.encode(encoder.finish()?))
}
