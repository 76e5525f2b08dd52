//! The table of a figure: the same numbers, in words.

use survey::{Estimate, Row, View};
use words::Percent;

use crate::{
    Context, said,
    tell::{absence, people, points, range},
};

/// One cell: what it says, and by what it is put in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it says; empty where there is nothing to say.
    pub text: String,
    /// Its number; `None` where it has none, which is neither low nor high.
    pub number: Option<f64>,
}

impl Cell {
    pub(crate) fn new(text: impl Into<String>, number: Option<f64>) -> Self {
        Self { text: text.into(), number }
    }
}

/// A table with a heading for each column and for each row.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it is a table of.
    pub caption: String,
    /// One heading per column, that of the row headings first.
    pub columns: Vec<String>,
    /// For each row its heading and its cells, one per further column.
    pub rows: Vec<(String, Vec<Cell>)>,
    /// What is to be known before rows are put in order by a number, where that could mislead.
    pub caution: Option<String>,
}

/// Rows in order by the numbers of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The column, from 0 for the first after the row headings.
    pub column: usize,
    /// Which end comes first.
    pub first: First,
}

impl Order {
    /// Reads an order as [`Self::written`] writes it; `None` for anything else.
    #[must_use]
    pub fn read(written: &str) -> Option<Self> {
        let (column, first) = written.split_once(':')?;
        let first = match first {
            DESCENDING => First::Highest,
            ASCENDING => First::Lowest,
            _ => return None,
        };
        Some(Self { column: column.parse().ok()?, first })
    }

    /// The column, and how its numbers go on, such as `2:descending`.
    #[must_use]
    pub fn written(self) -> String {
        let goes_on = match self.first {
            First::Highest => DESCENDING,
            First::Lowest => ASCENDING,
        };
        format!("{}:{goes_on}", self.column)
    }
}

/// As pages say it of a column (`aria-sort`).
const DESCENDING: &str = "descending";
const ASCENDING: &str = "ascending";

/// Which end of an order comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// The highest number.
    Highest,
    /// The lowest.
    Lowest,
}

impl Table {
    /// Whether there is a column, from 0 for the first after the row headings.
    #[must_use]
    pub(crate) fn has(&self, column: usize) -> bool {
        // The row headings have a heading too.
        self.columns.len().checked_sub(1).is_some_and(|columns| column < columns)
    }

    /// The positions of the rows in an order; those without a number come last. Without an order, as they stand.
    #[must_use]
    pub fn arranged(&self, order: Option<Order>) -> Vec<usize> {
        let Some(Order { column, first }) = order else { return (0..self.rows.len()).collect() };
        let key = |at: usize| {
            let number = self.rows[at].1.get(column).and_then(|cell| cell.number);
            let number = number.map(|number| if first == First::Lowest { number } else { -number });
            number.unwrap_or(f64::INFINITY)
        };
        // Each goes behind those that are not above it, so that equals stay in the codebook's order. Tables are short,
        // and the library's sorting is long to download.
        let mut positions: Vec<usize> = Vec::with_capacity(self.rows.len());
        for at in 0..self.rows.len() {
            let behind = positions.partition_point(|other| key(*other) <= key(at));
            positions.insert(behind, at);
        }
        positions
    }

    /// The table with its rows in an order. Only then is there reason for caution.
    #[must_use]
    pub(crate) fn in_order(self, order: Option<Order>) -> Self {
        let Some(order) = order else { return Self { caution: None, ..self } };
        let rows = self.arranged(Some(order)).into_iter().map(|at| self.rows[at].clone()).collect();
        Self { rows, ..self }
    }
}

/// The headings of a table that has shares beside those of others, if there are any: that of the rows first.
pub(crate) fn columns_beside(context: Context<'_>, view: &View, rows: &str, others: Option<&str>) -> Vec<String> {
    let words = context.words();
    let mut columns = vec![rows.to_owned()];
    columns.extend(share_columns(context));
    if let Some(others) = others {
        columns.extend([words.rest_column(others), words.rest_range_column(others)]);
        if view.comparison().allows_difference() {
            columns.extend(compared_columns(context));
        }
    }
    columns
}

/// The cells of a row below [`columns_beside`].
pub(crate) fn cells_beside(context: Context<'_>, view: &View, row: &Row) -> Vec<Cell> {
    let mut cells = share_cells(context, &row.estimate).to_vec();
    if let Some(other) = &row.other {
        cells.extend(share_and_range(context, other));
        if view.comparison().allows_difference() {
            cells.extend(compared_cells(context, row));
        }
    }
    cells
}

/// The headings of a share's own columns.
pub(crate) fn share_columns(context: Context<'_>) -> [String; 3] {
    let words = context.words();
    [words.people_column(), words.share_column(), words.range_column()].map(str::to_owned)
}

/// The headings of the columns that compare.
pub(crate) fn compared_columns(context: Context<'_>) -> [String; 2] {
    let words = context.words();
    [words.difference_column(), words.verdict_column()].map(str::to_owned)
}

/// People, share and range.
pub(crate) fn share_cells(context: Context<'_>, estimate: &Estimate) -> [Cell; 3] {
    let count = estimate.shown().map(|shown| f64::from(shown.count.0));
    let [share, range] = share_and_range(context, estimate);
    // Why there is no number is said once in a row.
    let share = if estimate.shown().is_some() { share } else { Cell::new("", None) };
    [Cell::new(people(context, estimate), count), share, range]
}

/// Share, or why there is none, and range.
pub(crate) fn share_and_range(context: Context<'_>, estimate: &Estimate) -> [Cell; 2] {
    match estimate {
        Estimate::Shown(shown) => {
            let (lower, upper) = range(shown);
            let share = Cell::new(Percent(shown.share.percent()).to_string(), Some(shown.share.value()));
            let width = shown.interval.width();
            [share, Cell::new(context.words().range(lower, upper), Some(width))]
        }
        absent => [Cell::new(absence(context, absent), None), Cell::new("", None)],
    }
}

/// The difference from the others, and what it allows one to say; nothing where there is none.
pub(crate) fn compared_cells(context: Context<'_>, row: &Row) -> [Cell; 2] {
    let words = context.words();
    let Some(difference) = row.difference else { return [Cell::new("", None), Cell::new("", None)] };
    let said = said(difference);
    let verdict = format!("{} {}", words.verdict_shape(said), words.verdict(said));
    let value = Some(difference.value);
    [Cell::new(points(context, difference), value), Cell::new(verdict, value)]
}
