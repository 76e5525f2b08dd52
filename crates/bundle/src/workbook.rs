//! The spreadsheet, and the same numbers as data.

use chart::Context;
use quoting::EveryGroup;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::{
    BundleError, Material, front, language,
    notes::Notes,
    printed,
    sheet::{LINE_PIXELS, Looks},
    tables::{Tables, kind},
};

/// The spreadsheet of a release and its data, made at once: a question's are in memory only while they are written.
pub(crate) fn written(
    material: &Material<'_>,
    context: Context<'_>,
    groups: &EveryGroup<'_>,
) -> Result<(Vec<u8>, String), BundleError> {
    let (looks, notes) = (Looks::plain(), Notes::of(context));
    let tables = Tables { context, notes: &notes };
    let mut workbook = Workbook::new();
    workbook.set_default_format(&Format::new().set_font_name("Arial").set_font_size(12), LINE_PIXELS, 64)?;
    workbook.set_properties(&properties(context)?);
    front::write_cover(&mut workbook, material, context, &looks)?;
    front::contents(context, &tables).write(&mut workbook, &looks)?;
    notes.sheet().write(&mut workbook, &looks)?;
    let people = groups.people(context.language);
    tables.people(&people).write(&mut workbook, &looks)?;
    let mut csv = people.csv();
    for id in context.codebook().question_ids() {
        let data = groups.answers(id, context.language);
        tables.question(id, &data).write(&mut workbook, &looks)?;
        csv.push_str(&data.csv_below());
    }
    if let Some(sheet) = printed::sheet(context, &notes) {
        sheet.write(&mut workbook, &looks)?;
    }
    Ok((language::named(workbook.save_to_buffer()?, context.language)?, csv))
}

/// What a spreadsheet says of itself. It was made on the day when the results were made known, as far as it says: the
/// same release makes the same file each time.
fn properties(context: Context<'_>) -> Result<DocProperties, XlsxError> {
    let (words, facts) = (context.words(), &context.codebook().facts);
    let (day, month, year) = facts.published.parts();
    let author = if context.made_up() { words.citation_made_up_by() } else { context.label(&facts.publisher) };
    Ok(DocProperties::new()
        .set_title(front::title(context))
        .set_subject(words.citation_release(context.edition.id.as_str()))
        .set_author(author)
        .set_category(kind(context))
        .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?))
}
