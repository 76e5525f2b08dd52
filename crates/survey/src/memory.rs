//! What was found in every wave of a release.

use crate::{Choice, Covers, Known, Release, View, WaveId};

/// What was found in each wave of a release. Kept by whoever will ask for more of the same release: what was found for
/// one choice serves the next ones.
#[derive(Debug)]
pub struct Memory(Vec<Known>);

impl Memory {
    /// Nothing found yet.
    #[must_use]
    pub fn of(release: &Release) -> Self {
        Self(release.wave_ids().map(|_| Known::default()).collect())
    }

    /// A search for covers in a wave of the release that this is of; it begins with what is known and adds to it.
    #[must_use]
    pub fn covers<'a>(&self, release: &'a Release, wave: WaveId) -> Covers<'a> {
        let at = release.wave_ids().position(|id| id == wave).unwrap_or_default();
        Covers::of_wave(release, wave).remembering(&self.0[at])
    }

    /// What a choice comes to.
    #[must_use]
    pub fn view(&self, release: &Release, choice: &Choice) -> View {
        View::within(&self.covers(release, choice.wave), release, choice)
    }
}
