//! Media types by file name, and the encodings a client takes.

/// The media types of the files of sites, by the endings of their names.
pub(crate) const TYPES: [(&str, &str); 24] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("map", "application/json"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("txt", "text/plain; charset=utf-8"),
    ("md", "text/plain; charset=utf-8"),
    ("toml", "application/toml"),
    ("csv", "text/csv; charset=utf-8"),
    ("xml", "application/xml"),
    ("webmanifest", "application/manifest+json"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// The media type of a file, by the ending of its name.
pub(crate) fn of(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    TYPES.iter().find(|(known, _)| *known == ending).map_or("application/octet-stream", |(_, media)| media)
}

/// Whether a file is text or a program, of which something is gained by compressing it.
pub(crate) fn is_compressible(name: &str) -> bool {
    let media = of(name);
    media.starts_with("text/") || ["json", "xml", "wasm"].iter().any(|ending| media.ends_with(ending))
}

/// A way in which a file may lie compressed beside itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Encoding {
    /// Its name in headers.
    pub(crate) name: &'static str,
    /// What is added to the file's name.
    pub(crate) ending: &'static str,
}

/// Every one, the smaller first.
pub(crate) const ENCODINGS: [Encoding; 2] = [BROTLI, GZIP];

/// What every browser takes, and makes a page a fifth smaller than gzip does.
pub(crate) const BROTLI: Encoding = Encoding { name: "br", ending: ".br" };

/// What every client takes.
pub(crate) const GZIP: Encoding = Encoding { name: "gzip", ending: ".gz" };

/// The encodings that a client's `Accept-Encoding` takes, the smaller one first.
pub(crate) fn accepted(header: &str) -> impl Iterator<Item = Encoding> {
    ENCODINGS.into_iter().filter(move |encoding| takes(header, encoding.name))
}

fn takes(header: &str, encoding: &str) -> bool {
    header.split(',').any(|choice| {
        let (name, weight) = choice.split_once(';').unwrap_or((choice, ""));
        let weight = weight.trim().strip_prefix("q=").map_or(Ok(1.0), str::parse::<f32>);
        name.trim().eq_ignore_ascii_case(encoding) && weight.is_ok_and(|weight| weight > 0.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_and_scripts_have_the_types_that_browsers_insist_on() {
        assert_eq!(of("deep/app-1f_bg.wasm"), "application/wasm");
        assert_eq!(of("app.js"), "text/javascript; charset=utf-8");
        assert_eq!(of("release.json"), "application/json");
        assert_eq!(of("mark.svg"), "image/svg+xml");
        assert_eq!(of("LICENSE"), "application/octet-stream");
    }

    #[test]
    fn text_and_programs_are_worth_compressing_and_pictures_are_not() {
        for name in ["a.html", "a.css", "a.js", "a_bg.wasm", "a.json", "a.svg", "a.csv", "a.xml", "a.txt"] {
            assert!(is_compressible(name), "{name}");
        }
        for name in ["a.png", "a.woff2", "a.xlsx", "a.html.br", "_headers"] {
            assert!(!is_compressible(name), "{name}");
        }
    }

    fn check(header: &str, expect: &[&str]) {
        let found: Vec<_> = accepted(header).map(|encoding| encoding.name).collect();
        assert_eq!(found, expect, "{header}");
    }

    #[test]
    fn encodings_are_taken_as_the_client_says() {
        check("gzip, deflate, br, zstd", &["br", "gzip"]);
        check("gzip;q=0.5, BR;q=1", &["br", "gzip"]);
        check("br;q=0, gzip", &["gzip"]);
        check("br;q=none", &[]);
        check("identity", &[]);
        check("", &[]);
    }
}
