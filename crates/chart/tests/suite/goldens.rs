//! The gallery's pictures as they were when somebody last looked at them.
//!
//! A picture that has changed is written beside its golden, to be looked at, for which there is also a page
//! (`cargo run -p chart --example gallery`). If all is as it should be: `GOLDEN=accept cargo test -p chart`.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::PathBuf,
};

use chart::svg;

use crate::gallery::shown;

const CHANGED: &str = "-changed";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// The file of a picture: a mark a line, so that a difference can be read.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<") + "\n"
}

/// The name and text of each picture there is.
fn drawn() -> BTreeMap<String, String> {
    shown().iter().map(|picture| (picture.name(), lines(&svg(&picture.drawing)))).collect()
}

/// The names of the files in the folder, without their ending.
fn kept() -> BTreeSet<String> {
    let entries = fs::read_dir(folder()).expect("the folder of the goldens");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter_map(|name| name.strip_suffix(".svg").map(str::to_owned)).collect()
}

fn remove(name: &str) {
    fs::remove_file(folder().join(format!("{name}.svg"))).expect("a file that may be removed");
}

fn write(name: &str, text: &str) {
    fs::write(folder().join(format!("{name}.svg")), text).expect("room in the folder of the goldens");
}

#[test]
fn every_picture_is_its_golden_and_every_golden_is_of_a_picture() {
    let drawn = drawn();
    let accept = env::var_os("GOLDEN").is_some_and(|what| what == "accept");
    let mut kept = kept();
    kept.iter().filter(|name| name.ends_with(CHANGED)).for_each(|name| remove(name));
    kept.retain(|name| !name.ends_with(CHANGED));
    let mut faults = Vec::new();
    for (name, text) in &drawn {
        let golden = fs::read_to_string(folder().join(format!("{name}.svg"))).unwrap_or_default();
        if golden.replace("\r\n", "\n") == *text {
            continue;
        }
        if accept {
            write(name, text);
        } else {
            write(&format!("{name}{CHANGED}"), text);
            faults.push(format!("{name}.svg is not what is drawn now, which is {name}{CHANGED}.svg"));
        }
    }
    for name in kept.iter().filter(|name| !drawn.contains_key(*name)) {
        if accept {
            remove(name);
        } else {
            faults.push(format!("{name}.svg is of no picture any more"));
        }
    }
    assert!(
        faults.is_empty(),
        "in crates/chart/tests/golden:\n  {}\n\
         Look at them, or at all with `cargo run -p chart --example gallery`. To accept what is drawn now:\n  \
         GOLDEN=accept cargo test -p chart",
        faults.join("\n  ")
    );
}

#[test]
fn no_two_pictures_have_one_name() {
    assert_eq!(drawn().len(), shown().len());
}
