//! The path below which a site lives.

use std::fmt;
use std::str::FromStr;

/// The path of a site's root on its host: `/`, or one like `/surveys/`. Begins and ends with a slash
/// and holds only plain folder names between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Base(String);

impl Base {
    /// The root of the host.
    pub(crate) fn root() -> Self {
        Self("/".into())
    }

    /// The path, as it stands in an address.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The base that an absolute address ends in: `/surveys/` for `https://example.org/surveys/`.
    pub(crate) fn of_url(url: &str) -> Result<Self, String> {
        let rest = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"))
            .ok_or_else(|| format!("expected an address like https://example.org/, found {url}"))?;
        rest.find('/').map_or(Ok(Self::root()), |at| rest[at..].parse())
    }
}

impl FromStr for Base {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = |name: &str| {
            !matches!(name, "" | "." | "..") && name.chars().all(|c| c.is_ascii_alphanumeric() || "-._~".contains(c))
        };
        let inner = text.trim_start_matches('/').trim_end_matches('/');
        if text.starts_with('/') && (inner.is_empty() || inner.split('/').all(plain)) {
            Ok(Self(if inner.is_empty() { "/".into() } else { format!("/{inner}/") }))
        } else {
            Err(format!("expected a path like /surveys/, found {text:?}"))
        }
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(text.parse::<Base>().ok().as_ref().map(Base::as_str), expect, "{text}");
    }

    #[test]
    fn a_base_begins_and_ends_with_a_slash() {
        check("/", Some("/"));
        check("/surveys/", Some("/surveys/"));
        check("/surveys", Some("/surveys/"));
        check("/some/where", Some("/some/where/"));
        check("surveys", None);
        check("", None);
        check("/a//b/", None);
        check("/../", None);
        check("/a b/", None);
        check("/a?b/", None);
    }

    fn check_url(url: &str, expect: Option<&str>) {
        assert_eq!(Base::of_url(url).ok().as_ref().map(Base::as_str), expect, "{url}");
    }

    #[test]
    fn the_base_of_an_address_is_its_path() {
        check_url("https://example.org", Some("/"));
        check_url("https://example.org/", Some("/"));
        check_url("http://example.org:81/a/b/", Some("/a/b/"));
        check_url("example.org", None);
    }
}
