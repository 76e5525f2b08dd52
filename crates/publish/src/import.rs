//! Raw responses: a CSV file with one header row and one row per person.

use std::{
    fmt,
    fs::File,
    io::{self, BufReader, Read as _},
    path::Path,
};

use miette::Diagnostic;
use survey::{Answering, Provenance, QuestionKind};
use thiserror::Error;

use crate::{
    Survey,
    recipe::{QuestionRecipe, Spellings},
};

/// The header of the column that only made-up files have. A file with it can never pass for people's answers.
pub(crate) const MADE_UP: &str = "MADE-UP EXAMPLE";

/// Between the answers of one reply, where several could be given.
pub(crate) const SEPARATOR: char = ';';

/// One person's replies, by position in the codebook. Never leaves this crate but as counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The region's position.
    pub region: usize,
    /// The setting's position.
    pub setting: usize,
    /// For each question the categories that the reply is counted under; none if the wave did not ask it.
    pub replies: Vec<Vec<usize>>,
}

/// Everybody's replies in one wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responses {
    /// Whether people gave them.
    pub provenance: Provenance,
    /// One per row.
    pub people: Vec<Person>,
}

/// Why a raw file cannot be used.
#[derive(Debug, Error, Diagnostic)]
pub enum ImportError {
    /// It cannot be read.
    #[error("cannot read {file}: {reason}")]
    Unreadable {
        /// The path.
        file: String,
        /// What the system or the CSV reader says.
        reason: String,
    },
    /// Columns or cells are not as the codebook says.
    #[error("{file} does not fit the codebook:{}", list(faults))]
    #[diagnostic(help("correct the file, or add the spelling to `match` in codebook.toml"))]
    Faults {
        /// The path.
        file: String,
        /// What is wrong, at most twenty things.
        faults: Vec<ImportFault>,
    },
}

fn list(faults: &[ImportFault]) -> String {
    faults.iter().map(|fault| format!("\n  {fault}")).collect()
}

/// One thing in a raw file that is not as the codebook says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportFault {
    /// The line of the file, from 1; the header's where a column is missing.
    pub line: u64,
    /// The column's header.
    pub column: String,
    /// What the codebook asks for.
    pub expected: String,
    /// What is there. Free text is not repeated: it could say who somebody is.
    pub found: String,
}

impl fmt::Display for ImportFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, expected, found } = self;
        write!(f, "line {line}, column '{column}': expected {expected}, found {found}")
    }
}

/// More faults than this are not listed: they mostly have one cause.
const LISTED: usize = 20;

/// Reads one wave's raw file.
///
/// # Errors
///
/// If the file cannot be read, lacks a column, or has a cell that the codebook does not know; every such place
/// is named, up to twenty.
pub fn import(survey: &Survey, wave: usize, path: &Path) -> Result<Responses, ImportError> {
    let mut people = Vec::new();
    let provenance = each_person(survey, wave, path, |person| people.push(person))?;
    Ok(Responses { provenance, people })
}

