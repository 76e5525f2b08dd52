//! From what a request asks for to a path inside the site, without touching a disk.

use std::path::{Component, Path};

use super::base::Base;

/// What a request's target means below a base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Address {
    /// A path inside the site.
    Inside(SitePath),
    /// The base without its last slash.
    Unslashed,
    /// A path outside the base.
    Outside,
    /// Nothing that may be looked up: it climbs out, or cannot be read.
    Refused,
}

/// A path inside the site: decoded, relative to its root, made only of plain names. The root itself
/// is empty; what was asked for as a folder ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SitePath(String);

impl SitePath {
    /// The path as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Address {
    /// The meaning of a target such as `/surveys/deep/?q=1` below a base such as `/surveys/`.
    pub(crate) fn of(target: &str, base: &Base) -> Self {
        let Some(path) = decoded(path_of(target)) else {
            return Self::Refused;
        };
        if !path.starts_with('/') || path[1..].split_inclusive('/').any(|name| !is_plain(name)) {
            return Self::Refused;
        }
        if format!("{path}/") == base.as_str() {
            return Self::Unslashed;
        }
        path.strip_prefix(base.as_str()).map_or(Self::Outside, |inside| Self::Inside(SitePath(inside.to_owned())))
    }
}

/// The target without its query.
pub(crate) fn path_of(target: &str) -> &str {
    target.split(['?', '#']).next().unwrap_or_default()
}

/// The query of a target, with its question mark; empty where there is none.
pub(crate) fn query_of(target: &str) -> &str {
    target.find('?').map_or("", |at| &target[at..])
}

/// Whether a name, with the slash that may end it, is one file or folder on every system.
fn is_plain(name: &str) -> bool {
    let name = name.strip_suffix('/').unwrap_or(name);
    let mut components = Path::new(name).components();
    matches!((components.next(), components.next()), (Some(Component::Normal(_)), None))
        && !name.contains(['\\', ':', '\0'])
}

/// A path with its `%41` read as `A`; nothing if what comes out is not text.
fn decoded(path: &str) -> Option<String> {
    let mut pieces = path.split('%');
    let mut bytes = pieces.next()?.as_bytes().to_vec();
    for piece in pieces {
        let code = piece.get(..2).filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(target: &str, base: &str, expect: &str) {
        let base = base.parse().expect("a base");
        let found = match Address::of(target, &base) {
            Address::Inside(path) => format!("inside {}", path.as_str()),
            Address::Unslashed => "unslashed".into(),
            Address::Outside => "outside".into(),
            Address::Refused => "refused".into(),
        };
        assert_eq!(found, expect, "{target} below {base}");
    }

    #[test]
    fn a_target_is_a_path_inside_the_site() {
        check("/", "/", "inside ");
        check("/index.html", "/", "inside index.html");
        check("/deep/", "/", "inside deep/");
        check("/deep/page?q=/../x", "/", "inside deep/page");
        check("/caf%C3%A9.json", "/", "inside café.json");
        check("/a+b%20c", "/", "inside a+b c");
    }

    #[test]
    fn below_a_base_only_what_is_below_it_is_inside() {
        check("/some/where/", "/some/where/", "inside ");
        check("/some/where/a.css", "/some/where/", "inside a.css");
        check("/some/where", "/some/where/", "unslashed");
        check("/some/where?q", "/some/where/", "unslashed");
        check("/some/wherever", "/some/where/", "outside");
        check("/", "/some/where/", "outside");
    }

    #[test]
    fn what_climbs_or_cannot_be_read_is_refused() {
        for target in [
            "/../secret",
            "/a/../../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/..%5csecret",
            "/a//b",
            "//host/a",
            "/./a",
            "/c:/secret",
            "/a%00b",
            "/%",
            "/%4",
            "/%zz",
            "/%+1",
            "/%ff",
            "",
            "*",
            "http://host/a",
            "/%2fetc/passwd",
            "/%c3",
        ] {
            check(target, "/", "refused");
        }
    }

    /// Every target of up to six of the pieces that traversal is made of.
    #[test]
    fn no_target_whatever_leaves_the_site() {
        let pieces = ["/", "..", ".", "%2e", "%2F", "\\", "%5c", "a", "a:"];
        let mut targets = vec![String::new()];
        for _ in 0..5 {
            let longer = targets.iter().flat_map(|t| pieces.map(|piece| format!("{t}{piece}")));
            targets = longer.collect();
            for target in &targets {
                let Address::Inside(path) = Address::of(target, &Base::root()) else {
                    continue;
                };
                let joined = Path::new("site").join(path.as_str());
                assert!(
                    joined.starts_with("site") && joined.components().all(|c| matches!(c, Component::Normal(_))),
                    "{target} leads to {}",
                    joined.display()
                );
            }
        }
    }
}
