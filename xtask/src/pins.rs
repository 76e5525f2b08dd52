//! The versions of the programs that build and test the site, as the checkout's files pin them.

use std::fs;

use toml::{Table, Value};

use crate::checkout::Checkout;
use crate::trouble::Trouble;
use crate::version::Version;

/// One version for each program.
#[derive(Debug, Clone)]
pub(crate) struct Pins {
    /// The program that builds the page.
    pub(crate) trunk: Version,
    /// The command line of wasm-bindgen; the version of the crate in `Cargo.lock`.
    pub(crate) wasm_bindgen: Version,
    /// The package that wasm-opt is part of.
    pub(crate) binaryen: Version,
    /// The Node that is installed where there is none.
    pub(crate) node: Version,
    /// The oldest Node that will do where there is one.
    pub(crate) node_least: Version,
}

impl Pins {
    /// The pins of a checkout.
    pub(crate) fn of(checkout: &Checkout) -> Result<Self, Trouble> {
        let tools = File::read(checkout, "tools.toml")?;
        let lock = File::read(checkout, "Cargo.lock")?;
        Ok(Self {
            trunk: tools.version("trunk", "version")?,
            wasm_bindgen: lock.locked("wasm-bindgen")?,
            binaryen: tools.version("binaryen", "version")?,
            node: tools.version("node", "version")?,
            node_least: tools.version("node", "least")?,
        })
    }
}

/// A TOML file of the checkout.
struct File {
    name: &'static str,
    table: Table,
}

impl File {
    fn read(checkout: &Checkout, name: &'static str) -> Result<Self, Trouble> {
        let path = checkout.path(name);
        let text = fs::read_to_string(&path).map_err(|cause| Trouble::file("read", &path, cause))?;
        Self::parse(name, &text)
    }

    fn parse(name: &'static str, text: &str) -> Result<Self, Trouble> {
        match text.parse() {
            Ok(table) => Ok(Self { name, table }),
            Err(error) => Err(Trouble::Malformed {
                place: name.into(),
                expected: "TOML".into(),
                found: format!("a fault: {error}"),
            }),
        }
    }

    /// The version under a key of a section of `tools.toml`.
    fn version(&self, section: &str, key: &str) -> Result<Version, Trouble> {
        self.as_version(&format!("[{section}] {key}"), self.table.get(section).and_then(|section| section.get(key)))
    }

    /// The version of a package in `Cargo.lock`.
    fn locked(&self, package: &str) -> Result<Version, Trouble> {
        let is_it = |entry: &&Value| entry.get("name").and_then(Value::as_str) == Some(package);
        let entry =
            self.table.get("package").and_then(Value::as_array).and_then(|packages| packages.iter().find(is_it));
        self.as_version(&format!("package {package}"), entry.and_then(|entry| entry.get("version")))
    }

    fn as_version(&self, what: &str, value: Option<&Value>) -> Result<Version, Trouble> {
        let text = value.and_then(Value::as_str);
        text.and_then(Version::first_in).ok_or_else(|| Trouble::Malformed {
            place: format!("{}, {what}", self.name),
            expected: "a version such as \"1.2.3\"".into(),
            found: text.map_or("none".into(), |text| format!("\"{text}\"")),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_wasm_bindgen_is_the_one_in_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.128\"\n";
        let version = File::parse("Cargo.lock", lock)
            .and_then(|file| file.locked("wasm-bindgen"))
            .expect("the lock file is whole");
        assert_eq!(version.to_string(), "0.2.128");
    }

    #[test]
    fn a_pin_that_is_no_version_is_named_with_its_place() {
        let trouble = File::parse("tools.toml", "[trunk]\nversion = \"newest\"\n")
            .and_then(|file| file.version("trunk", "version"))
            .expect_err("`newest` is no version");
        assert_eq!(
            trouble.to_string(),
            "tools.toml, [trunk] version: expected a version such as \"1.2.3\", found \"newest\"."
        );
    }

    #[test]
    fn a_missing_pin_is_named_with_its_place() {
        let trouble =
            File::parse("tools.toml", "").and_then(|file| file.version("node", "least")).expect_err("there is none");
        assert_eq!(trouble.to_string(), "tools.toml, [node] least: expected a version such as \"1.2.3\", found none.");
    }
}
