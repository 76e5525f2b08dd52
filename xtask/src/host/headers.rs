//! The headers that a site asks its host for, in a file `_headers` at its root.
//!
//! The file is the one that Netlify and Cloudflare read: a path at the beginning of a line, below it
//! indented lines with a header each. `*` stands for any characters, `:name` for any within one
//! folder name. A header that several paths name is joined by commas, as there; `! Name` takes it away.

use crate::trouble::Trouble;

/// What a `_headers` file asks for, path by path.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules(Vec<Rule>);

#[derive(Debug, Clone)]
struct Rule {
    pattern: String,
    changes: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Set(String, String),
    Remove(String),
}

impl Rules {
    /// Reads the text of a `_headers` file.
    pub(crate) fn parse(text: &str) -> Result<Self, Trouble> {
        let mut rules: Vec<Rule> = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            let fault = |expected: &str| Trouble::Malformed {
                place: format!("_headers, line {number}"),
                expected: expected.into(),
                found: format!("{content:?}"),
            };
            if !line.starts_with([' ', '\t']) {
                if !content.starts_with('/') {
                    return Err(fault("a path that begins with a slash, or an indented header"));
                }
                rules.push(Rule { pattern: content.into(), changes: Vec::new() });
                continue;
            }
            let change = Change::parse(content).ok_or_else(|| fault("`Name: value`"))?;
            let rule = rules.last_mut().ok_or_else(|| fault("a path first"))?;
            rule.changes.push(change);
        }
        Ok(Self(rules))
    }

    /// The headers for what is known by some paths: the one it was asked for by, and the one inside
    /// the site. A site that was built for a base names the first in its file, any other the second.
    pub(crate) fn headers_for(&self, paths: &[&str]) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = Vec::new();
        let holds = |rule: &&Rule| paths.iter().any(|path| matches(&rule.pattern, path));
        for change in self.0.iter().filter(holds).flat_map(|rule| &rule.changes) {
            match change {
                Change::Remove(gone) => headers.retain(|(name, _)| !name.eq_ignore_ascii_case(gone)),
                Change::Set(name, value) => match headers.iter_mut().find(|(set, _)| set.eq_ignore_ascii_case(name)) {
                    Some((_, values)) => *values = format!("{values}, {value}"),
                    None => headers.push((name.clone(), value.clone())),
                },
            }
        }
        headers
    }
}

impl Change {
    fn parse(line: &str) -> Option<Self> {
        let is_name = |name: &str| {
            let fits = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
            !name.is_empty() && name.chars().all(fits)
        };
        if let Some(name) = line.strip_prefix('!').map(str::trim) {
            return is_name(name).then(|| Self::Remove(name.into()));
        }
        let (name, value) = line.split_once(':')?;
        let value = value.trim();
        let fits = is_name(name) && !value.is_empty() && value.is_ascii();
        fits.then(|| Self::Set(name.into(), value.into()))
    }
}

/// Whether a pattern stands for a path.
fn matches(pattern: &str, path: &str) -> bool {
    if let Some(rest) = pattern.strip_prefix('*') {
        return (0..=path.len()).filter(|at| path.is_char_boundary(*at)).any(|at| matches(rest, &path[at..]));
    }
    if let Some(name) = pattern.strip_prefix(':') {
        let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '_');
        let end = path.find('/').unwrap_or(path.len());
        return end > 0 && matches(rest, &path[end..]);
    }
    match (pattern.chars().next(), path.chars().next()) {
        (None, None) => true,
        (Some(wanted), Some(found)) if wanted == found => {
            matches(&pattern[wanted.len_utf8()..], &path[found.len_utf8()..])
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, path: &str, expect: bool) {
        assert_eq!(matches(pattern, path), expect, "{pattern} for {path}");
    }

    #[test]
    fn a_pattern_stands_for_paths() {
        check("/", "/", true);
        check("/", "/a", false);
        check("/*", "/", true);
        check("/*", "/a/b.html", true);
        check("/a/*", "/a/", true);
        check("/a/*", "/a", false);
        check("/*.wasm", "/x_bg.wasm", true);
        check("/*.wasm", "/x_bg.wasm.map", false);
        check("/data/*.json", "/data/2020/x.json", true);
        check("/*/x/*", "/a/b/x/", true);
        check("/:lang/index.html", "/en/index.html", true);
        check("/:lang/index.html", "/a/b/index.html", false);
        check("/:lang/", "//", false);
        check("/ä*", "/äöü", true);
    }

    #[test]
    fn a_path_always_matches_itself_and_itself_with_its_end_left_open() {
        for path in ["/", "/a", "/a/b/", "/a.b-c_d/é.json", "/index.html"] {
            check(path, path, true);
            for at in (1..=path.len()).filter(|at| path.is_char_boundary(*at)) {
                check(&format!("{}*", &path[..at]), path, true);
            }
        }
    }

    fn headers(text: &str, path: &str) -> String {
        let rules = Rules::parse(text).expect("rules");
        let lines = rules.headers_for(&[path]);
        let lines: Vec<_> = lines.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        lines.join("\n")
    }

    const FILE: &str = "# What every page gets\n/*\n  X-Frame: none\n\tContent-Security-Policy: default-src 'self'; img-src data:\n\n/*.wasm\n  Cache-Control: immutable\n/private/*\n  ! X-Frame\n  cache-control: no-store\n";

    #[test]
    fn a_path_gets_the_headers_of_every_rule_that_holds_for_it() {
        assert_eq!(
            headers(FILE, "/a.wasm"),
            "X-Frame: none\nContent-Security-Policy: default-src 'self'; img-src data:\nCache-Control: immutable"
        );
    }

    #[test]
    fn headers_of_one_name_are_joined_and_can_be_taken_away() {
        assert_eq!(
            headers(FILE, "/private/a.wasm"),
            "Content-Security-Policy: default-src 'self'; img-src data:\nCache-Control: immutable, no-store"
        );
    }

    #[test]
    fn a_rule_that_holds_for_both_paths_counts_once() {
        let rules = Rules::parse("/*\n  A: 1\n/x/*\n  B: 2\n").expect("rules");
        let names: Vec<_> = rules.headers_for(&["/x/a", "/a"]).into_iter().collect();
        assert_eq!(names, [("A".into(), "1".into()), ("B".into(), "2".into())]);
    }

    fn fault(text: &str) -> String {
        Rules::parse(text).expect_err("a fault").to_string()
    }

    #[test]
    fn faults_are_named_with_their_line() {
        assert_eq!(fault("/*\n  X-Frame none\n"), "_headers, line 2: expected `Name: value`, found \"X-Frame none\".");
        assert_eq!(fault("  X-Frame: none\n"), "_headers, line 1: expected a path first, found \"X-Frame: none\".");
        assert_eq!(
            fault("\nX-Frame: none\n"),
            "_headers, line 2: expected a path that begins with a slash, or an indented header, found \"X-Frame: none\"."
        );
    }

    #[test]
    fn headers_that_no_host_would_send_are_faults() {
        for header in ["X Y: 1", ": 1", "X:", "X: é", "!", "! a b"] {
            fault(&format!("/*\n  {header}\n"));
        }
    }
}
