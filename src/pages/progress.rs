use std::sync::atomic::{AtomicUsize, Ordering};

/// How many pages are written, told on the way where there are many.
pub(super) struct Progress {
    all: usize,
    done: AtomicUsize,
}

/// So many pages are written in a moment.
const FEW: usize = 200;

/// After how many pages it is told.
const STEP: usize = 50;

impl Progress {
    /// Nothing of so many pages.
    pub(super) fn of(all: usize) -> Self {
        Self { all, done: AtomicUsize::new(0) }
    }

    /// Before any page: that a release is packed, which takes a while where there are many.
    pub(super) fn packing(&self, release: &str) {
        if self.all > FEW {
            eprintln!("Packing release {release} into a spreadsheet and an archive");
        }
    }

    /// One page more.
    pub(super) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.all > FEW && done.is_multiple_of(STEP) {
            eprintln!("{done} of {} pages", self.all);
        }
    }
}
