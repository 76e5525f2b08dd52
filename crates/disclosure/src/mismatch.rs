//! Whether a release and raw counts are of the same waves and questions: what is not is looked at by nobody.

use std::fmt;

use survey::{QuestionId, Release};

use crate::RawWave;

/// Something that a release has and its raw counts have not, or the other way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// Other waves.
    Waves {
        /// Those of the raw counts.
        expected: Vec<String>,
        /// Those of the release.
        found: Vec<String>,
    },
    /// Raw counts of other places, questions or answers than the release's codebook has.
    Codebook {
        /// The wave.
        wave: String,
    },
    /// A count that no draw makes of the answers.
    Drawn {
        /// The wave.
        wave: String,
        /// The question.
        question: String,
    },
    /// Counts of a question that was not asked, or none of one that was.
    Asked {
        /// The wave.
        wave: String,
        /// The question.
        question: String,
    },
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Waves { expected, found } => {
                write!(f, "expected the waves {}, found {}", expected.join(", "), found.join(", "))
            }
            Self::Codebook { wave } => write!(f, "wave '{wave}': the raw counts are of other places or answers"),
            Self::Drawn { wave, question } => {
                write!(f, "wave '{wave}', question '{question}': a count that no draw makes of the answers")
            }
            Self::Asked { wave, question } => {
                write!(f, "wave '{wave}', question '{question}': expected counts if it was asked, and else none")
            }
        }
    }
}

/// Everything in which a release is not one of `raw`, wave by wave.
pub(crate) fn mismatches(release: &Release, raw: &[RawWave]) -> Vec<Mismatch> {
    let expected: Vec<_> = raw.iter().map(|raw| raw.info.slug.clone()).collect();
    let found: Vec<_> = release.waves().iter().map(|wave| wave.info().slug.clone()).collect();
    if expected != found {
        return vec![Mismatch::Waves { expected, found }];
    }
    let of_wave = release.waves().iter().zip(raw).flat_map(|(wave, raw)| {
        let slug = raw.info.slug.clone();
        if !raw.tabulation.fits(&release.codebook) {
            return vec![Mismatch::Codebook { wave: slug }];
        }
        let differs = |id: &QuestionId| wave.table(*id).is_some() != raw.tabulation.asked(id.0);
        let question = |id: QuestionId| release.codebook.question(id).slug.clone();
        let unlike = release.codebook.question_ids().filter(differs);
        unlike.map(|id| Mismatch::Asked { wave: slug.clone(), question: question(id) }).collect()
    });
    of_wave.collect()
}
