//! What every command works with: the checkout, the pinned versions, and the cache of tools.

use crate::cache::Cache;
use crate::checkout::Checkout;
use crate::pins::Pins;
use crate::trouble::Trouble;

/// A checkout with the versions it pins and the folder where tools for it are kept.
#[derive(Debug, Clone)]
pub(crate) struct Workshop {
    /// The project's files.
    pub(crate) checkout: Checkout,
    /// The versions the project is built and tested with.
    pub(crate) pins: Pins,
    /// The tools of this user.
    pub(crate) cache: Cache,
}

impl Workshop {
    /// The workshop around the checkout this command was started in.
    pub(crate) fn open() -> Result<Self, Trouble> {
        let checkout = Checkout::here()?;
        Ok(Self { pins: Pins::of(&checkout)?, cache: Cache::of_this_user()?, checkout })
    }
}
