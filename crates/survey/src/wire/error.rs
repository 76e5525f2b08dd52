use std::fmt;

/// Why a file is not a release: where, what was expected there, and what was found. One pointer wide, as nearly
/// every function of the reader hands it on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError(Box<(String, ReadProblem)>);

impl ReadError {
    pub(super) fn new(place: String, problem: ReadProblem) -> Self {
        Self(Box::new((place, problem)))
    }

    /// The place in the file, such as `question 'no-support', wave '2020', region 'london'`.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.0.0
    }

    /// What is wrong there.
    #[must_use]
    pub fn problem(&self) -> &ReadProblem {
        &self.0.1
    }
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
        match self.problem() {
            ReadProblem::Malformed(words) => write!(f, "{}: {words}", self.place()),
            ReadProblem::Mismatch { expected, found } => {
                write!(f, "{}: expected {expected}, found {found}", self.place())
            }
        }
    }
}

impl std::error::Error for ReadError {}

/// The error that at `place` something else was expected. Not generic, so that the program has it only once.
#[inline(never)]
pub(super) fn mismatch(place: &dyn fmt::Display, expected: &dyn fmt::Display, found: &dyn fmt::Display) -> ReadError {
    let problem = ReadProblem::Mismatch { expected: expected.to_string(), found: found.to_string() };
    ReadError::new(place.to_string(), problem)
}
