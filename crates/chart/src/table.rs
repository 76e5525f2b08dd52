//! The table of a figure: the same numbers, in words.

use survey::{Category, Difference, Estimate, Precision, Row, Shown};
use words::{Percent, Points};

use crate::{Subject, said};

/// A table with a heading for each column and for each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is a table of.
    pub caption: String,
    /// One heading per column, that of the row headings first.
    pub columns: Vec<String>,
    /// For each row its heading and its cells, one per further column.
    pub rows: Vec<(String, Vec<String>)>,
}

/// The table of a subject.
#[must_use]
pub fn table(subject: &Subject<'_>) -> Table {
    let words = subject.words();
    let rest = subject.rest();
    let mut columns = vec![words.answer_heading().to_owned()];
    columns.extend([words.people_column(), words.share_column(), words.range_column()].map(str::to_owned));
    if let Some(rest) = &rest {
        columns.extend([words.rest_column(rest), words.rest_range_column(rest)]);
        columns.extend([words.difference_column(), words.verdict_column()].map(str::to_owned));
    }
    let title = subject.question().title.text(subject.language);
    let caption = subject.marked(words.table_caption(title, &subject.whom()));
    let row = |row: &Row| (subject.answer(row.category).to_owned(), cells(subject, row, rest.is_some()));
    Table { caption, columns, rows: subject.reading.rows.iter().map(row).collect() }
}

/// The table of one answer of a subject place by place; `axis` heads the places.
#[must_use]
pub fn places_table(subject: &Subject<'_>, answer: Category, axis: &str, places: &[(String, Row)]) -> Table {
    let words = subject.words();
    let mut columns = vec![axis.to_owned()];
    columns.extend([words.people_column(), words.share_column(), words.range_column()].map(str::to_owned));
    columns.extend([words.difference_column(), words.verdict_column()].map(str::to_owned));
    let title = subject.answer(answer);
    let caption = subject.marked(words.table_caption(title, &subject.whom()));
    let row = |(place, row): &(String, Row)| {
        let mut texts = vec![people(subject, &row.estimate)];
        texts.extend(share_and_range(subject, &row.estimate));
        texts.extend(compared(subject, row));
        (place.clone(), texts)
    };
    Table { caption, columns, rows: places.iter().map(row).collect() }
}

fn cells(subject: &Subject<'_>, row: &Row, has_rest: bool) -> Vec<String> {
    let mut texts = vec![people(subject, &row.estimate)];
    texts.extend(share_and_range(subject, &row.estimate));
    if has_rest {
        texts.extend(share_and_range(subject, row.rest.as_ref().unwrap_or(&Estimate::TooFew)));
        texts.extend(compared(subject, row));
    }
    texts
}

/// How many of how many, or why that cannot be told.
fn people(subject: &Subject<'_>, estimate: &Estimate) -> String {
    match estimate {
        Estimate::Shown(shown) => subject.words().of_base(&subject.words().about(shown.count.0), &base(subject, shown)),
        absent => absence(subject, absent),
    }
}

/// The difference from the rest, and what it allows one to say; nothing where there is none.
fn compared(subject: &Subject<'_>, row: &Row) -> [String; 2] {
    let words = subject.words();
    row.difference.map_or_else(Default::default, |difference| {
        let said = said(difference);
        [points(subject, difference), format!("{} {}", words.verdict_shape(said), words.verdict(said))]
    })
}

fn base(subject: &Subject<'_>, shown: &Shown) -> String {
    match shown.base_precision {
        Precision::Exact => shown.base.to_string(),
        Precision::Rounded => subject.words().about(shown.base.0),
    }
}

fn share_and_range(subject: &Subject<'_>, estimate: &Estimate) -> [String; 2] {
    match estimate {
        Estimate::Shown(shown) => {
            let (lower, upper) = range(shown);
            [Percent(shown.share.percent()).to_string(), subject.words().range(lower, upper)]
        }
        absent => [absence(subject, absent), String::new()],
    }
}

/// An interval's ends as whole percentages.
pub(crate) fn range(shown: &Shown) -> (Percent, Percent) {
    (Percent(shown.interval.lower().percent()), Percent(shown.interval.upper().percent()))
}

/// Why there is no number; nothing where there is one.
pub(crate) fn absence(subject: &Subject<'_>, estimate: &Estimate) -> String {
    match estimate {
        Estimate::Shown(_) => String::new(),
        Estimate::TooFew => subject.words().too_few().to_owned(),
        Estimate::NotAsked => subject.words().not_asked().to_owned(),
        Estimate::Nobody => subject.words().nobody().to_owned(),
    }
}

fn points(subject: &Subject<'_>, difference: Difference) -> String {
    // A difference of shares is from -1 to 1, so its points fit.
    #[expect(clippy::cast_possible_truncation)]
    let whole = |value: f64| Points((value * 100.0).round() as i8);
    subject.words().points(whole(difference.value), whole(difference.lower), whole(difference.upper))
}
