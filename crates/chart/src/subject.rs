use survey::{Category, Measure, Question, QuestionKind, Reading, View};

use crate::Context;

/// What a figure or table is about: one question, for one selection beside others.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The release and the language.
    pub context: Context<'a>,
    /// The selection.
    pub view: &'a View,
    /// Its answers.
    pub reading: &'a Reading,
}

impl<'a> Subject<'a> {
    /// The question.
    #[must_use]
    pub fn question(&self) -> &'a Question {
        self.context.codebook().question(self.reading.question)
    }

    /// What the question is called.
    #[must_use]
    pub fn title(&self) -> &'a str {
        self.context.label(&self.question().title)
    }

    /// Whom the selection is of, and when, where there is more than one wave.
    #[must_use]
    pub fn whom(&self) -> String {
        whom(self.context, self.view)
    }

    /// Whom the selection is compared with, where there is anybody.
    #[must_use]
    pub fn others(&self) -> Option<String> {
        others(self.context, self.view)
    }

    /// Whom the selection is compared with and how many they are, where there is anybody.
    pub(crate) fn others_and_people(&self) -> Option<String> {
        others_and_people(self.context, self.view)
    }

    /// What a measure is called.
    #[must_use]
    pub fn measure(&self, measure: Measure) -> String {
        measure_name(self.context, self.question(), measure)
    }

    /// How many people the selection has, and of a question that only some were asked, how many of them were.
    #[must_use]
    pub fn people(&self) -> Option<String> {
        let (people, words) = (self.view.people()?, self.context.words());
        let asked = match &self.question().asked {
            survey::Asked::Everyone => None,
            survey::Asked::Only { .. } => self.reading.rows.iter().find_map(|row| row.estimate.shown()),
        };
        Some(match asked {
            None => words.people_selected(people.0),
            Some(asked) => words.people_asked(people.0, asked.base.0),
        })
    }

    /// What must be known of the question, each a sentence or two: what is not meant by it, who was asked, how many
    /// answers they could give.
    pub(crate) fn on_question(&self) -> impl Iterator<Item = String> {
        let (words, question) = (self.context.words(), self.question());
        let asked = match &question.asked {
            survey::Asked::Everyone => None,
            survey::Asked::Only { whom, .. } => Some(words.asked_only(self.context.label(whom))),
        };
        let own = question.note.as_ref().map(|note| self.context.label(note).to_owned());
        let several = question.kind == QuestionKind::Several;
        own.into_iter().chain(asked).chain(several.then(|| words.several_allowed().to_owned()))
    }

    /// What a reader must know of the question and the numbers, each a sentence or two.
    #[must_use]
    pub fn notes(&self) -> Vec<String> {
        self.notes_alone().into_iter().chain(comparison_notes(self.context, self.view)).collect()
    }

    /// What a reader must know of them where they are not compared with those of others here.
    pub(crate) fn notes_alone(&self) -> Vec<String> {
        let (words, question) = (self.context.words(), self.question());
        let apart = !question.is_two_way() && question.kind != QuestionKind::Several;
        let line = |people: String| self.context.base_line(&people, self.view.wave(), &[self.reading.question]);
        self.on_question()
            .chain(self.people().map(line))
            .chain(apart.then(|| words.rounded_need_not_add_up().to_owned()))
            .chain([words.range_note().to_owned()])
            .collect()
    }
}

/// Whom a view is of, and when, where there is more than one wave.
pub(crate) fn whom(context: Context<'_>, view: &View) -> String {
    let release = context.release();
    let name = view.selection().name(context.codebook(), context.language);
    if release.waves().len() == 1 {
        return name;
    }
    context.words().whom_when(&name, context.label(&release.wave(view.wave()).info().label))
}

/// Whom a view is compared with, where there is anybody.
pub(crate) fn others(context: Context<'_>, view: &View) -> Option<String> {
    view.comparison().name(context.release(), context.language)
}

/// Whom a view is compared with, and how many they are where that can be told.
pub(crate) fn others_and_people(context: Context<'_>, view: &View) -> Option<String> {
    let others = others(context, view)?;
    let people = view.others().map(|people| context.words().people_selected(people.0));
    Some(with_people(others, people))
}

/// Some people, and how many they are where that can be told.
pub(crate) fn with_people(whom: String, people: Option<String>) -> String {
    match people {
        Some(people) => format!("{whom}: {people}"),
        None => whom,
    }
}

/// What a measure of a question is called.
#[must_use]
pub fn measure_name(context: Context<'_>, question: &Question, measure: Measure) -> String {
    let label = |at: usize| context.label(&question.answers[at].label);
    match measure {
        Measure::Category(Category::Answer(at)) => label(at).to_owned(),
        Measure::Category(Category::NoAnswer) => context.words().no_answer().to_owned(),
        Measure::Category(Category::NotAsked) => context.words().not_asked().to_owned(),
        Measure::TopTwo => {
            let last = question.answers.len() - 1;
            context.words().top_two(label(last - 1), label(last))
        }
    }
}

/// What must be known of a difference, if the view allows one.
#[must_use]
pub fn comparison_notes(context: Context<'_>, view: &View) -> Vec<String> {
    let words = context.words();
    match view.comparison() {
        survey::Comparison::Rest(survey::Rest::Nobody) => Vec::new(),
        survey::Comparison::Rest(_) | survey::Comparison::Others(_) => vec![words.difference_note().to_owned()],
        survey::Comparison::Overlapping(_) => vec![words.overlap_note().to_owned()],
        survey::Comparison::Wave(_) => vec![words.difference_note().to_owned(), words.waves_note().to_owned()],
    }
}
