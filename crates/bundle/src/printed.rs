//! The table of what the publisher printed: real, whatever the rest is.

use chart::Context;
use survey::{ConfidenceLevel, PublishedBase, PublishedFigure};

use crate::{
    cell::{Cell, Shorthand},
    notes::{Notes, RANGE},
    sheet::{Sheet, Width},
};

/// The title of the table, which is the last; `None` where nothing was printed.
pub(crate) fn title(context: Context<'_>) -> Option<String> {
    let words = context.words();
    let printed = !context.release().published.is_empty();
    printed.then(|| words.table_heading(number(context), words.table_printed()))
}

pub(crate) fn sheet_name(context: Context<'_>) -> String {
    context.words().table_sheet(number(context))
}

/// Behind those of who answered and of the questions.
fn number(context: Context<'_>) -> usize {
    context.codebook().questions.len() + 2
}

/// What the publisher printed; `None` where it did not print anything.
pub(crate) fn sheet(context: Context<'_>, notes: &Notes<'_>) -> Option<Sheet> {
    let (words, facts) = (context.words(), &context.codebook().facts);
    let (day, month, year) = facts.published.parts();
    let source = words.source_line(context.label(&facts.publisher), &words.date(day, month, year));
    let lines = [
        words.one_table().to_owned(),
        words.notes_elsewhere().to_owned(),
        words.shorthand_of_printed().to_owned(),
        format!("{}: {source}", words.source_heading()),
    ];
    let columns = [
        (words.kind_column().to_owned(), Width::Name),
        (words.percent_column().to_owned(), Width::Number),
        (words.whom_column().to_owned(), Width::Name),
        (words.statement_column().to_owned(), Width::Name),
        (words.stated_base_column().to_owned(), Width::Number),
        (notes.marked(words.lower_column(), [RANGE]), Width::Number),
        (notes.marked(words.upper_column(), [RANGE]), Width::Number),
        (words.caution_column().to_owned(), Width::Sentence),
    ];
    Some(Sheet {
        name: sheet_name(context),
        title: title(context)?,
        lines: lines.into_iter().chain(facts.announcement.clone()).collect(),
        columns: columns.to_vec(),
        rows: context.release().published.iter().map(|figure| row(context, figure)).collect(),
        // Nothing in it is made up.
        foot: words.citation_release(context.edition.id.as_str()),
    })
}

fn row(context: Context<'_>, figure: &PublishedFigure) -> Vec<Cell> {
    let number = |number: u32| Cell::Number(f64::from(number));
    let base = match figure.base {
        PublishedBase::Stated(base) => number(base.0),
        PublishedBase::NotStated => Cell::Shorthand(Shorthand::NotAvailable),
    };
    let interval = figure.interval(ConfidenceLevel::NINETY_FIVE);
    let end = |end: Option<u8>| end.map_or(Cell::Shorthand(Shorthand::NotAvailable), |end| number(end.into()));
    let caution = figure.caution.as_ref();
    vec![
        Cell::text(context.words().kind_printed()),
        number(figure.percent.into()),
        Cell::text(context.label(&figure.population)),
        Cell::text(context.label(&figure.statement)),
        base,
        end(interval.map(|interval| interval.lower().percent())),
        end(interval.map(|interval| interval.upper().percent())),
        caution.map_or(Cell::Shorthand(Shorthand::DoesNotApply), |caution| Cell::text(context.label(caution))),
    ]
}
