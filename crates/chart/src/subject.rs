use survey::{Category, Provenance, Question, Reading, View, wire::Edition};
use words::{Language, Words};

/// What a figure or table is about: one question, for one selection beside the rest, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The release.
    pub edition: &'a Edition,
    /// The selection.
    pub view: &'a View,
    /// Its answers.
    pub reading: &'a Reading,
    /// The reader's language.
    pub language: Language,
}

impl<'a> Subject<'a> {
    /// The question.
    #[must_use]
    pub fn question(&self) -> &'a Question {
        self.edition.release.codebook.question(self.reading.question)
    }

    /// Whom the selection is of.
    #[must_use]
    pub fn whom(&self) -> String {
        self.view.selection().name(&self.edition.release.codebook, self.language)
    }

    /// Whom the rest is of, where there is a rest.
    #[must_use]
    pub fn rest(&self) -> Option<String> {
        self.view.rest().name(&self.edition.release.codebook, self.language)
    }

    /// Whether its answers are made up.
    #[must_use]
    pub fn made_up(&self) -> bool {
        self.edition.release.provenance == Provenance::Illustrative
    }

    /// A sentence, title or caption, which says first of all if the answers are made up.
    #[must_use]
    pub fn marked(&self, sentence: String) -> String {
        if self.made_up() { self.words().made_up_sentence(&sentence) } else { sentence }
    }

    /// What an answer is called.
    #[must_use]
    pub fn answer(&self, category: Category) -> &'a str {
        match category {
            Category::Answer(at) => self.question().answers[at].label.text(self.language),
            Category::NoAnswer => self.words().no_answer(),
            Category::NotAsked => self.words().not_asked(),
        }
    }

    /// Everything that can be said in the reader's language.
    #[must_use]
    pub fn words(&self) -> Words {
        self.language.words()
    }

    /// How many people the selection has, and of a question that only some were asked, how many of them were.
    #[must_use]
    pub fn people(&self) -> Option<String> {
        let people = self.view.people()?;
        let asked = match &self.question().asked {
            survey::Asked::Everyone => None,
            survey::Asked::Only(_) => self.reading.rows.iter().find_map(|row| row.estimate.shown()),
        };
        Some(match asked {
            None => self.words().people_selected(people.0),
            Some(asked) => self.words().people_asked(people.0, asked.base.0),
        })
    }

    /// What a reader must know of the question and the numbers, each a sentence or two.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        let (words, question, release) = (self.words(), self.question(), &self.edition.release);
        let most = release.parameters.rounding_base.saturating_sub(1);
        let people = self.people().map(|people| words.base_line(&people, most));
        let compared = self.reading.rows.iter().any(|row| row.difference.is_some());
        let several = question.kind == survey::QuestionKind::Several;
        let asked = match &question.asked {
            survey::Asked::Everyone => None,
            survey::Asked::Only(whom) => Some(words.asked_only(whom.text(self.language))),
        };
        let own = question.note.as_ref().map(|note| note.text(self.language).to_owned());
        let apart = !question.is_two_way() && !several;
        own.into_iter()
            .chain(asked)
            .chain(several.then(|| words.several_allowed().to_owned()))
            .chain(people)
            .chain(apart.then(|| words.rounded_need_not_add_up().to_owned()))
            .chain([words.range_note().to_owned()])
            .chain(compared.then(|| words.difference_note().to_owned()))
            .collect()
    }

    /// Where the numbers come from.
    #[must_use]
    pub fn source(&self) -> String {
        let facts = &self.edition.release.codebook.facts;
        let (survey, release) = (facts.title.text(self.language), self.edition.id.as_str());
        if self.made_up() {
            self.words().figure_source_made_up(survey, release)
        } else {
            self.words().figure_source(facts.publisher.text(self.language), survey, release)
        }
    }
}
