//! `_headers`, which Netlify and Cloudflare Pages read.
//!
//! Where several rules name a header for one path, Cloudflare joins their values and so enforces each of several
//! policies, while Netlify takes one of them. So a rule never loosens what another says: what holds for every path is
//! the loosest, and each rule that tightens it is whole.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::policy::{self, ALWAYS, CACHING, Framing, KEPT, NOT_FOUND, SECURITY};
use crate::host::Base;

/// The file's name.
pub(super) const FILE: &str = "_headers";

const TOP: &str = "\
# Headers of this site for Netlify and Cloudflare Pages, as `cargo xtask build` wrote them. They go by the path below
# which the site lives; docs/hosting.md says how to check them.
";

/// The rules for a site of these files below a base. Cloudflare reads a hundred; the last ones matter least.
pub(super) fn headers(files: &[String], base: &Base) -> String {
    let mut text = TOP.to_owned();
    rule(&mut text, base, "*", ALWAYS.iter().map(|(name, value)| (*name, (*value).to_owned())));
    line(&mut text, SECURITY, &policy::security(Framing::Everyone));
    for pages in tight(files) {
        rule(&mut text, base, &pages, [(SECURITY, policy::security(Framing::Nobody))]);
    }
    for file in files.iter().filter(|file| policy::is_kept(file)) {
        rule(&mut text, base, file, [(CACHING, KEPT.to_owned())]);
    }
    text
}

fn rule<'a>(text: &mut String, base: &Base, path: &str, headers: impl IntoIterator<Item = (&'a str, String)>) {
    // Writing to a text cannot fail.
    let _ = write!(text, "\n{base}{path}\n");
    for (name, value) in headers {
        line(text, name, &value);
    }
}

fn line(text: &mut String, name: &str, value: &str) {
    let _ = writeln!(text, "  {name}: {value}");
}

/// The fewest paths, some with an open end, that stand for every page except embeds and the one that is sent where
/// there is nothing. The releases that pages stay with are one path, however many they are.
fn tight(files: &[String]) -> BTreeSet<String> {
    let (embeds, pages): (Vec<_>, Vec<_>) =
        files.iter().map(String::as_str).partition(|file| policy::folder_of_embeds(file).is_some());
    let pages = pages.into_iter().filter(|file| file.ends_with(".html") && *file != NOT_FOUND);
    pages.flat_map(|page| paths(page, &embeds)).map(|path| of_any_release(&path)).collect()
}

/// The paths of the widest folder around a page that has no embeds; of the page itself where there is none.
fn paths(page: &str, embeds: &[&str]) -> Vec<String> {
    let mut folders = page.match_indices('/').map(|(at, _)| &page[..=at]);
    match folders.find(|folder| *folder != RELEASES && !embeds.iter().any(|embed| embed.starts_with(folder))) {
        Some(folder) => vec![format!("{folder}*")],
        None => vec![page.into(), page.trim_end_matches("index.html").into()],
    }
}

/// The folder with the releases that pages stay with.
const RELEASES: &str = "release/";

fn of_any_release(path: &str) -> String {
    match path.strip_prefix(RELEASES).and_then(|held| held.split_once('/')) {
        Some((_, path)) => format!("{RELEASES}:release/{path}"),
        None => path.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.into()).collect()
    }

    #[test]
    fn every_page_but_the_embeds_is_covered_by_few_paths() {
        let files = files(&[
            "404.html",
            "area/index.html",
            "area/london/index.html",
            "cy/area/london/index.html",
            "cy/embed/x/index.html",
            "cy/index.html",
            "embed/x/index.html",
            "index.html",
            "question/embed/index.html",
            "release/0123456789abcdef/area/index.html",
            "release/0123456789abcdef/embed/x/index.html",
            "release/fedcba9876543210/area/index.html",
            "release/fedcba9876543210/embed/x/index.html",
            "page-ddcd1e12a31f74ca.css",
        ]);
        let found: Vec<_> = tight(&files).into_iter().collect();
        let expected =
            ["", "area/*", "cy/", "cy/area/*", "cy/index.html", "index.html", "question/*", "release/:release/area/*"];
        assert_eq!(found, expected);
    }

    #[test]
    fn no_rule_says_less_than_one_before_it() {
        let base = "/x/".parse().expect("a base");
        let text = headers(&files(&["index.html", "a-ddcd1e12a31f74ca.css"]), &base);
        let policies: Vec<_> =
            text.lines().filter_map(|line| line.trim().strip_prefix("Content-Security-Policy: ")).collect();
        assert_eq!(policies.len(), 3);
        assert!(policies.iter().all(|policy| policy.starts_with(policies[0])), "{text}");
        let paths: Vec<_> = text.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(paths, ["/x/*", "/x/", "/x/index.html", "/x/a-ddcd1e12a31f74ca.css"]);
    }
}
