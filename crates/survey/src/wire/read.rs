//! From the file to a release, refusing what does not fit.

use super::{
    SCHEMA,
    codebook::codebook,
    cube::{Cube, group_place},
    error::{ReadError, mismatch},
    fields::{date, expect, label, slug},
    json::Json,
    walk::At,
};
use crate::{
    Base, Codebook, Group, Method, Parameters, Period, Provenance, PublishedBase, PublishedFigure, Question, Release,
    ReleaseId, Table, Wave, WaveError, WaveInfo,
};

/// A release under the name it was published by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its name, made from its content. That it fits the content is for `publish verify` to check.
    pub id: ReleaseId,
    /// What was published.
    pub release: Release,
}

/// Reads a release file.
///
/// # Errors
///
/// If the text is not JSON, breaks off, or is not a release of this version in every part; the error names
/// the place, what was expected there and what was found.
pub fn read(text: &str) -> Result<Edition, ReadError> {
    edition(At::top(&Json::parse(text)?))
}

fn edition(file: At<'_, '_>) -> Result<Edition, ReadError> {
    expect(file.field("version"), "2.0")?;
    expect(file.field("class"), "collection")?;
    let head = file.field("extension");
    let schema = head.field("schema");
    if schema.whole()? != SCHEMA {
        return Err(schema.unlike(&SCHEMA.to_string()));
    }
    let name = head.field("release");
    let id = ReleaseId::new(name.text()?).ok_or_else(|| name.unlike("16 hexadecimal digits"))?;
    distinct(head.field("question"))?;
    distinct(head.field("waves"))?;
    let codebook = codebook(head)?;
    let parameters = parameters(head.field("disclosure"))?;
    let link = file.field("link");
    let items = link.field("item");
    check_items(items, head, &codebook)?;
    let provenance = match head.field("provenance").text()? {
        "observed" => Provenance::Observed,
        "illustrative" => Provenance::Illustrative,
        _ => return Err(head.field("provenance").unlike("'observed' or 'illustrative'")),
    };
    let waves = head.field("waves").each(|wave_head| wave(wave_head, &codebook, items, parameters))?;
    let published = head.field("published").each(published_figure)?;
    let release = Release::new(provenance, codebook, parameters, published, waves);
    Ok(Edition { id, release: release.ok_or_else(|| head.field("waves").unlike("at least one wave"))? })
}

fn parameters(disclosure: At<'_, '_>) -> Result<Parameters, ReadError> {
    Ok(Parameters {
        threshold: positive(&disclosure.field("threshold"))?,
        rounding_base: positive(&disclosure.field("rounding_base"))?,
        protection_width: disclosure.field("protection_width").whole()?,
    })
}

#[inline(never)]
fn positive(field: &At<'_, '_>) -> Result<u32, ReadError> {
    let value = field.whole()?;
    if value == 0 { Err(field.unlike("at least 1")) } else { Ok(value) }
}

/// Every dataset must be of a question and a wave that the file's head knows.
fn check_items(items: At<'_, '_>, head: At<'_, '_>, codebook: &Codebook) -> Result<(), ReadError> {
    let waves = head.field("waves").each(|wave| Ok(wave.field("id").text()?.to_owned()))?;
    items.each(|item| {
        let extension = item.field("extension");
        let (question, wave) = (extension.field("question"), extension.field("wave"));
        if codebook.find(question.text()?).is_none() {
            return Err(question.unlike("the id of a question"));
        }
        let id = wave.text()?;
        if waves.iter().any(|known| known == id) { Ok(()) } else { Err(wave.unlike("the id of a wave")) }
    })?;
    Ok(())
}

/// No two of a list may have the same id.
#[inline(never)]
fn distinct(list: At<'_, '_>) -> Result<(), ReadError> {
    let ids = list.each(|item| Ok(item.field("id").text()?.to_owned()))?;
    match ids.iter().enumerate().find(|(at, id)| ids[..*at].contains(id)) {
        Some((_, id)) => Err(list.error("ids that differ", &format_args!("'{id}' twice"))),
        None => Ok(()),
    }
}

