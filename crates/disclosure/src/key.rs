use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use sha2::{Digest, Sha256};

/// What decides the draws of rounding: with the same key the same release comes out.
#[derive(Clone, PartialEq, Eq)]
pub struct Key([u8; 32]);

impl Key {
    /// The key of a made-up survey. It is public: made-up answers need no protection, and anybody can then
    /// make the very release that ships.
    #[must_use]
    pub fn public(survey: &str) -> Self {
        Self(Sha256::digest(format!("made-up example: {survey}")).into())
    }

    /// A key that only the publisher has.
    #[must_use]
    pub fn secret(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// What tells whether two pieces of work have the same key and the same input, and tells nothing of either.
    #[must_use]
    pub fn fingerprint(&self, input: &str) -> String {
        let digest = self.mac(&format!("fingerprint\n{input}"));
        digest.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The source of chance for one attempt at one category of one question in one wave.
    pub(crate) fn draws(&self, path: &[&str], attempt: u32) -> ChaCha20Rng {
        // Slugs have no line breaks, so different paths are different messages.
        let message = format!("{}\n{attempt}", path.join("\n"));
        ChaCha20Rng::from_seed(self.mac(&message))
    }

    fn mac(&self, message: &str) -> [u8; 32] {
        // HMAC fills a shorter key up with zeros to its block, as is done here.
        let mut block = [0; 64];
        block[..self.0.len()].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(message.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for Key {
    /// Never the key itself, which must reach no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}
