use std::fmt;

/// Why a file is not a release: where, what was expected there, and what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The place in the file, such as `question 'no-support', wave '2020', region 'london'`.
    pub place: String,
    /// What is wrong there.
    pub problem: ReadProblem,
}

/// What is wrong at a place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadProblem {
    /// It is not JSON of the right shape, or it breaks off; the parser's own words.
    Malformed(String),
    /// Something else was expected.
    Mismatch {
        /// What the format asks for.
        expected: String,
        /// What is there.
        found: String,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.problem {
            ReadProblem::Malformed(words) => write!(f, "{}: {words}", self.place),
            ReadProblem::Mismatch { expected, found } => {
                write!(f, "{}: expected {expected}, found {found}", self.place)
            }
        }
    }
}

impl std::error::Error for ReadError {}

/// The error that at `place` something else was expected.
pub(super) fn mismatch(place: impl fmt::Display, expected: impl fmt::Display, found: impl fmt::Display) -> ReadError {
    let problem = ReadProblem::Mismatch { expected: expected.to_string(), found: found.to_string() };
    ReadError { place: place.to_string(), problem }
}
