//! A folder as a host shows it: requests in, responses out, no network.

use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::address;
use super::answer::{Answer, Kind};
use super::base::Base;
use super::headers::Rules;
use super::media::{self, Encoding};
use crate::hosting::ASKED_AGAIN;
use crate::trouble::Trouble;

/// A folder with a built site, to be shown below a base.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    folder: PathBuf,
    base: Base,
    rules: Rules,
}

/// What a browser asks for. Missing headers are empty.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Request<'a> {
    /// The path with its query.
    pub(crate) target: &'a str,
    /// The encodings it takes.
    pub(crate) accept_encoding: &'a str,
    /// The tags of the copies it has.
    pub(crate) if_none_match: &'a str,
}

/// What a browser is answered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Response {
    /// The status code.
    pub(crate) status: u16,
    /// The headers, without the length.
    pub(crate) headers: Vec<(String, String)>,
    /// The body.
    pub(crate) body: Vec<u8>,
}

impl Site {
    /// The site in a folder, with the headers that its `_headers` asks for.
    pub(crate) fn open(folder: PathBuf, base: Base) -> Result<Self, Trouble> {
        if !folder.join("index.html").is_file() {
            return Err(Trouble::Missing {
                thing: format!("A built site in {}", folder.display()),
                purpose: "to be shown".into(),
                remedy: "cargo xtask build".into(),
            });
        }
        let file = folder.join("_headers");
        let rules = if file.is_file() {
            let text = fs::read_to_string(&file);
            Rules::parse(&text.map_err(|cause| Trouble::file("read", &file, cause))?)?
        } else {
            Rules::default()
        };
        Ok(Self { folder, base, rules })
    }

    /// The path it is shown below.
    pub(crate) fn base(&self) -> &Base {
        &self.base
    }

    /// The response to a request.
    pub(crate) fn respond(&self, request: Request) -> Response {
        let mut response = match Answer::to(request.target, &self.base, |path| self.kind(path)) {
            Answer::File(path) => self.file(&path, request),
            Answer::Moved(to) => Response { status: 301, headers: vec![("Location".into(), to)], body: Vec::new() },
            Answer::NotFound => self.not_found(request),
            Answer::Refused => plain(400, "This address cannot be read."),
        };
        self.add_own_headers(address::path_of(request.target), &mut response);
        response
    }

    fn kind(&self, path: &str) -> Kind {
        match fs::metadata(self.folder.join(path)) {
            Ok(found) if found.is_file() => Kind::File,
            Ok(found) if found.is_dir() => Kind::Folder,
            _ => Kind::Nothing,
        }
    }

    /// A file, in the smallest form that lies there and is taken.
    fn file(&self, path: &str, request: Request) -> Response {
        let mut headers = vec![header("Content-Type", media::of(path))];
        let lies_there = |encoding: &Encoding| self.kind(&format!("{path}{}", encoding.ending)) == Kind::File;
        if media::ENCODINGS.iter().any(lies_there) {
            headers.push(header("Vary", "Accept-Encoding"));
        }
        let compressed = media::accepted(request.accept_encoding).find(lies_there);
        let mut file = self.folder.join(path);
        if let Some(encoding) = compressed {
            headers.push(header("Content-Encoding", encoding.name));
            file = self.folder.join(format!("{path}{}", encoding.ending));
        }
        let Ok((tag, body)) = read(&file) else {
            return plain(500, "This file cannot be read.");
        };
        let is_known = request.if_none_match.split(',').any(|known| known.trim() == tag);
        headers.push(header("ETag", &tag));
        let (status, body) = if is_known { (304, Vec::new()) } else { (200, body) };
        Response { status, headers, body }
    }

    fn not_found(&self, request: Request) -> Response {
        const PAGE: &str = "404.html";
        match self.kind(PAGE) {
            Kind::File => Response { status: 404, ..self.file(PAGE, Request { if_none_match: "", ..request }) },
            Kind::Folder | Kind::Nothing => plain(404, "There is nothing here."),
        }
    }

    /// Adds what the site's `_headers` asks for; it has the last word. Where it does not speak of copies, the host says
    /// what Netlify and Cloudflare Pages say.
    fn add_own_headers(&self, path: &str, response: &mut Response) {
        let inside = path.strip_prefix(self.base.as_str().trim_end_matches('/'));
        let own = self.rules.headers_for(&[path, inside.unwrap_or(path)]);
        response.headers.push(header("Cache-Control", ASKED_AGAIN));
        response.headers.retain(|(name, _)| !own.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)));
        response.headers.extend(own);
    }
}

fn read(file: &Path) -> std::io::Result<(String, Vec<u8>)> {
    Ok((tag(&fs::metadata(file)?), fs::read(file)?))
}

