//! The cover and the contents.

use chart::Context;
use quoting::Citation;
use rust_xlsxwriter::{Url, Workbook};
use survey::Provenance;

use crate::{
    BundleError, Material,
    cell::Cell,
    notes::foot,
    printed,
    sheet::{COVER, Looks, Sheet, Width, for_paper, make_room, write_above},
    tables::Tables,
};

/// What the whole is called.
pub(crate) fn title(context: Context<'_>) -> String {
    context.marked(context.words().bundle_title(context.label(&context.codebook().facts.title)))
}

/// What is said of the whole before any of it is read.
pub(crate) fn about(material: &Material<'_>, context: Context<'_>) -> Vec<String> {
    let (words, facts) = (context.words(), &context.codebook().facts);
    let publisher = context.label(&facts.publisher);
    let periods = context.release().waves().iter().map(|wave| wave.info().fieldwork);
    let periods: Vec<_> = periods.map(|period| words.period(period.start.parts(), period.end.parts())).collect();
    let periods: Vec<_> = periods.iter().map(String::as_str).collect();
    let survey = context.label(&facts.title);
    let (day, month, year) = facts.published.parts();
    let first = match context.release().provenance {
        Provenance::Illustrative => {
            vec![words.caveat_made_up(publisher), words.finding_source_made_up(survey, &periods)]
        }
        Provenance::Observed => {
            vec![words.finding_source(publisher, survey, &periods), words.published_on(&words.date(day, month, year))]
        }
    };
    let id = context.edition.id.as_str();
    let more = [
        words.citation_release(id),
        words.chose_to_answer().to_owned(),
        words.unofficial(publisher),
        licence(context).to_owned(),
    ];
    let address = Citation::of_release(context, material.site).link;
    let address = address.map(|address| words.address_of_release(&address));
    let unreviewed = words.unreviewed_translation().map(str::to_owned);
    first.into_iter().chain(more).chain(address).chain([words.file_language().to_owned()]).chain(unreviewed).collect()
}

/// Under which licence the data are: nobody has said.
pub(crate) fn licence(context: Context<'_>) -> &'static str {
    if context.made_up() { context.words().no_licence_made_up() } else { context.words().no_licence() }
}

/// The cover: what this is, one thing after the other in the first column.
pub(crate) fn write_cover(
    workbook: &mut Workbook,
    material: &Material<'_>,
    context: Context<'_>,
    looks: &Looks,
) -> Result<(), BundleError> {
    let (words, facts) = (context.words(), &context.codebook().facts);
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.cover_sheet())?;
    sheet.set_column_width(0, f64::from(COVER))?;
    write_above(sheet, &title(context), &[], looks)?;
    let cite = format!("{}: {}", words.readme_cite(), Citation::of_release(context, material.site).plain());
    // Nobody is to be asked about what nobody said.
    let contact = facts.press_contact.as_ref().filter(|_| !context.made_up());
    let contact = contact.map(|contact| format!("{} {contact}", words.press_contact()));
    let lines = about(material, context).into_iter().chain([cite]).chain(contact);
    let mut row = 1;
    for line in lines {
        sheet.write_string_with_format(row, 0, &line, looks.of_text(&line))?;
        make_room(sheet, row, [(line.chars().count(), COVER)].into_iter())?;
        row += 1;
    }
    let contents = words.contents_sheet();
    sheet.write_url(row, 0, Url::new(format!("internal:'{contents}'!A1")).set_text(contents))?;
    for_paper(sheet, &foot(context));
    Ok(())
}

/// The contents: every other sheet.
pub(crate) fn contents(context: Context<'_>, tables: &Tables<'_>) -> Sheet {
    let words = context.words();
    let notes = [(words.notes_sheet().to_owned(), context.marked(words.notes_sheet().to_owned()))];
    let people = [(words.table_sheet(1), tables.people_title())];
    let questions = context.codebook().question_ids();
    let questions = questions.map(|id| (tables.question_sheet_name(id), tables.question_title(id)));
    let printed = printed::title(context).map(|title| (printed::sheet_name(context), title));
    let all = notes.into_iter().chain(people).chain(questions).chain(printed);
    Sheet {
        name: words.contents_sheet().to_owned(),
        title: context.marked(words.contents_sheet().to_owned()),
        lines: vec![words.one_table().to_owned()],
        columns: vec![
            (words.sheet_column().to_owned(), Width::Code),
            (words.title_column().to_owned(), Width::Sentence),
        ],
        rows: all.map(|(name, title)| vec![Cell::Sheet(name), Cell::Text(title)]).collect(),
        foot: foot(context),
    }
}
