use survey::{Codebook, Label, Method, Provenance, QuestionId, Release, WaveId, wire::Edition};
use words::{Language, Words};

/// The release that figures are of, and the language that they speak.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The release.
    pub edition: &'a Edition,
    /// The reader's language.
    pub language: Language,
}

impl<'a> Context<'a> {
    /// The release's content.
    #[must_use]
    pub fn release(self) -> &'a Release {
        &self.edition.release
    }

    /// What was asked of whom.
    #[must_use]
    pub fn codebook(self) -> &'a Codebook {
        &self.edition.release.codebook
    }

    /// Everything that can be said in the reader's language.
    #[must_use]
    pub fn words(self) -> Words {
        self.language.words()
    }

    /// A name of the survey's own in the reader's language.
    #[must_use]
    pub fn label(self, label: &'a Label) -> &'a str {
        label.text(self.language)
    }

    /// Whether the answers are made up.
    #[must_use]
    pub fn made_up(self) -> bool {
        self.release().provenance == Provenance::Illustrative
    }

    /// A sentence, title or caption, which says first of all if the answers are made up.
    #[must_use]
    pub fn marked(self, sentence: String) -> String {
        if self.made_up() { self.words().made_up_sentence(&sentence) } else { sentence }
    }

    /// Where the numbers come from.
    #[must_use]
    pub fn source(&self) -> String {
        let facts = &self.codebook().facts;
        let (survey, release) = (self.label(&facts.title), self.edition.id.as_str());
        if self.made_up() {
            self.words().figure_source_made_up(survey, release)
        } else {
            self.words().figure_source(self.label(&facts.publisher), survey, release)
        }
    }

    /// What every reader must know of shares of `people`, from the counts of some questions in a wave, a sentence or
    /// more.
    #[must_use]
    pub(crate) fn base_line(self, people: &str, wave: WaveId, questions: &[QuestionId]) -> String {
        let (words, release) = (self.words(), self.release());
        let most = release.rounding_base(wave, questions).saturating_sub(1);
        match release.wave(wave).method() {
            Method::Lattice => words.base_line(people, most),
            Method::Atoms => words.base_line(people, 2 * most) + words.rounded_in_pairs(),
        }
    }

    /// How many of some differences chance alone would be expected to make, where there are several: one in twenty, as
    /// every interval is one of 95 in 100.
    pub(crate) fn chance_note(self, compared: usize) -> Option<String> {
        let compared = u32::try_from(compared).unwrap_or(u32::MAX);
        // A twentieth, in tenths.
        let expected = compared.div_ceil(2);
        let expected = format!("{}.{}", expected / 10, expected % 10);
        (compared > 1).then(|| self.words().chance_note(compared, &expected))
    }
}
