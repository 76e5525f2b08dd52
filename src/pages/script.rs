//! The scripts that are served as they are written.

use std::{fs, path::Path};

use super::SiteError;

/// Their names.
const SCRIPTS: [&str; 10] = [
    "boot.js",
    "check.js",
    "find.js",
    "embed.js",
    "embed-dialog.js",
    "embed-height.js",
    "open-desk.js",
    "own.js",
    "profile.js",
    "quote.js",
];

/// Takes the comments out of every such script in a folder: they are for those who read the source, and not to be loaded
/// by every visitor.
pub(super) fn shorten_scripts(folder: &Path) -> Result<(), SiteError> {
    SCRIPTS.into_iter().try_for_each(|name| {
        let path = folder.join(name);
        let short = fs::read_to_string(&path).map(|script| without_comments(&script));
        short.and_then(|short| fs::write(&path, short)).map_err(|source| SiteError::File { path, source })
    })
}

/// A script without the lines that are nothing but comment.
fn without_comments(script: &str) -> String {
    let is_comment = |line: &str| line.starts_with("//") || line.starts_with("/**") && line.ends_with("*/");
    script.lines().filter(|line| !is_comment(line.trim())).map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_comment_go_and_everything_else_stays() {
        let script = "// What it is.\nconst at = \"https://x\"; // here\n\n/** Does it. */\nfunction f() {\n  // Why.\n  go();\n}\n";
        assert_eq!(without_comments(script), "const at = \"https://x\"; // here\n\nfunction f() {\n  go();\n}\n");
    }
}
