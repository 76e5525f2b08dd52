//! The rows of a file, one by one.

use survey::{Base, Category, Codebook, Count, OwnAnswers, QuestionId};

use crate::{
    Encoding, Excerpt, Fault, Faults, OwnFile, OwnName, Position, What,
    column::{Column, Columns},
    excerpt::is_plain,
    naming,
    number::people,
    record::Record,
    together::{Line, Placed, in_order, together},
};

/// The longest name, in letters.
const LONGEST_NAME: usize = 80;

/// A file's rows in the making.
pub(crate) struct Rows<'a> {
    codebook: &'a Codebook,
    columns: &'a Columns,
    lines: Vec<Line>,
    names: [Option<(String, usize)>; 3],
    /// Whether anything was counted, rightly or not.
    counted: bool,
    last: Position,
    faults: Faults,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(codebook: &'a Codebook, columns: &'a Columns) -> Self {
        let names = [const { None }; 3];
        let last = Position { line: 1, ..Position::START };
        Self { codebook, columns, lines: Vec::new(), names, counted: false, last, faults: Vec::new() }
    }

    pub(crate) fn fault(&mut self, fault: Fault) {
        self.counted = true;
        self.faults.push(fault);
    }

    /// Reads one row.
    pub(crate) fn row(&mut self, record: &Record) {
        self.last = Position { line: record.cells[0].line, column: 1, heading: None };
        for (at, cell) in record.cells.iter().enumerate().skip(self.columns.len()).filter(|(_, it)| !it.text.is_empty())
        {
            let at = Position { line: cell.line, column: at + 1, heading: None };
            self.fault(Fault { at, what: What::NoHeading(Excerpt::of(&cell.text)) });
        }
        for (which, column) in Column::NAMES.into_iter().enumerate() {
            self.name(which, cell(self.columns, record, column));
        }
        let [question, answer, count, asked] = Column::NEEDED.map(|column| cell(self.columns, record, column));
        // What was not filled in, such as most of a template.
        if count.0.is_empty() && asked.0.is_empty() {
            return;
        }
        self.counted |= !count.0.is_empty();
        let named = self.named(question, answer);
        let (count, asked_number) = (self.number(count), self.number(asked));
        if let (Some((question, category)), Some(count), Some(asked_number)) = (named, count, asked_number) {
            let (answer_at, asked_at) = (answer.1, asked.1);
            let line = Line { question, answer: category, count, asked: asked_number, answer_at, asked_at };
            self.lines.push(line);
        }
    }

    /// The question and the answer that two cells name.
    fn named(&mut self, question: (&str, Position), answer: (&str, Position)) -> Option<(QuestionId, Category)> {
        let mut known = None;
        if question.0.is_empty() {
            self.fault(Fault { at: question.1, what: What::Nothing });
        } else {
            match naming::question(self.codebook, question.0) {
                Ok(id) => known = Some(id),
                Err(what) => self.fault(Fault { at: question.1, what }),
            }
        }
        if answer.0.is_empty() {
            self.fault(Fault { at: answer.1, what: What::Nothing });
            return None;
        }
        let id = known?;
        match naming::answer(self.codebook.question(id), answer.0) {
            Ok(category) => Some((id, category)),
            Err(what) => {
                self.fault(Fault { at: answer.1, what });
                None
            }
        }
    }

    /// The number in a cell: `None` if it is none, which is a fault; nothing in it is no fault.
    fn number(&mut self, (cell, at): (&str, Position)) -> Option<Option<Placed>> {
        if cell.is_empty() {
            return Some(None);
        }
        match people(cell) {
            Ok(number) => Some(Some((number, at))),
            Err(fault) => {
                self.fault(Fault { at, what: What::Number(fault, Excerpt::of(cell)) });
                None
            }
        }
    }

    /// Takes a part of the survey's name, which may be said on every line if it is the same on all.
    fn name(&mut self, which: usize, (cell, at): (&str, Position)) {
        let text: String = cell.chars().map(|letter| if is_plain(letter) { letter } else { ' ' }).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return;
        }
        match &self.names[which] {
            None if text.chars().count() > LONGEST_NAME => {
                self.faults.push(Fault { at, what: What::LongName(LONGEST_NAME) });
            }
            None => self.names[which] = Some((text, at.line)),
            Some((before, line)) if *before != text => {
                let line = *line;
                self.faults.push(Fault { at, what: What::OtherName(line) });
            }
            Some(_) => {}
        }
    }

    /// All rows together.
    pub(crate) fn finish(mut self, encoding: Encoding) -> Result<OwnFile, Faults> {
        if !self.counted {
            self.faults.push(Fault { at: self.last, what: What::NoCounts });
        }
        let mut answers = Vec::new();
        let mut small = Vec::new();
        for id in in_order(&self.lines) {
            let lines: Vec<_> = self.lines.iter().filter(|line| line.question == id).collect();
            let kind = self.codebook.question(id).kind;
            let Some(asked) = together(&lines, kind, &mut self.faults) else { continue };
            let counted = lines.iter().filter_map(|line| Some((line.answer, Count(line.count?.0)))).collect();
            let Some(own) = OwnAnswers::new(id, self.codebook.question(id), Base(asked), counted) else { continue };
            let line = |answer| lines.iter().find(|line| line.answer == answer).map(|line| line.answer_at.line);
            small.extend(own.of_few().filter_map(line));
            answers.push(own);
        }
        if !self.faults.is_empty() {
            self.faults.sort_by_key(|fault| fault.at);
            return Err(self.faults);
        }
        small.sort_unstable();
        let [survey, place, date] = self.names.map(|name| name.map(|(text, _)| text));
        let unread = self.columns.unread().map(|at| at + 1).collect();
        Ok(OwnFile { name: OwnName { survey, place, date }, answers, small, unread, encoding })
    }
}

/// A cell of a record and where it is; empty where the record is shorter, or the file has no such column.
fn cell<'a>(columns: &Columns, record: &'a Record, column: Column) -> (&'a str, Position) {
    let position = columns.position(column);
    let found = position.and_then(|at| record.cells.get(at));
    let line = found.or(record.cells.last()).map_or(1, |cell| cell.line);
    let at = Position { line, column: position.unwrap_or_default() + 1, heading: Some(column.heading()) };
    (found.map_or("", |cell| cell.text.as_str()), at)
}
