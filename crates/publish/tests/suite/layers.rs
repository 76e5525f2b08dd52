//! Which room may use which: read off the sources, so that a wrong turn fails here and not years later.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::fixtures::checkout;

/// Every Rust file below a folder of the repository, with its code: no comments.
fn sources(folder: &str) -> Vec<(String, String)> {
    let root = checkout().canonicalize().expect("the repository");
    let mut found = Vec::new();
    let mut left = vec![root.join(folder)];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            let entries = fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path());
            left.extend(entries.filter(|path| !path.ends_with("node_modules") && !path.ends_with("target")));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(&root).expect("it is inside").to_string_lossy().replace('\\', "/");
            found.push((name, code(&fs::read_to_string(&path).expect("text"))));
        }
    }
    found.sort();
    found
}

/// A source without what stands behind `//`.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Every path that a source names, with the braces of its imports spread out: `use a::{b, c::d}` names `a::b` and
/// `a::c::d`.
fn paths(code: &str) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    let mut prefixes: Vec<String> = Vec::new();
    let mut path = String::new();
    let mut end = |path: &mut String, prefixes: &[String]| {
        if path.contains("::") || !prefixes.is_empty() {
            paths.insert(format!("{}{path}", prefixes.concat()));
        }
        path.clear();
    };
    for character in code.chars() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | ':' | '*' => path.push(character),
            '{' if path.ends_with("::") => prefixes.push(std::mem::take(&mut path)),
            '{' if !prefixes.is_empty() => prefixes.push(String::new()),
            '}' => {
                end(&mut path, &prefixes);
                prefixes.pop();
            }
            _ => end(&mut path, &prefixes),
        }
    }
    end(&mut path, &prefixes);
    paths
}

#[test]
fn paths_are_found_however_they_are_imported() {
    let found = paths("use std::{fmt, fs::{self, File}};\nfn f() { std::net::lookup(x); wire::write(y) }");
    for path in ["std::fmt", "std::fs::self", "std::fs::File", "std::net::lookup", "wire::write"] {
        assert!(found.contains(path), "{path} is not in {found:?}");
    }
}

/// Where a release may be turned into its file: at the gate; where a file is checked to be in the one form; and
/// where that form is defined. Tests may do as they like.
const WRITERS: [&str; 2] = ["crates/disclosure/src/audit.rs", "crates/publish/src/verify.rs"];

#[test]
fn nothing_turns_a_release_into_a_file_but_the_audit() {
    let mut writers = BTreeSet::new();
    let folders =
        ["crates", "src", "xtask/src", "benches", "bench"].into_iter().filter(|it| checkout().join(it).exists());
    for (name, code) in folders.flat_map(sources) {
        if name.contains("/tests/") || name.starts_with("crates/survey/src/wire/") {
            continue;
        }
        let encodes =
            |path: &String| ["wire::write", "wire::*", "wire::self::write"].iter().any(|end| path.ends_with(end));
        if paths(&code).iter().any(encodes) || code.contains("wire as ") {
            writers.insert(name);
        }
    }
    assert_eq!(writers.into_iter().collect::<Vec<_>>(), WRITERS);
}

#[test]
fn rooms_of_pure_functions_know_of_no_file_network_clock_or_setting() {
    let outside = ["std::fs", "std::net", "std::env", "std::time", "std::process", "std::io::stdin", "std::thread"];
    for (name, code) in ["survey", "chart", "quoting", "own", "bundle", "paper", "desk", "disclosure"]
        .iter()
        .flat_map(|it| sources(&format!("crates/{it}/src")))
    {
        for path in paths(&code) {
            assert!(!outside.iter().any(|outside| path.starts_with(outside)), "{name} uses {path}");
        }
        for word in ["println!", "eprintln!", "option_env!", "SystemTime", "Instant::now"] {
            assert!(!code.contains(word), "{name} uses {word}");
        }
    }
}

/// What each member of the workspace depends on: not for its tests, which may use anything.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let root = checkout();
    let crates = fs::read_dir(root.join("crates")).expect("a folder").map(|entry| entry.expect("an entry").path());
    let manifests = crates.chain([root.clone(), root.join("xtask")]).map(|folder: PathBuf| manifest(&folder));
    manifests.collect()
}

fn manifest(folder: &Path) -> (String, BTreeSet<String>) {
    let text = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
    let manifest: toml::Table = toml::from_str(&text).expect("TOML");
    let name = manifest["package"]["name"].as_str().expect("a name").to_owned();
    let targets = manifest.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values);
    let tables = targets.filter_map(toml::Value::as_table).chain([&manifest]);
    let kinds = tables.flat_map(|table| [table.get("dependencies"), table.get("build-dependencies")]);
    let names = kinds.flatten().filter_map(toml::Value::as_table).flat_map(toml::Table::keys).cloned();
    (name, names.collect())
}

/// Everything of the workspace that `name` stands on, however far down.
fn foundations(name: &str, all: &BTreeMap<String, BTreeSet<String>>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut left = vec![name.to_owned()];
    while let Some(next) = left.pop() {
        for below in all.get(&next).into_iter().flatten().filter(|below| all.contains_key(*below)) {
            if found.insert(below.clone()) {
                left.push(below.clone());
            }
        }
    }
    found
}

#[test]
fn explorer_and_publisher_know_nothing_of_each_other() {
    let all = dependencies();
    let explorer = foundations("explorer", &all);
    assert!(!explorer.contains("publish") && !explorer.contains("disclosure"), "the explorer stands on {explorer:?}");
    let publish = foundations("publish", &all);
    assert!(!publish.contains("explorer"), "the publisher stands on {publish:?}");
}

#[test]
fn nothing_stands_on_the_explorer() {
    let all = dependencies();
    assert!(all.len() >= 7, "{:?}", all.keys());
    for (name, below) in &all {
        assert!(!below.contains("explorer"), "{name} depends on it");
    }
}

#[test]
fn the_rooms_stand_on_each_other_in_one_direction() {
    let all = dependencies();
    let stands_on = |name: &str| foundations(name, &all).into_iter().collect::<Vec<_>>();
    assert_eq!(stands_on("words"), Vec::<String>::new());
    assert_eq!(stands_on("survey"), ["words"]);
    assert_eq!(stands_on("chart"), ["survey", "words"]);
    assert_eq!(stands_on("disclosure"), ["survey", "words"]);
    assert_eq!(stands_on("quoting"), ["chart", "survey", "words"]);
    assert_eq!(stands_on("own"), ["survey", "words"]);
    assert_eq!(stands_on("paper"), ["chart", "quoting", "survey", "words"]);
    assert_eq!(stands_on("desk"), ["chart", "own", "paper", "quoting", "survey", "words"]);
    // What every visitor downloads has none of what few want.
    assert!(!foundations("explorer", &all).contains("desk"));
    assert_eq!(stands_on("bundle"), ["chart", "quoting", "survey", "words"]);
    // It checks claims, by the very sentences that the site says, and hands out the very files.
    assert_eq!(stands_on("publish"), ["bundle", "chart", "disclosure", "quoting", "survey", "words"]);
}
