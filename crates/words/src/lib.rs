//! Every word a person reads, one file per language.

/// A language that the explorer speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Welsh.
    Welsh,
}
