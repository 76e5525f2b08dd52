//! The whole explorer as one file that needs no host and no network: for a room without one, and for archives.
//!
//! It has the overview as it is written for the site, every page packed, the program and the data. `pages.js` puts the
//! page that the address asks for into it; from there on everything is as on the site.

mod links;
mod pack;
mod parts;

use std::{
    fs,
    path::{Path, PathBuf},
};

use leptos::prelude::*;
use survey::Provenance;
use words::Language;

use super::{Site, SiteError, page};
use crate::route::{Page, Route};
use pack::{Pack, packed};
pub(super) use parts::Parts;

/// Runs before anything is shown.
const FIRST: &str = include_str!("first.js");

/// Runs before the program.
const PAGES: &str = include_str!("pages.js");

/// How `boot.js` loads the program and what paints, exactly once, and what stands for it where both are in the same script.
const LOADED: &str = "await Promise.all([import(address(\"program\")), import(beside(\"painting.js\"))])";
const AT_HAND: &str = "[{ default: __wbg_init }, { canvases: new Canvases() }]";

/// Writes a copy of the site, whose files lie in the folder where Trunk puts the site together, as one file into another
/// folder; returns where it is.
pub(super) fn write_one_file(site: &Site, parts: &Parts, staged: &Path, into: &Path) -> Result<PathBuf, SiteError> {
    let pack = Pack::of(site, staged)?;
    let path = into.join(name(site));
    let wrong = |source| SiteError::File { path: path.clone(), source };
    fs::create_dir_all(into).and_then(|()| fs::write(&path, html(site, parts, &pack)?)).map_err(wrong)?;
    Ok(path)
}

/// The file's name, which says what it holds wherever it is kept.
fn name(site: &Site) -> String {
    let edition = &site.published.edition;
    let marked = match edition.release.provenance {
        Provenance::Illustrative => "made-up-",
        Provenance::Observed => "",
    };
    format!("{marked}{}-{}.html", edition.release.codebook.facts.slug, edition.id)
}

fn html(site: &Site, parts: &Parts, pack: &Pack) -> std::io::Result<String> {
    let first = Page { language: Language::English, route: Route::Overview };
    let filling = page(first, site);
    let title = pack::title(&filling);
    let script = format!("{PAGES}{}{}{}{}", parts.find, parts.painter, parts.glue, parts.boot.replace(LOADED, AT_HAND));
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src data:; connect-src blob:; \
         base-uri 'none'; form-action 'none'",
        parts::hash(FIRST),
        parts::hash(&script),
        parts::hash(&parts.styles),
    );
    Ok(format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <title>{title}</title>\n<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n\
         <style>{styles}</style>\n<script>{FIRST}</script>\n</head>\n<body>\n{without_scripts}{body}\n\
         <script type=\"application/gzip\" id=\"packed-pages\">{pages}</script>\n\
         <script type=\"application/gzip\" id=\"packed-wasm\">{wasm}</script>\n\
         <script type=\"module\" data-program data-wasm>{script}</script>\n</body>\n</html>\n",
        language = first.language.tag(),
        icon = parts.icon,
        styles = parts.styles,
        without_scripts = without_scripts(),
        body = pack.led(&pack::body(&filling), ""),
        pages = packed(pack.json().as_bytes())?,
        wasm = packed(&parts.wasm)?,
    ))
}

/// What is said where no script runs: that there is more.
fn without_scripts() -> String {
    let lines = Language::ALL
        .map(|language| view! { <p lang=language.tag()>{language.words().one_file_without_scripts()}</p> });
    view! { <div class="without-scripts">{lines}</div> }.to_html().replace("<!>", "<!---->")
}
