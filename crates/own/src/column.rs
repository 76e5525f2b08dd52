//! The columns of a file, found by their headings wherever they stand.

use words::Language;

use crate::{Fault, Position, What, record::Record};

/// What a column says. Headings are the same in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    Question,
    Answer,
    Count,
    Asked,
    Survey,
    Place,
    Date,
    /// For whoever fills in a template; not read.
    QuestionWords,
    /// Likewise.
    AnswerWords,
}

impl Column {
    /// Every column, in the order of a template.
    pub(crate) const ALL: [Self; 9] = [
        Self::Question,
        Self::QuestionWords,
        Self::Answer,
        Self::AnswerWords,
        Self::Count,
        Self::Asked,
        Self::Survey,
        Self::Place,
        Self::Date,
    ];

    /// What a file must have.
    pub(crate) const NEEDED: [Self; 4] = [Self::Question, Self::Answer, Self::Count, Self::Asked];

    /// What names the survey; the same in the whole file.
    pub(crate) const NAMES: [Self; 3] = [Self::Survey, Self::Place, Self::Date];

    /// Its heading.
    pub(crate) fn heading(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Answer => "answer",
            Self::Count => "count",
            Self::Asked => "asked",
            Self::Survey => "survey",
            Self::Place => "place",
            Self::Date => "date",
            Self::QuestionWords => "question_words",
            Self::AnswerWords => "answer_words",
        }
    }

    fn of(heading: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.heading().eq_ignore_ascii_case(heading))
    }
}

/// Where a file has which column.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    /// By position; `None` is not read.
    at: Vec<Option<Column>>,
}

impl Columns {
    /// The columns of a record of headings; or what is wrong with it.
    pub(crate) fn read(headings: &Record) -> Result<Self, Vec<Fault>> {
        let cells = &headings.cells;
        let first = Position { line: cells[0].line, column: 1, heading: None };
        if is_ours(headings) {
            return Err(vec![Fault { at: first, what: What::Ours }]);
        }
        let at: Vec<_> = cells.iter().map(|cell| Column::of(&cell.text)).collect();
        let doubled = |position: &usize| at[*position].is_some() && at[..*position].contains(&at[*position]);
        let doubled = (0..at.len()).filter(doubled).map(|position| Fault {
            at: Position {
                line: cells[position].line,
                column: position + 1,
                heading: at[position].map(Column::heading),
            },
            what: What::ColumnTwice,
        });
        // What lacks would stand behind the last.
        let last = Position { line: cells[0].line, column: cells.len() + 1, heading: None };
        let lacking = Column::NEEDED.into_iter().filter(|needed| !at.contains(&Some(*needed)));
        let lacking = lacking.map(|needed| Fault { at: last, what: What::NoColumn(needed.heading()) });
        let faults: Vec<_> = doubled.chain(lacking).collect();
        if faults.is_empty() { Ok(Self { at }) } else { Err(faults) }
    }

    /// How many headings a record has that are known, to tell separators by.
    pub(crate) fn known(headings: &Record) -> usize {
        headings.cells.iter().filter(|cell| Column::of(&cell.text).is_some()).count()
    }

    /// Where a column is; `None` if the file has it not.
    pub(crate) fn position(&self, column: Column) -> Option<usize> {
        self.at.iter().position(|one| *one == Some(column))
    }

    /// How many columns there are.
    pub(crate) fn len(&self) -> usize {
        self.at.len()
    }

    /// The positions of columns that are not read.
    pub(crate) fn unread(&self) -> impl Iterator<Item = usize> + '_ {
        self.at.iter().enumerate().filter(|(_, column)| column.is_none()).map(|(at, _)| at)
    }
}

/// Whether a file is one that this site gives away: data as it was published, or a table as it is shown.
fn is_ours(headings: &Record) -> bool {
    let has = |name: &str| headings.cells.iter().any(|cell| cell.text == name);
    let shown = |language: Language| {
        let words = language.words();
        has(words.people_column()) && has(words.share_column()) && has(words.range_column())
    };
    (has("provenance") && has("release")) || Language::ALL.into_iter().any(shown)
}
