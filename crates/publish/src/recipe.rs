//! How a raw file's columns and cells are read: the part of a codebook that is never published.

use survey::Route;

/// The spellings under which something is recognised, and its position in the codebook.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spellings {
    known: Vec<(String, usize)>,
}

impl Spellings {
    /// Adds spellings of the thing at `position`; gives one that is another thing's already, if there is one.
    pub(crate) fn add<'a>(
        &mut self,
        position: usize,
        spellings: impl IntoIterator<Item = &'a String>,
    ) -> Option<&'a String> {
        let mut taken = None;
        for spelling in spellings {
            if self.position(spelling).is_some_and(|other| other != position) {
                taken = Some(spelling);
            }
            self.known.push((plain(spelling), position));
        }
        taken
    }

    /// What `cell` spells, if anything.
    pub(crate) fn position(&self, cell: &str) -> Option<usize> {
        let cell = plain(cell);
        self.known.iter().find(|(spelling, _)| *spelling == cell).map(|(_, position)| *position)
    }
}

/// A cell without what people and programs vary without meaning anything by it: case, outer and repeated
/// space of any kind, and the shape of apostrophes.
fn plain(cell: &str) -> String {
    let straight = cell.replace(['\u{2018}', '\u{2019}'], "'");
    straight.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Where one question's replies stand in a raw file.
#[derive(Clone, Debug)]
pub(crate) struct QuestionRecipe {
    pub(crate) column: String,
    pub(crate) answers: Spellings,
    pub(crate) asked_if: Option<Route>,
    /// For each wave, whether it asked the question.
    pub(crate) waves: Vec<bool>,
}

/// How a raw file is read.
#[derive(Clone, Debug)]
pub(crate) struct Recipe {
    pub(crate) region_column: String,
    pub(crate) setting_column: String,
    pub(crate) regions: Spellings,
    pub(crate) settings: Spellings,
    pub(crate) questions: Vec<QuestionRecipe>,
}