fn published_figure(head: At<'_, '_>) -> Result<PublishedFigure, ReadError> {
    let percent = head.field("percent");
    let whole = u8::try_from(percent.whole()?).ok().filter(|whole| *whole <= 100);
    let base = head.field("base").optional(At::whole)?;
    Ok(PublishedFigure {
        slug: slug(head.field("id"))?,
        percent: whole.ok_or_else(|| percent.unlike("a percentage up to 100"))?,
        statement: label(head.field("statement"))?,
        population: label(head.field("population"))?,
        base: base.map_or(PublishedBase::NotStated, |base| PublishedBase::Stated(Base(base))),
        caution: head.field("caution").optional(|caution| label(*caution))?,
    })
}

fn wave(head: At<'_, '_>, codebook: &Codebook, items: At<'_, '_>, parameters: Parameters) -> Result<Wave, ReadError> {
    let dates = head.field("fieldwork").each(date)?;
    let fieldwork = match dates[..] {
        [start, end] if start <= end => Period { start, end },
        _ => return Err(head.field("fieldwork").unlike("a first day and a last, not before it")),
    };
    let info = WaveInfo { slug: slug(head.field("id"))?, label: label(head.field("label"))?, fieldwork };
    let mut groups: Option<Vec<(Group, Base)>> = None;
    let mut tables = Vec::with_capacity(codebook.questions.len());
    for question in &codebook.questions {
        let place = format!("question '{}', wave '{}'", question.slug, info.slug);
        let table = table(items, question, &info, codebook, &place)?;
        if let Some(Tabled { bases, .. }) = &table
            && groups.get_or_insert_with(|| bases.clone()) != bases
        {
            return Err(mismatch(&place, &"the groups and bases of the wave's other questions", &"others"));
        }
        tables.push(table.map(|tabled| tabled.table));
    }
    let place = format!("wave '{}'", info.slug);
    let groups = groups.ok_or_else(|| mismatch(&place, &"at least one dataset", &"none"))?;
    let named = groups.clone();
    let method = method(&head)?;
    let wave = Wave::new(info, groups, tables, parameters).map(|wave| wave.by(method));
    wave.map_err(|error| match error {
        WaveError::NoEveryone => mismatch(&place, &"a base for everyone", &"none"),
        WaveError::Disorder { at } => {
            mismatch(&group_place(&place, named[at].0, codebook), &"groups in order", &"disorder")
        }
        WaveError::BelowThreshold { at, found } => {
            let expected = format!("a base of at least {}", parameters.threshold);
            mismatch(&group_place(&place, named[at].0, codebook), &expected, &found)
        }
    })
}

/// The method that something names; the usual one where it names none.
pub(super) fn method(head: &At<'_, '_>) -> Result<Method, ReadError> {
    let method = head.field("method");
    // What else it might say is no matter to the program, which is kept small; natively it is refused.
    #[cfg(not(target_arch = "wasm32"))]
    if !method.is_null() && method.text()? != Method::ATOMS {
        return Err(method.unlike("'atoms', or nothing"));
    }
    Ok(if method.is_null() { Method::Lattice } else { Method::Atoms })
}

/// One question's dataset: the published groups with their bases, and its counts.
struct Tabled {
    bases: Vec<(Group, Base)>,
    table: Table,
}

/// The dataset of one question in one wave; `None` if there is no dataset of it.
fn table(
    items: At<'_, '_>,
    question: &Question,
    wave: &WaveInfo,
    codebook: &Codebook,
    place: &str,
) -> Result<Option<Tabled>, ReadError> {
    let mut tables = items.each(|item| {
        let extension = item.field("extension");
        let of_question = extension.field("question").text()? == question.slug;
        if !of_question || extension.field("wave").text()? != wave.slug {
            return Ok(None);
        }
        let cube = Cube::new(item, question, codebook, place)?;
        let bases = cube.bases()?;
        let table = cube.table(&bases)?;
        let own = extension.field("rounding_base").optional(positive)?;
        let table = own.into_iter().fold(table, Table::rounded_to);
        Ok(Some(Tabled { bases, table }))
    })?;
    tables.retain(Option::is_some);
    if tables.len() > 1 {
        return Err(mismatch(&place, &"one dataset", &tables.len()));
    }
    Ok(tables.pop().flatten())
}
