//! What a share is the share of.

use crate::{Category, Question, QuestionKind};

/// What is counted among a selection: one category of a question, or several of them together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Those who gave one answer, or none.
    Category(Category),
    /// Of a scale, those who gave one of its two highest answers.
    TopTwo,
}

/// How addresses name [`Measure::TopTwo`].
const TOP_TWO: &str = "top-two";

impl Question {
    /// Everything that is shown of this question, in order: the answers, those who gave none, and of a scale the two
    /// highest answers together. Those who were not asked are no share of those who were.
    #[must_use]
    pub fn measures(&self) -> Vec<Measure> {
        let categories = self.categories().into_iter().filter(|category| *category != Category::NotAsked);
        let top_two = self.has_top_two().then_some(Measure::TopTwo);
        categories.map(Measure::Category).chain(top_two).collect()
    }

    /// What stands for the question where there is room for one number only: of a scale the two highest answers
    /// together, else the first answer.
    #[must_use]
    pub fn headline(&self) -> Measure {
        if self.has_top_two() { Measure::TopTwo } else { Measure::Category(Category::Answer(0)) }
    }

    /// How addresses name a measure of this question.
    #[must_use]
    pub fn measure_slug(&self, measure: Measure) -> &str {
        match measure {
            Measure::Category(category) => self.category_slug(category),
            Measure::TopTwo => TOP_TWO,
        }
    }

    /// The measure that addresses name so.
    #[must_use]
    pub fn find_measure(&self, slug: &str) -> Option<Measure> {
        self.measures().into_iter().find(|measure| self.measure_slug(*measure) == slug)
    }

    /// The positions in [`Self::categories`] of what a measure counts together.
    pub(crate) fn positions(&self, measure: Measure) -> std::ops::Range<usize> {
        match measure {
            Measure::TopTwo => self.answers.len().saturating_sub(2)..self.answers.len(),
            Measure::Category(category) => {
                let at = self.categories().iter().position(|one| *one == category).unwrap_or_default();
                at..at + 1
            }
        }
    }

    /// Of two answers both would be the highest.
    fn has_top_two(&self) -> bool {
        self.kind == QuestionKind::Scale && self.answers.len() > 2
    }
}
