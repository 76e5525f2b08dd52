//! The tables of a release: what each group answered to a question, and how many people it has.

use chart::Context;
use quoting::{Column, Data, Field};
use survey::{Provenance, QuestionId};
use words::Words;

use crate::{
    cell::{Cell, Shorthand},
    notes::{BASES, COUNTS, Notes, RANGE, TOO_FEW, foot},
    sheet::{Sheet, Width},
};

/// What the table of a question has.
const OF_ANSWERS: [Column; 13] = [
    Column::Provenance,
    Column::WaveLabel,
    Column::RegionLabel,
    Column::RegionCode,
    Column::SettingLabel,
    Column::AnswerLabel,
    Column::Count,
    Column::Base,
    Column::BasePrecision,
    Column::Percent,
    Column::Lower,
    Column::Upper,
    Column::Status,
];

/// What the table of who answered has.
const OF_PEOPLE: [Column; 9] = [
    Column::Provenance,
    Column::WaveLabel,
    Column::RegionLabel,
    Column::RegionCode,
    Column::SettingLabel,
    Column::Count,
    Column::Base,
    Column::Percent,
    Column::Status,
];

/// Lays tables out as sheets.
pub(crate) struct Tables<'a> {
    pub(crate) context: Context<'a>,
    pub(crate) notes: &'a Notes<'a>,
}

impl Tables<'_> {
    /// The title of the table of who answered, which is the first.
    pub(crate) fn people_title(&self) -> String {
        let words = self.context.words();
        self.context.marked(words.table_heading(1, words.who_answered()))
    }

    /// The number of a question's table: they follow that of who answered.
    fn number(id: QuestionId) -> usize {
        id.0 + 2
    }

    pub(crate) fn question_sheet_name(&self, id: QuestionId) -> String {
        self.context.words().table_sheet(Self::number(id))
    }

    pub(crate) fn question_title(&self, id: QuestionId) -> String {
        let wording = self.context.label(&self.context.codebook().question(id).wording);
        self.context.marked(self.context.words().table_heading(Self::number(id), wording))
    }

    /// How many people of everybody are in each group.
    pub(crate) fn people(&self, data: &Data) -> Sheet {
        let name = self.context.words().table_sheet(1);
        self.sheet(name, self.notes.on_people(&self.people_title()), &OF_PEOPLE, data)
    }

    /// What each group answered to a question.
    pub(crate) fn question(&self, id: QuestionId, data: &Data) -> Sheet {
        let title = self.notes.on_question(&self.question_title(id), id);
        self.sheet(self.question_sheet_name(id), title, &OF_ANSWERS, data)
    }

    fn sheet(&self, name: String, title: String, shown: &[Column], data: &Data) -> Sheet {
        let words = self.context.words();
        let at: Vec<_> =
            shown.iter().filter_map(|column| data.columns().iter().position(|one| one == column)).collect();
        let status = data.columns().iter().position(|column| *column == Column::Status);
        let row = |row: &Vec<Field>| {
            let why = status.and_then(|at| row.get(at)).map_or(Shorthand::DoesNotApply, why);
            shown.iter().zip(&at).map(|(column, at)| self.cell(*column, &row[*at], why)).collect()
        };
        let is_of_people = !shown.contains(&Column::AnswerLabel);
        Sheet {
            name,
            title,
            lines: [words.one_table(), words.notes_elsewhere(), words.shorthand()].map(str::to_owned).to_vec(),
            columns: shown.iter().map(|column| self.heading(*column, is_of_people)).collect(),
            rows: data.rows().iter().map(row).collect(),
            foot: foot(self.context),
        }
    }

    /// A cell of data as people read it.
    fn cell(&self, column: Column, field: &Field, why: Shorthand) -> Cell {
        match (column, field) {
            // These two stand among words, on the left.
            (Column::RegionCode, Field::Empty) => Cell::text(Shorthand::DoesNotApply.text()),
            (Column::BasePrecision, Field::Empty) => Cell::text(why.text()),
            (_, Field::Empty) => Cell::Shorthand(why),
            (_, Field::Number(number)) => number.parse().map_or_else(|_| Cell::text(number), Cell::Number),
            (Column::Provenance, _) => Cell::text(kind(self.context)),
            (Column::Status, Field::Text(status)) => Cell::text(said_of_status(self.context.words(), status)),
            (Column::BasePrecision, Field::Text(precision)) => {
                let words = self.context.words();
                Cell::text(if precision == "exact" { words.precision_exact() } else { words.precision_rounded() })
            }
            (_, Field::Text(text)) => Cell::text(text),
        }
    }

    fn heading(&self, column: Column, is_of_people: bool) -> (String, Width) {
        let (words, notes) = (self.context.words(), self.notes);
        let noted = |text: &str, note| notes.marked(text, [note]);
        match (column, is_of_people) {
            (Column::WaveLabel, _) => (words.wave_column().to_owned(), Width::Code),
            (Column::RegionLabel, _) => (words.regions_legend().to_owned(), Width::Name),
            (Column::RegionCode, _) => (words.region_code_column().to_owned(), Width::Code),
            (Column::SettingLabel, _) => (words.settings_legend().to_owned(), Width::Name),
            (Column::AnswerLabel, _) => (words.answer_heading().to_owned(), Width::Name),
            (Column::Count, true) => (words.people_column().to_owned(), Width::Number),
            (Column::Count, false) => (noted(words.count_column(), COUNTS), Width::Number),
            (Column::Base, true) => (words.everybody_column().to_owned(), Width::Number),
            (Column::Base, false) => (noted(words.base_column(), BASES), Width::Number),
            (Column::BasePrecision, _) => (words.base_precision_column().to_owned(), Width::Code),
            (Column::Percent, true) => (words.percent_of_everybody_column().to_owned(), Width::Number),
            (Column::Percent, false) => (words.percent_column().to_owned(), Width::Number),
            (Column::Lower, _) => (noted(words.lower_column(), RANGE), Width::Number),
            (Column::Upper, _) => (noted(words.upper_column(), RANGE), Width::Number),
            (Column::Status, _) => (noted(words.status_column(), TOO_FEW), Width::Name),
            (_, _) => (words.kind_column().to_owned(), Width::Code),
        }
    }
}

/// What kind of data the answers are.
pub(crate) fn kind(context: Context<'_>) -> &'static str {
    match context.release().provenance {
        Provenance::Illustrative => context.words().made_up(),
        Provenance::Observed => context.words().kind_observed(),
    }
}

/// Why a row without numbers has none.
fn why(status: &Field) -> Shorthand {
    match status {
        Field::Text(status) if status == "too-few" => Shorthand::TooFew,
        Field::Text(status) if status == "not-asked" => Shorthand::NotAvailable,
        _ => Shorthand::DoesNotApply,
    }
}

fn said_of_status(words: Words, status: &str) -> &'static str {
    match status {
        "shown" => words.status_shown(),
        "too-few" => words.too_few(),
        "not-asked" => words.not_asked(),
        _ => words.nobody(),
    }
}