/// Reads one wave's raw file a row at a time: of nobody but the person at hand is anything held.
///
/// # Errors
///
/// As [`import`]. By then `each` may have been given some people.
pub(crate) fn each_person(
    survey: &Survey,
    wave: usize,
    path: &Path,
    mut each: impl FnMut(Person),
) -> Result<Provenance, ImportError> {
    let file = path.display().to_string();
    let unreadable = |reason: String| ImportError::Unreadable { file: file.clone(), reason };
    let not_a_table = |error: csv::Error| unreadable(error.to_string());
    let open = || File::open(path).map(BufReader::new).map_err(|error| unreadable(error.to_string()));
    // Rows of another length are not the reader's business but a fault with a place, like any other.
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(open()?);
    let headers = reader.headers().map_err(not_a_table)?.clone();
    let mut sheet = Sheet { survey, wave, headers, faults: Vec::new() };
    let columns = sheet.columns();
    let mut record = csv::StringRecord::new();
    while sheet.faults.len() < LISTED && reader.read_record(&mut record).map_err(not_a_table)? {
        let spot = record.position().map_or(0, csv::Position::byte);
        let (cells, headers) = (record.len(), sheet.headers.len());
        if cells != headers {
            let last = sheet.headers.get(cells.min(headers).saturating_sub(1)).unwrap_or_default().to_owned();
            sheet.fault(spot, &last, format!("{headers} cells, as many as the header has"), cells);
        } else if let Some(columns) = &columns
            && let Some(person) = sheet.person(spot, &record, columns)
        {
            each(person);
        }
    }
    let made_up = sheet.headers.iter().any(|header| header == MADE_UP);
    if !sheet.faults.is_empty() {
        sheet.faults.truncate(LISTED);
        let spots: Vec<u64> = sheet.faults.iter().map(|(spot, _)| *spot).collect();
        let lines = lines(&spots, open()?).map_err(|error| unreadable(error.to_string()))?;
        let faults = sheet.faults.into_iter().zip(lines);
        let faults = faults.map(|((_, fault), line)| ImportFault { line, ..fault }).collect();
        return Err(ImportError::Faults { file, faults });
    }
    Ok(if made_up { Provenance::Illustrative } else { Provenance::Observed })
}

/// The lines in which records begin, as an editor counts them, from the bytes at which the records before them ended,
/// in rising order; the header's is the first. The CSV reader counts a record from where the one before it ended, so
/// that blank lines between them, and half of a Windows line end, put it out.
fn lines(spots: &[u64], file: BufReader<File>) -> io::Result<Vec<u64>> {
    let (mut found, mut line) = (Vec::with_capacity(spots.len()), 1);
    for (at, byte) in (0_u64..).zip(file.bytes()) {
        let byte = byte?;
        if !matches!(byte, b'\r' | b'\n') {
            while spots.get(found.len()).is_some_and(|spot| *spot <= at) {
                found.push(if spots[found.len()] == 0 { 1 } else { line });
            }
            if found.len() == spots.len() {
                return Ok(found);
            }
        }
        line += u64::from(byte == b'\n');
    }
    found.resize(spots.len(), line);
    Ok(found)
}

/// Where everything stands in the file; a question that the wave did not ask has no column.
struct Columns {
    region: usize,
    setting: usize,
    questions: Vec<Option<usize>>,
}

struct Sheet<'a> {
    survey: &'a Survey,
    wave: usize,
    headers: csv::StringRecord,
    /// Each with the byte at which the record before it ended; its line is looked up when all are known.
    faults: Vec<(u64, ImportFault)>,
}

