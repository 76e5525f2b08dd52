//! What a visitor's first page costs: every file it asks for, compressed as hosts compress.

use std::fmt;
use std::fs;
use std::path::Path;

use brotli::enc::BrotliEncoderParams;

use crate::trouble::Trouble;

/// The files of a first visit to a built site.
#[derive(Debug, Clone)]
pub(crate) struct FirstLoad(Vec<Part>);

/// One file of the first visit.
#[derive(Debug, Clone)]
struct Part {
    file: String,
    bytes: usize,
    brotli: Vec<u8>,
}

impl FirstLoad {
    /// Weighs the first page of a built site and every file of the site that it names: style sheets,
    /// scripts, wasm, preloaded data, icons. A link to follow is no part of it.
    pub(crate) fn of(site: &Path) -> Result<Self, Trouble> {
        let index = "index.html";
        let path = site.join(index);
        let page = fs::read_to_string(&path).map_err(|cause| Trouble::file("read", &path, cause))?;
        let mut files: Vec<&str> =
            names(&page).filter(|name| !name.is_empty() && *name != index && site.join(name).is_file()).collect();
        files.sort_unstable();
        files.dedup();
        std::iter::once(index).chain(files).map(|file| Part::weigh(site, file)).collect::<Result<_, _>>().map(Self)
    }
}

impl FirstLoad {
    /// The bytes that a first visit loads, compressed.
    pub(crate) fn brotli(&self) -> usize {
        self.0.iter().map(|part| part.brotli.len()).sum()
    }

    /// Those of them that are program: scripts and wasm.
    pub(crate) fn programs(&self) -> usize {
        let is_program = |part: &&Part| [".js", ".wasm"].iter().any(|ending| part.file.ends_with(ending));
        self.0.iter().filter(is_program).map(|part| part.brotli.len()).sum()
    }

    /// Lays every file's compressed form beside it, for the host to send.
    pub(crate) fn lay_compressed(&self, site: &Path) -> Result<(), Trouble> {
        for part in &self.0 {
            let path = site.join(format!("{}.br", part.file));
            fs::write(&path, &part.brotli).map_err(|cause| Trouble::file("write", &path, cause))?;
        }
        Ok(())
    }
}

impl Part {
    fn weigh(site: &Path, file: &str) -> Result<Self, Trouble> {
        let path = site.join(file);
        let bytes = fs::read(&path).map_err(|cause| Trouble::file("read", &path, cause))?;
        Ok(Self {
            file: file.into(),
            bytes: bytes.len(),
            brotli: compressed(&bytes).map_err(|cause| Trouble::file("compress", &path, cause))?,
        })
    }
}

/// Bytes under Brotli's best quality, which is what static hosts store.
fn compressed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut output = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut output, &parameters)?;
    Ok(output)
}

/// Every value of an attribute of a page's elements, links to follow aside, without a leading `./`.
fn names(page: &str) -> impl Iterator<Item = &str> {
    page.split('<')
        .filter(|element| !element.starts_with("a ") && !element.starts_with('!'))
        .filter_map(|element| element.split_once('>'))
        .flat_map(|(tag, _)| tag.split('"').skip(1).step_by(2))
        .map(|value| value.trim_start_matches("./").trim_start_matches('/'))
}

impl fmt::Display for FirstLoad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wide = self.0.iter().map(|part| part.file.len()).max().unwrap_or(0).max(8);
        writeln!(f, "{:wide$}  {:>12}  {:>12}", "", "Brotli", "uncompressed")?;
        for part in &self.0 {
            writeln!(f, "{:wide$}  {:>12}  {:>12}", part.file, part.brotli.len(), part.bytes)?;
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
            <a href="data/all.csv">"quoted"</a><p>no "b.css"</p>"#;
        let found: Vec<_> = names(page).collect();
        assert_eq!(found, ["stylesheet", "a.css", "module", "boot.js", "app_bg.wasm"]);
    }

    #[test]
    fn a_first_load_is_weighed_file_by_file() {
        let site = std::env::temp_dir().join(format!("xtask-load-{}", std::process::id()));
        fs::create_dir_all(&site).expect("a folder");
        fs::write(site.join("a.css"), "a".repeat(1000)).expect("a file");
        fs::write(site.join("b.css"), "not named").expect("a file");
        let page = "<link href=\"a.css\"><link href=\"/a.css\"><link href=\"none.css\">";
        fs::write(site.join("index.html"), page).expect("a file");
        let load = FirstLoad::of(&site).expect("a site");
        let found: Vec<_> = load.0.iter().map(|part| (part.file.as_str(), part.bytes)).collect();
        assert_eq!(found, [("index.html", page.len()), ("a.css", 1000)]);
        assert!(load.0[1].brotli.len() < 20);
        assert_eq!(load.programs(), 0);
        load.lay_compressed(&site).expect("files");
        assert_eq!(fs::read(site.join("a.css.br")).expect("a file"), load.0[1].brotli);
        let text = load.to_string();
        assert_eq!(text.lines().count(), 4, "{text}");
        fs::remove_dir_all(&site).expect("it goes");
    }
}
