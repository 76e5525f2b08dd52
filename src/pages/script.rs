//! The scripts that are served.

use std::{
    fs,
    path::{Path, PathBuf},
};

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use super::SiteError;

/// Shortens every script in a folder: comments, long names and white space are for those who read the source, and not to
/// be loaded by every visitor.
pub(super) fn shorten_scripts(folder: &Path) -> Result<(), SiteError> {
    for path in scripts(folder)? {
        let wrong = |source| SiteError::File { path: path.clone(), source };
        let script = fs::read_to_string(&path).map_err(wrong)?;
        let what = "it is no script that can be read";
        let short = shortened(&script).ok_or_else(|| SiteError::Unfit { path: path.clone(), what })?;
        fs::write(&path, short).map_err(wrong)?;
    }
    Ok(())
}

/// The scripts in a folder, but not in those within it.
fn scripts(folder: &Path) -> Result<Vec<PathBuf>, SiteError> {
    let wrong = |source| SiteError::File { path: folder.to_owned(), source };
    let files = fs::read_dir(folder).map_err(wrong)?;
    let paths = files.map(|file| file.map(|file| file.path())).collect::<Result<Vec<_>, _>>().map_err(wrong)?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "js")).collect())
}

/// A script that does the same; `None` if it cannot be read.
fn shortened(script: &str) -> Option<String> {
    let allocator = Allocator::default();
    let mut read = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if !read.diagnostics.is_empty() {
        return None;
    }
    // No script has anything at its top for another: what they share they export, or give to `globalThis`.
    let mangle = MangleOptions { top_level: Some(true), ..MangleOptions::default() };
    let options = MinifierOptions {
        mangle: Some(mangle),
        compress: Some(CompressOptions::default()),
        ..MinifierOptions::default()
    };
    let minified = Minifier::new(options).minify(&allocator, &mut read.program);
    let options = CodegenOptions { comments: CommentOptions::disabled(), ..CodegenOptions::minify() };
    Some(Codegen::new().with_options(options).with_scoping(minified.scoping).build(&read.program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_long_names_and_white_space_go_and_what_is_shared_stays() {
        let script = "// What it is.\nconst address = location.href; // here\n\n/** Does it. */\n\
                      export function open(button) {\n  // Why.\n  globalThis.opened = [address, button];\n}\n";
        let short = shortened(script).unwrap();
        assert!(short.len() < script.len() / 2, "{short}");
        assert!(!short.contains("Why") && !short.contains("What it is") && !short.contains('\n'), "{short}");
        assert!(short.contains("export function open(") && short.contains("globalThis.opened"), "{short}");
    }

    #[test]
    fn what_is_no_script_is_refused() {
        assert_eq!(shortened("function ("), None);
    }
}