/// A tag that changes with the file: when it was written, and how long it is.
fn tag(file: &Metadata) -> String {
    let written = file.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let nanoseconds = written.map_or(0, |since| since.as_nanos());
    format!("\"{nanoseconds:x}-{:x}\"", file.len())
}

fn header(name: &str, value: &str) -> (String, String) {
    (name.into(), value.into())
}

fn plain(status: u16, text: &str) -> Response {
    Response {
        status,
        headers: vec![header("Content-Type", media::of("x.txt"))],
        body: format!("{text}\n").into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small built site under the system's temporary folder, removed with the test.
    struct Built(PathBuf);

    impl Built {
        fn named(test: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("xtask-site-{}-{test}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(folder.join("deep")).expect("a folder");
            for (name, text) in [
                ("index.html", "home"),
                ("deep/index.html", "deep"),
                ("404.html", "nothing"),
                ("app.wasm", "\0asm"),
                ("app.wasm.br", "brotli"),
                (
                    "_headers",
                    "/*\n  X-All: yes\n/app.wasm\n  Cache-Control: kept\n/deep/\n  X-Deep: yes\n  Content-Type: text/x\n",
                ),
            ] {
                fs::write(folder.join(name), text).expect("a file");
            }
            Self(folder)
        }

        fn below(&self, base: &str) -> Site {
            Site::open(self.0.clone(), base.parse().expect("a base")).expect("a site")
        }
    }

    impl Drop for Built {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn get(target: &str) -> Request<'_> {
        Request { target, ..Request::default() }
    }

    fn value<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
        let found = response.headers.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    #[test]
    fn a_page_comes_with_its_own_headers_wherever_the_site_is_mounted() {
        let built = Built::named("mounted");
        for base in ["/", "/some/where/"] {
            let response = built.below(base).respond(get(&format!("{base}deep/")));
            assert_eq!((response.status, response.body), (200, b"deep".to_vec()), "{base}");
            let response = built.below(base).respond(get(&format!("{base}deep/")));
            assert_eq!(value(&response, "X-All"), Some("yes"), "{base}");
            assert_eq!(value(&response, "X-Deep"), Some("yes"), "{base}");
            assert_eq!(value(&response, "Content-Type"), Some("text/x"), "{base}");
        }
    }

    #[test]
    fn what_is_not_there_is_answered_with_the_error_page() {
        let built = Built::named("missing");
        for target in ["/none", "/_headers"] {
            let response = built.below("/").respond(get(target));
            assert_eq!((response.status, response.body), (404, b"nothing".to_vec()), "{target}");
        }
        assert_eq!(built.below("/").respond(get("/../none")).status, 400);
    }

    #[test]
    fn a_compressed_sibling_is_sent_to_who_takes_it() {
        let built = Built::named("compressed");
        let request = Request { accept_encoding: "gzip, br", ..get("/app.wasm") };
        let response = built.below("/").respond(request);
        assert_eq!(response.body, b"brotli");
        assert_eq!(value(&response, "Content-Encoding"), Some("br"));
        assert_eq!(value(&response, "Content-Type"), Some("application/wasm"));
        assert_eq!(value(&response, "Vary"), Some("Accept-Encoding"));
        let whole = built.below("/").respond(get("/app.wasm"));
        assert_eq!(value(&whole, "Vary"), Some("Accept-Encoding"));
        assert_eq!(whole.body, b"\0asm");
    }

    #[test]
    fn a_copy_that_is_still_right_is_not_sent_again() {
        let built = Built::named("known");
        let first = built.below("/").respond(get("/"));
        let tag = value(&first, "ETag").expect("a tag");
        let again = built.below("/").respond(Request { if_none_match: tag, ..get("/") });
        assert_eq!((again.status, again.body.len()), (304, 0));
        let other = built.below("/").respond(Request { if_none_match: "\"1\"", ..get("/") });
        assert_eq!(other.status, 200);
    }

    #[test]
    fn a_copy_is_asked_for_again_unless_the_site_says_otherwise() {
        let built = Built::named("copies");
        let caching = |target| value(&built.below("/").respond(get(target)), "Cache-Control").map(String::from);
        assert_eq!(caching("/"), Some(ASKED_AGAIN.into()));
        assert_eq!(caching("/app.wasm"), Some("kept".into()));
    }

    #[test]
    fn a_folder_without_a_site_names_the_command_that_makes_one() {
        let folder = Path::new("no-such-folder").to_path_buf();
        let trouble = Site::open(folder, Base::root()).expect_err("nothing there");
        assert!(trouble.to_string().ends_with("    cargo xtask build"));
    }
}
