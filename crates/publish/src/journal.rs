//! What long work has come to: told as it goes, and kept so that it can go on after it was stopped.

use std::{
    env, fs,
    io::Write as _,
    path::PathBuf,
    sync::Mutex,
    time::{Duration, Instant},
};

use disclosure::{Draw, Fineness, Journal, Kept, Narrowest, Piece, Withstood};
use serde::{Deserialize, Serialize};

use crate::{point::reached, write::for_the_owner_alone};

/// Work that takes less than this is done before anybody asks.
const QUIET: Duration = Duration::from_secs(3);

/// A journal in the system's folder for temporary files. Its name says which work it is of, and tells nothing of that.
pub(crate) struct JournalFile {
    path: PathBuf,
    entries: Vec<Entry>,
    started: Instant,
    file: Mutex<Option<fs::File>>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    wave: String,
    questions: Vec<String>,
    single_pairs: bool,
    base: u32,
    redraw: u32,
    counts: Vec<usize>,
    narrowest: Option<(i64, i64)>,
    unborne: Vec<String>,
}

impl JournalFile {
    /// The journal of the work of a fingerprint, with what an earlier run of it has done.
    pub(crate) fn of(fingerprint: &str) -> Self {
        let path = env::temp_dir().join(format!("publish-{fingerprint}.journal"));
        let text = fs::read_to_string(&path).unwrap_or_default();
        // The last line may have been cut off.
        let entries: Vec<Entry> = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        if !entries.is_empty() {
            eprintln!("Going on with an audit that was stopped: {} pieces of it are done.", entries.len());
        }
        Self { path, entries, started: Instant::now(), file: Mutex::new(None) }
    }

    /// The work is done; nothing need be remembered.
    pub(crate) fn finish(self) {
        // If it stays, the next run of the same work is told what this one found.
        let _ = fs::remove_file(self.path);
    }

    fn write(&self, entry: &Entry) {
        let Ok(mut file) = self.file.lock() else { return };
        if file.is_none() {
            // Begun for its owner alone, and appended to by whoever goes on with it.
            drop(for_the_owner_alone(&self.path));
            *file = fs::OpenOptions::new().append(true).open(&self.path).ok();
        }
        // Without a journal the work is done all the same; only it cannot be gone on with.
        if let (Some(file), Ok(line)) = (file.as_mut(), serde_json::to_string(entry)) {
            let _ = file.write_all(format!("{line}\n").as_bytes());
        }
    }
}

impl Journal for JournalFile {
    fn recall(&self, piece: &Piece) -> Option<Kept> {
        let single_pairs = piece.fineness == Fineness::Full;
        let entry = self.entries.iter().find(|entry| {
            entry.wave == piece.wave && entry.questions == piece.questions && entry.single_pairs == single_pairs
        })?;
        let narrowest = entry.narrowest.map(|(width, needed)| Narrowest { width, needed });
        let withstood = Withstood { counts: entry.counts.clone(), narrowest, unborne: entry.unborne.clone() };
        Some(Kept { draw: Draw { base: entry.base, redraw: entry.redraw }, withstood })
    }

    fn tell(&self, piece: &Piece, kept: &Kept, done: usize, all: usize) {
        if self.started.elapsed() > QUIET {
            let (wave, questions, base) = (&piece.wave, piece.questions.join(", "), kept.draw.base);
            eprintln!("Drew {done} of {all} in wave {wave}: {questions} (base {base}).");
        }
    }

    fn keep(&self, piece: &Piece, kept: &Kept, done: usize, all: usize) {
        if self.recall(piece).is_none() {
            self.write(&Entry {
                wave: piece.wave.clone(),
                questions: piece.questions.clone(),
                single_pairs: piece.fineness == Fineness::Full,
                base: kept.draw.base,
                redraw: kept.draw.redraw,
                counts: kept.withstood.counts.clone(),
                narrowest: kept.withstood.narrowest.as_ref().map(|narrowest| (narrowest.width, narrowest.needed)),
                unborne: kept.withstood.unborne.clone(),
            });
        }
        reached(&format!("kept {done} of {all} of {}", piece.wave));
        if self.started.elapsed() > QUIET {
            let (wave, questions) = (&piece.wave, piece.questions.join(", "));
            let draws = kept.draw.redraw + 1;
            eprintln!(
                "Audited {done} of {all} in wave {wave}: {questions} ({draws} draws of base {}).",
                kept.draw.base
            );
        }
    }

    fn coarsen(&self, wave: &str) {
        eprintln!("Wave {wave} tells too much of single regions crossed with single settings; trying without those.");
    }
}