impl Sheet<'_> {
    fn fault(&mut self, spot: u64, column: &str, expected: impl fmt::Display, found: impl fmt::Display) {
        let (expected, found) = (expected.to_string(), found.to_string());
        self.faults.push((spot, ImportFault { line: 1, column: column.to_owned(), expected, found }));
    }

    fn columns(&mut self) -> Option<Columns> {
        let survey = self.survey;
        let region = self.column(&survey.recipe.region_column);
        let setting = self.column(&survey.recipe.setting_column);
        let questions = survey.recipe.questions.iter();
        let questions: Vec<_> =
            questions.map(|recipe| recipe.waves[self.wave].then(|| self.column(&recipe.column))).collect();
        if questions.contains(&Some(None)) {
            return None;
        }
        let questions = questions.into_iter().map(Option::flatten).collect();
        Some(Columns { region: region?, setting: setting?, questions })
    }

    fn column(&mut self, name: &str) -> Option<usize> {
        let places: Vec<_> = self.headers.iter().enumerate().filter(|(_, header)| header.trim() == name).collect();
        match places.as_slice() {
            [(at, _)] => Some(*at),
            [] => {
                self.fault(0, name, "a column with this header", "none");
                None
            }
            several => {
                let count = several.len();
                self.fault(0, name, "one column with this header", count);
                None
            }
        }
    }

    fn person(&mut self, spot: u64, record: &csv::StringRecord, columns: &Columns) -> Option<Person> {
        let survey = self.survey;
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        let region = self.place(spot, &survey.recipe.region_column, &survey.recipe.regions, cell(columns.region));
        let setting = self.place(spot, &survey.recipe.setting_column, &survey.recipe.settings, cell(columns.setting));
        let mut replies: Vec<Vec<usize>> = Vec::with_capacity(columns.questions.len());
        for (at, column) in columns.questions.iter().enumerate() {
            let reply = match column {
                Some(column) => self.reply(spot, at, cell(*column), &replies)?,
                None => Vec::new(),
            };
            replies.push(reply);
        }
        let (region, setting) = (region?, setting?);
        let group = survey.codebook.impossible.iter().find(|group| {
            survey.codebook.regions.members(group.region).holds(region)
                && survey.codebook.settings.members(group.setting).holds(setting)
        });
        if group.is_some() {
            let column = &survey.recipe.setting_column;
            self.fault(
                spot,
                column,
                "a setting that the codebook does not rule out in this region",
                "one that it does",
            );
        }
        Some(Person { region, setting, replies })
    }

    fn place(&mut self, spot: u64, column: &str, known: &Spellings, cell: &str) -> Option<usize> {
        let position = known.position(cell);
        if position.is_none() {
            self.fault(spot, column, "a place of the codebook", described(cell));
        }
        position
    }

    /// The categories of one reply, given those to the questions before it; `None` after a fault.
    fn reply(&mut self, spot: u64, at: usize, cell: &str, earlier: &[Vec<usize>]) -> Option<Vec<usize>> {
        let question = &self.survey.codebook.questions[at];
        let recipe = &self.survey.recipe.questions[at];
        let asked = recipe.asked_if.as_ref().is_none_or(|condition| {
            earlier[condition.question.0].iter().any(|category| condition.answers.contains(category))
        });
        let no_answer = question.answers.len();
        // What only separates answers is none.
        let separates = |character: char| character == SEPARATOR || character.is_whitespace();
        let empty = cell.is_empty() || (question.kind == QuestionKind::Several && cell.chars().all(separates));
        match (asked, empty) {
            (false, true) => Some(vec![question.not_asked().unwrap_or_default()]),
            (false, false) => {
                self.fault(spot, &recipe.column, "nothing, as this person was not asked", described(cell));
                None
            }
            (true, true) if question.answering == Answering::Optional => Some(vec![no_answer]),
            (true, true) => {
                self.fault(spot, &recipe.column, "an answer, as the codebook says it is required", "nothing");
                None
            }
            (true, false) => self.answers(spot, recipe, question.kind, cell),
        }
    }

    fn answers(&mut self, spot: u64, recipe: &QuestionRecipe, kind: QuestionKind, cell: &str) -> Option<Vec<usize>> {
        let parts: Vec<_> = match kind {
            QuestionKind::Several => cell.split(SEPARATOR).map(str::trim).filter(|part| !part.is_empty()).collect(),
            QuestionKind::Single | QuestionKind::Scale => vec![cell],
        };
        let mut positions = Vec::with_capacity(parts.len());
        for part in parts {
            match recipe.answers.position(part) {
                Some(position) if !positions.contains(&position) => positions.push(position),
                Some(_) => {}
                None => {
                    self.fault(spot, &recipe.column, "an answer of the codebook", described(part));
                    return None;
                }
            }
        }
        Some(positions)
    }
}

/// What stands in a cell, for an error: how long it is, never what it says.
fn described(cell: &str) -> String {
    match cell.chars().count() {
        0 => "nothing".to_owned(),
        length => format!("another text of {length} characters"),
    }
}
