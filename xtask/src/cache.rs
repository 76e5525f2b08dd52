//! The folder, outside any checkout, that keeps installed tools for every clone of this user.

use std::env;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// The folder of installed tools. Each tool has a folder of its own, named after tool and version;
/// a folder of that name is always a whole tool.
#[derive(Debug, Clone)]
pub(crate) struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache of the user who runs this command.
    pub(crate) fn of_this_user() -> Result<Self, Trouble> {
        caches().map(|caches| Self { folder: caches.join("survey-explorer").join("tools") }).ok_or_else(|| {
            Trouble::Missing {
                thing: "A home folder".into(),
                purpose: "to keep installed tools for the next clone".into(),
                remedy: "export XDG_CACHE_HOME=/some/folder".into(),
            }
        })
    }

    /// Where a tool is, or would be.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The folder of a tool, which is installed there first unless `is_whole` says it already is.
    ///
    /// `install` fills a folder beside it, which is renamed when it is whole: an install that is
    /// killed never leaves a tool that is taken for one, and one that goes on where it stopped finds
    /// what it had. Two checkouts that want the same tool at once install it once.
    pub(crate) fn tool(
        &self,
        name: &str,
        is_whole: impl Fn(&Path) -> bool,
        install: impl FnOnce(&Path) -> Result<(), Trouble>,
    ) -> Result<PathBuf, Trouble> {
        let home = self.path(name);
        if is_whole(&home) {
            return Ok(home);
        }
        let _lock = self.lock(name)?;
        if is_whole(&home) {
            return Ok(home);
        }
        let part = self.folder.join(format!("{name}.part"));
        create(&part)?;
        install(&part)?;
        if home.exists() {
            fs::remove_dir_all(&home).map_err(|cause| Trouble::file("remove", &home, cause))?;
        }
        fs::rename(&part, &home).map_err(|cause| Trouble::file("rename", &part, cause))?;
        if is_whole(&home) {
            return Ok(home);
        }
        Err(Trouble::Malformed {
            place: home.display().to_string(),
            expected: format!("{name}, just installed"),
            found: "something that does not run".into(),
        })
    }

    /// Holds a tool's lock until it is dropped; the system lets go of it even if this is killed.
    fn lock(&self, name: &str) -> Result<File, Trouble> {
        create(&self.folder)?;
        let path = self.folder.join(format!("{name}.lock"));
        let failed = |cause| Trouble::file("lock", &path, cause);
        let file = File::create(&path).map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                eprintln!("Another checkout is installing {name}; waiting for it.");
                file.lock().map_err(failed)?;
            }
            Err(TryLockError::Error(cause)) => return Err(failed(cause)),
        }
        Ok(file)
    }
}

fn create(folder: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(folder).map_err(|cause| Trouble::file("create", folder, cause))
}

/// Where this system keeps what programs can make again.
fn caches() -> Option<PathBuf> {
    if let Some(folder) = env::var_os("XDG_CACHE_HOME").filter(|folder| !folder.is_empty()) {
        return Some(folder.into());
    }
    if cfg!(windows) {
        return env::var_os("LOCALAPPDATA").map(PathBuf::from);
    }
    let home = env::home_dir()?;
    Some(if cfg!(target_os = "macos") { home.join("Library").join("Caches") } else { home.join(".cache") })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An empty cache under the system's temporary folder, removed with the test.
    struct Empty(Cache);

    impl Empty {
        fn named(test: &str) -> Self {
            let folder = env::temp_dir().join(format!("xtask-cache-{}-{test}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            Self(Cache { folder })
        }

        fn tool(&self, install: impl FnOnce(&Path) -> Result<(), Trouble>) -> Option<PathBuf> {
            let is_whole = |home: &Path| home.join("bin").exists();
            self.0.tool("saw-1.0.0", is_whole, install).ok()
        }
    }

    impl Drop for Empty {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0.folder);
        }
    }

    fn well(part: &Path) -> Result<(), Trouble> {
        fs::write(part.join("bin"), "").map_err(|cause| Trouble::file("write", part, cause))
    }

    fn badly(part: &Path) -> Result<(), Trouble> {
        let _ = fs::write(part.join("half"), "");
        Err(Trouble::Stages(vec![]))
    }

    fn never(_: &Path) -> Result<(), Trouble> {
        panic!("it is installed already")
    }

    #[test]
    fn a_tool_is_installed_once() {
        let cache = Empty::named("once");
        let home = cache.tool(well).expect("it installs");
        assert_eq!(cache.tool(never), Some(home));
    }

    #[test]
    fn an_install_that_fails_leaves_no_tool() {
        let cache = Empty::named("fails");
        assert_eq!(cache.tool(badly), None);
        assert!(!cache.0.folder.join("saw-1.0.0").exists());
        assert!(cache.tool(well).is_some());
    }

    #[test]
    fn an_install_that_was_cut_short_finds_what_it_had() {
        let cache = Empty::named("resumes");
        cache.tool(badly);
        let resumed = |part: &Path| {
            assert!(part.join("half").exists());
            well(part)
        };
        assert!(cache.tool(resumed).is_some());
    }

    #[test]
    fn a_tool_that_does_not_run_is_installed_anew() {
        let cache = Empty::named("anew");
        fs::create_dir_all(cache.0.folder.join("saw-1.0.0")).expect("a folder");
        assert!(cache.tool(well).is_some());
    }

    #[test]
    fn what_does_not_run_after_its_install_is_no_tool() {
        let cache = Empty::named("unfit");
        assert_eq!(cache.tool(|_| Ok(())), None);
    }
}
