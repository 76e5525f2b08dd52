//! The notes, by their numbers.

use chart::Context;
use survey::{Asked, Method, QuestionId, QuestionKind};

use crate::{
    cell::Cell,
    sheet::{Sheet, Width},
};

/// What must be known of the numbers, in the order in which it is met.
pub(crate) struct Notes<'a> {
    context: Context<'a>,
    texts: Vec<String>,
    of_questions: Vec<Vec<usize>>,
}

/// Of the whole: what a row is, and who answered.
pub(crate) const GROUPS: usize = 1;
const CHOSE: usize = 2;
/// Of counts.
pub(crate) const COUNTS: usize = 3;
/// Of how many were asked.
pub(crate) const BASES: usize = 4;
/// Of ranges.
pub(crate) const RANGE: usize = 5;
/// Of what is not shown.
pub(crate) const TOO_FEW: usize = 6;
const WHO: usize = 7;

impl<'a> Notes<'a> {
    pub(crate) fn of(context: Context<'a>) -> Self {
        let words = context.words();
        let texts = [
            words.note_groups().to_owned(),
            words.chose_to_answer().to_owned(),
            counts(context),
            words.note_bases().to_owned(),
            words.note_range().to_owned(),
            words.note_too_few(context.release().parameters.threshold),
            words.mix_note().to_owned(),
        ];
        let mut notes = Self { context, texts: texts.to_vec(), of_questions: Vec::new() };
        for id in context.codebook().question_ids() {
            let own = of_question(context, id).into_iter().map(|text| notes.number(text)).collect();
            notes.of_questions.push(own);
        }
        notes
    }

    /// The number of a note, which is a new one if nothing like it was said.
    fn number(&mut self, text: String) -> usize {
        let at = self.texts.iter().position(|one| *one == text).unwrap_or_else(|| {
            self.texts.push(text);
            self.texts.len() - 1
        });
        at + 1
    }

    /// A title with the marks of what holds for all of a question's table.
    pub(crate) fn on_question(&self, title: &str, id: QuestionId) -> String {
        let own = self.of_questions.get(id.0).into_iter().flatten().copied();
        self.marked(title, [GROUPS, CHOSE].into_iter().chain(own))
    }

    /// A title with the marks of what holds for all of the table of who answered.
    pub(crate) fn on_people(&self, title: &str) -> String {
        self.marked(title, [GROUPS, CHOSE, WHO])
    }

    /// A text with the marks of notes.
    pub(crate) fn marked(&self, text: &str, notes: impl IntoIterator<Item = usize>) -> String {
        let marks = notes.into_iter().map(|number| format!(" {}", self.context.words().note_mark(number)));
        [text.to_owned()].into_iter().chain(marks).collect()
    }

    pub(crate) fn sheet(&self) -> Sheet {
        let words = self.context.words();
        let row = |(at, text): (usize, &String)| vec![Cell::Text(words.note_mark(at + 1)), Cell::text(text)];
        Sheet {
            name: words.notes_sheet().to_owned(),
            title: self.context.marked(words.notes_sheet().to_owned()),
            lines: vec![words.one_table().to_owned()],
            columns: vec![
                (words.note_number_column().to_owned(), Width::Code),
                (words.note_column().to_owned(), Width::Sentence),
            ],
            rows: self.texts.iter().enumerate().map(row).collect(),
            foot: foot(self.context),
        }
    }
}

/// What stands at the foot of each printed page: which release, and first of all that it is made up where it is.
pub(crate) fn foot(context: Context<'_>) -> String {
    context.marked(context.words().citation_release(context.edition.id.as_str()))
}

/// How exact counts are.
fn counts(context: Context<'_>) -> String {
    let (words, release) = (context.words(), context.release());
    let questions: Vec<_> = release.codebook.question_ids().collect();
    let bases = release.wave_ids().map(|wave| release.rounding_base(wave, &questions));
    let most = bases.max().unwrap_or(release.parameters.rounding_base).saturating_sub(1);
    if release.waves().iter().any(|wave| wave.method() == Method::Atoms) {
        words.note_by_atoms(2 * most)
    } else {
        words.note_counts(most)
    }
}

/// What must be known of one question.
pub(crate) fn of_question(context: Context<'_>, id: QuestionId) -> Vec<String> {
    let (words, question) = (context.words(), context.codebook().question(id));
    let only = match &question.asked {
        Asked::Everyone => None,
        Asked::Only { whom, .. } => Some(words.asked_only(context.label(whom))),
    };
    let several = (question.kind == QuestionKind::Several).then(|| words.several_allowed().to_owned());
    let note = question.note.as_ref().map(|note| context.label(note).to_owned());
    only.into_iter().chain(several).chain(note).collect()
}
