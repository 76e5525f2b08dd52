//! What a request is answered with, decided before a byte is read.

use super::address::{self, Address};
use super::base::Base;
use crate::hosting;

/// What is at a path of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// Nothing.
    Nothing,
}

/// What is to be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// The file at this path inside the site.
    File(String),
    /// That it is elsewhere, for good.
    Moved(String),
    /// That there is nothing.
    NotFound,
    /// That this cannot be asked.
    Refused,
}

impl Answer {
    /// The answer to a target, given what is where inside the site.
    pub(crate) fn to(target: &str, base: &Base, kind: impl Fn(&str) -> Kind) -> Self {
        let query = address::query_of(target);
        let path = match Address::of(target, base) {
            Address::Inside(path) => path,
            Address::Unslashed => return Self::Moved(format!("{base}{query}")),
            Address::Outside => return Self::NotFound,
            Address::Refused => return Self::Refused,
        };
        let path = path.as_str();
        if hosting::is_for_the_host(path) {
            return Self::NotFound;
        }
        if path.is_empty() || path.ends_with('/') {
            let index = format!("{path}index.html");
            return match kind(&index) {
                Kind::File => Self::File(index),
                Kind::Folder | Kind::Nothing => Self::NotFound,
            };
        }
        match kind(path) {
            Kind::File => Self::File(path.into()),
            Kind::Folder => Self::Moved(format!("{}/{query}", address::path_of(target))),
            Kind::Nothing => Self::NotFound,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 5] = ["index.html", "a.css", "deep/index.html", "empty/x.json", "_headers"];

    fn kind(path: &str) -> Kind {
        if FILES.contains(&path) {
            Kind::File
        } else if FILES.iter().any(|file| file.starts_with(&format!("{path}/"))) {
            Kind::Folder
        } else {
            Kind::Nothing
        }
    }

    fn check(target: &str, base: &str, expect: &str) {
        let found = match Answer::to(target, &base.parse().expect("a base"), kind) {
            Answer::File(path) => path,
            Answer::Moved(path) => format!("moved to {path}"),
            Answer::NotFound => "not found".into(),
            Answer::Refused => "refused".into(),
        };
        assert_eq!(found, expect, "{target} below {base}");
    }

    #[test]
    fn files_are_found_and_folders_have_their_index() {
        check("/", "/", "index.html");
        check("/?q=1", "/", "index.html");
        check("/a.css", "/", "a.css");
        check("/deep/", "/", "deep/index.html");
        check("/empty/", "/", "not found");
        check("/a.css/", "/", "not found");
        check("/nothing", "/", "not found");
        check("/../a.css", "/", "refused");
    }

    #[test]
    fn a_folder_without_its_slash_is_elsewhere_and_keeps_its_query() {
        check("/deep", "/", "moved to /deep/");
        check("/deep?q=a&r", "/", "moved to /deep/?q=a&r");
        check("/x/deep?q", "/x/", "moved to /x/deep/?q");
        check("/x?q", "/x/", "moved to /x/?q");
    }

    #[test]
    fn a_site_below_a_base_shows_nothing_above_it() {
        check("/x/", "/x/", "index.html");
        check("/x/a.css", "/x/", "a.css");
        check("/", "/x/", "not found");
        check("/a.css", "/x/", "not found");
    }

    #[test]
    fn what_is_meant_for_the_host_is_not_shown() {
        check("/_headers", "/", "not found");
        check("/%5fheaders", "/", "not found");
        check("/_nginx.conf", "/", "not found");
        check("/deep/.htaccess", "/", "not found");
    }
}
