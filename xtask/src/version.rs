//! Versions of programs.

use std::fmt;

/// A released version: three numbers, compared from the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Version {
    major: u32,
    minor: u32,
    patch: u32,
}

impl Version {
    /// The first version in a text such as `trunk 0.21.14`, `v20.20.2` or `wasm-opt version 132`.
    /// Numbers that are left out are zero.
    pub(crate) fn first_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    /// The first of its numbers.
    pub(crate) fn major(self) -> u32 {
        self.major
    }

    fn parse(word: &str) -> Option<Self> {
        let mut numbers = word.trim_start_matches('v').splitn(3, '.');
        let major = numbers.next()?.parse().ok()?;
        let mut next = || numbers.next().map_or(Some(0), leading);
        Some(Self { major, minor: next()?, patch: next()? })
    }
}

/// The number that a text such as `79-1~deb12u1` or `8078.79` begins with.
fn leading(text: &str) -> Option<u32> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text[..digits].parse().ok()
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<&str>) {
        let found = Version::first_in(text).map(|version| version.to_string());
        assert_eq!(found.as_deref(), expect, "{text}");
    }

    #[test]
    fn versions_are_found_in_what_programs_say_of_themselves() {
        check("trunk 0.21.14", Some("0.21.14"));
        check("wasm-bindgen 0.2.128", Some("0.2.128"));
        check("wasm-bindgen 0.2.128 (a1b2c3 2026-01-01)", Some("0.2.128"));
        check("wasm-opt version 132 (version_132-5-g1)", Some("132.0.0"));
        check("v20.20.2\n", Some("20.20.2"));
        check("Chromium 156.0.8078.79 built on Debian", Some("156.0.8078"));
        check("Python 3.11.2", Some("3.11.2"));
        check("command not found", None);
        check("", None);
    }

    #[test]
    fn versions_are_compared_number_by_number() {
        assert!(Version::first_in("9.9.9") < Version::first_in("20.0.0"));
        assert!(Version::first_in("0.21.14") > Version::first_in("0.21.9"));
    }
}
