//! Packages of Debian and Ubuntu.

use std::fs;
use std::process::Command;

use super::search;
use crate::child;
use crate::trouble::Trouble;

/// A system whose packages `apt` installs. Their names differ here and there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    /// Debian and what calls itself like it.
    Debian,
    /// Ubuntu and what calls itself like it.
    Ubuntu,
}

impl System {
    /// The system this runs on, if it is one of them.
    pub(crate) fn here() -> Option<Self> {
        search::on_path("apt-get")?;
        Self::named(&fs::read_to_string("/etc/os-release").ok()?)
    }

    /// The system that an `os-release` file describes.
    fn named(release: &str) -> Option<Self> {
        let value = |key: &str| {
            let line = release.lines().find_map(|line| line.strip_prefix(key));
            line.map_or("", |value| value.trim_matches('"'))
        };
        let mut names = value("ID=").split(' ').chain(value("ID_LIKE=").split(' '));
        names.find_map(|name| match name {
            "debian" => Some(Self::Debian),
            "ubuntu" => Some(Self::Ubuntu),
            _ => None,
        })
    }
}

/// Whether this runs as root, who alone may install packages.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && child::read(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}

/// The command that installs packages, as the user of this machine would type it.
pub(crate) fn remedy(packages: &[&str]) -> String {
    let sudo = if is_root() { "" } else { "sudo " };
    format!("{sudo}apt-get install --yes {}", packages.join(" "))
}

/// Installs packages. The list of packages is brought up to date first: a fresh container has none.
pub(crate) fn install(packages: &[&str], purpose: &str) -> Result<(), Trouble> {
    eprintln!("Installing {} by apt, {purpose}. A minute or two, once.", packages.join(" and "));
    let apt = || {
        let mut command = Command::new("apt-get");
        command.arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    child::run(apt().arg("update"))?;
    child::run(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(release: &str, expect: Option<System>) {
        assert_eq!(System::named(release), expect, "{release}");
    }

    #[test]
    fn a_system_is_known_by_its_name_or_by_what_it_is_like() {
        check("NAME=\"Debian GNU/Linux\"\nID=debian\n", Some(System::Debian));
        check("ID=ubuntu\nID_LIKE=debian\n", Some(System::Ubuntu));
        check("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", Some(System::Ubuntu));
        check("ID=\"raspbian\"\nID_LIKE=debian\n", Some(System::Debian));
        check("ID=fedora\n", None);
        check("", None);
    }
}
