//! The gate between protected counts and anything that can be written.

use std::fmt;

use sha2::{Digest, Sha256};
use survey::{Provenance, Release, ReleaseId, wire};

use crate::{Fault, Protected, inspect};

/// A release that passed its audit: the only thing that can be written out.
#[derive(Clone, Debug)]
pub struct Audited(Release);

/// Why a release may not be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Its structure is not that of a safe release.
    Unsound(Vec<Fault>),
    /// It tells of people, and the attacker's audit that such a release needs is not in this version.
    NoAuditForPeople,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsound(faults) => {
                write!(f, "the release is not safe:")?;
                faults.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
            }
            Self::NoAuditForPeople => write!(
                f,
                "these are people's answers, and this version cannot yet prove that publishing them would harm nobody; \
                 it publishes made-up answers only"
            ),
        }
    }
}

impl std::error::Error for Refusal {}

/// Audits a protected release.
///
/// # Errors
///
/// If it has a structural fault, or tells of people.
pub fn audit(protected: Protected) -> Result<Audited, Refusal> {
    let release = protected.release;
    if release.provenance == Provenance::Observed {
        return Err(Refusal::NoAuditForPeople);
    }
    let faults = inspect(&release);
    if faults.is_empty() { Ok(Audited(release)) } else { Err(Refusal::Unsound(faults)) }
}

impl Audited {
    /// The release's name and its text on the wire. The same release gives the same bytes.
    #[must_use]
    pub fn encode(&self) -> (ReleaseId, String) {
        let id = content_id(&self.0);
        let text = wire::write(&self.0, id.as_str());
        (id, text)
    }

    /// What passed.
    #[must_use]
    pub fn release(&self) -> &Release {
        &self.0
    }
}

/// The name of a release: the beginning of the SHA-256 of its text with an empty name in it.
///
/// # Panics
///
/// Never: a digest always has enough hexadecimal digits.
#[must_use]
pub fn content_id(release: &Release) -> ReleaseId {
    let digest = Sha256::digest(wire::write(release, ""));
    let digits: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    #[expect(clippy::unwrap_used)]
    let id = ReleaseId::new(&digits[..ReleaseId::LENGTH]).unwrap();
    id
}
