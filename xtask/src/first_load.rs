//! What a visitor's first page costs: every file it asks for, compressed as hosts send it.

use std::fmt;
use std::fs;
use std::path::Path;

use crate::compressed;
use crate::trouble::Trouble;

/// The files of a first visit to a built site.
#[derive(Debug, Clone)]
pub(crate) struct FirstLoad(Vec<Part>);

/// One file of the first visit.
#[derive(Debug, Clone)]
struct Part {
    file: String,
    bytes: usize,
    brotli: usize,
}

impl FirstLoad {
    /// Weighs the first page of a built site and every file of the site that it names: style sheets,
    /// scripts, wasm, preloaded data, icons; and what its scripts load of themselves. A link to follow
    /// is no part of it. The files' compressed forms have to lie beside them.
    pub(crate) fn of(site: &Path) -> Result<Self, Trouble> {
        /// What paints canvases, which `boot.js` loads, and what that begins.
        const PAINTING: [&str; 2] = ["painting.js", "painter.js"];
        let index = "index.html";
        let path = site.join(index);
        let page = fs::read_to_string(&path).map_err(|cause| Trouble::file("read", &path, cause))?;
        let mut files: Vec<&str> = names(&page)
            .chain(PAINTING)
            .filter(|name| !name.is_empty() && *name != index && site.join(name).is_file())
            .collect();
        files.sort_unstable();
        files.dedup();
        std::iter::once(index).chain(files).map(|file| Part::weigh(site, file)).collect::<Result<_, _>>().map(Self)
    }
}

impl FirstLoad {
    /// The bytes that a first visit loads, compressed.
    pub(crate) fn brotli(&self) -> usize {
        self.0.iter().map(|part| part.brotli).sum()
    }

    /// Those of them that are program: scripts and wasm.
    pub(crate) fn programs(&self) -> usize {
        let is_program = |part: &&Part| [".js", ".wasm"].iter().any(|ending| part.file.ends_with(ending));
        self.0.iter().filter(is_program).map(|part| part.brotli).sum()
    }
}

/// What is loaded besides, once somebody first quotes a figure.
#[derive(Debug, Clone)]
pub(crate) struct Desk(Vec<Part>);

impl Desk {
    /// Weighs the program that the first page of a built site names for that, its style sheet, and the scripts around it.
    pub(crate) fn of(site: &Path) -> Result<Self, Trouble> {
        const SCRIPTS: [&str; 2] = ["open-desk.js", "quote.js"];
        let path = site.join("index.html");
        let page = fs::read_to_string(&path).map_err(|cause| Trouble::file("read", &path, cause))?;
        let named = tags(&page).flat_map(attributes).filter(|(name, _)| name.starts_with("data-desk"));
        let files = named.map(|(_, value)| value.trim_start_matches("./")).chain(SCRIPTS);
        files.map(|file| Part::weigh(site, file)).collect::<Result<_, _>>().map(Self)
    }

    /// Its bytes, compressed.
    pub(crate) fn brotli(&self) -> usize {
        self.0.iter().map(|part| part.brotli).sum()
    }
}

impl Part {
    fn weigh(site: &Path, file: &str) -> Result<Self, Trouble> {
        let path = site.join(file);
        let found = fs::metadata(&path).map_err(|cause| Trouble::file("read", &path, cause))?;
        Ok(Self {
            file: file.into(),
            bytes: usize::try_from(found.len()).unwrap_or(usize::MAX),
            brotli: compressed::length(site, file)?,
        })
    }
}

/// Every value of an attribute of a page's elements, without a leading `./`: links to follow aside, and what is loaded
/// only once it is asked for.
fn names(page: &str) -> impl Iterator<Item = &str> {
    tags(page)
        .flat_map(attributes)
        .filter(|(name, _)| !ONCE_ASKED_FOR.contains(name))
        .map(|(_, value)| value.trim_start_matches("./").trim_start_matches('/'))
}

/// What stands in the tags of a page's elements, those of links to follow aside.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .filter(|element| !element.starts_with("a ") && !element.starts_with('!'))
        .filter_map(|element| element.split_once('>'))
        .map(|(tag, _)| tag)
}

/// The attributes that name what is loaded only once it is asked for.
const ONCE_ASKED_FOR: [&str; 4] = ["data-module", "data-desk", "data-desk-wasm", "data-desk-style"];

/// The attributes of an element that have a value: their names and values.
fn attributes(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = tag.split('"');
    std::iter::from_fn(move || Some((parts.next()?, parts.next()?)))
        .map(|(before, value)| (before.trim_end_matches('=').rsplit(char::is_whitespace).next().unwrap_or(""), value))
}

impl fmt::Display for FirstLoad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wide = self.0.iter().map(|part| part.file.len()).max().unwrap_or(0).max(8);
        writeln!(f, "{:wide$}  {:>12}  {:>12}", "", "Brotli", "uncompressed")?;
        for part in &self.0 {
            writeln!(f, "{:wide$}  {:>12}  {:>12}", part.file, part.brotli, part.bytes)?;
        }
        let brotli = self.brotli();
        let bytes: usize = self.0.iter().map(|part| part.bytes).sum();
        write!(f, "{:wide$}  {brotli:>12}  {bytes:>12}  bytes", "together")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_a_page_names_are_its_attributes_except_links_to_follow() {
        let page = r#"<!doctype html><!-- see "x.md" --><link rel="stylesheet" href="./a.css">
            <script type="module" src="boot.js" data-wasm="app_bg.wasm"></script>
            <button data-module="./later.js" data-kind="c.css">x</button><a href="data/all.csv">"quoted"</a><p>no "b.css"</p>"#;
        let found: Vec<_> = names(page).collect();
        assert_eq!(found, ["stylesheet", "a.css", "module", "boot.js", "app_bg.wasm", "c.css"]);
    }

    #[test]
    fn a_first_load_is_weighed_file_by_file() {
        let site = std::env::temp_dir().join(format!("xtask-load-{}", std::process::id()));
        fs::create_dir_all(&site).expect("a folder");
        fs::write(site.join("a.css"), "a".repeat(1000)).expect("a file");
        fs::write(site.join("b.css"), "not named").expect("a file");
        let page = "<link href=\"a.css\"><link href=\"/a.css\"><link href=\"none.css\">";
        fs::write(site.join("index.html"), page).expect("a file");
        compressed::lay(&site).expect("a site");
        let load = FirstLoad::of(&site).expect("a site");
        let found: Vec<_> = load.0.iter().map(|part| (part.file.as_str(), part.bytes)).collect();
        assert_eq!(found, [("index.html", page.len()), ("a.css", 1000)]);
        assert!(load.0[1].brotli < 20);
        assert_eq!(load.programs(), 0);
        fs::write(site.join("d.js"), "desk()").expect("a file");
        for script in ["open-desk.js", "quote.js"] {
            fs::write(site.join(script), "open()").expect("a file");
        }
        fs::write(site.join("index.html"), "<script data-desk=\"./d.js\" src=\"a.css\"></script>").expect("a file");
        compressed::lay(&site).expect("a site");
        let files: Vec<_> = Desk::of(&site).expect("a desk").0.into_iter().map(|part| part.file).collect();
        assert_eq!(files, ["d.js", "open-desk.js", "quote.js"]);
        let text = load.to_string();
        assert_eq!(text.lines().count(), 4, "{text}");
        fs::remove_dir_all(&site).expect("it goes");
    }
}
