//! `published.toml`: the percentages that a survey's publisher printed.

use std::path::Path;

use serde::Deserialize;
use survey::{Base, PublishedBase, PublishedFigure, is_slug};
use toml::Spanned;

use crate::{FileError, Source, codebook_file::TextFields};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedFile {
    figure: Vec<FigureFields>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FigureFields {
    id: Spanned<String>,
    percent: Spanned<u8>,
    base: Option<u32>,
    statement: TextFields,
    population: TextFields,
    caution: Option<TextFields>,
}

/// Reads `published.toml`; none where there is no such file.
pub(crate) fn read_published(path: &Path) -> Result<Vec<PublishedFigure>, FileError> {
    if !path.exists() {
        return Ok(Vec::new());
    }
    let source = Source::read(path)?;
    let file: PublishedFile = source.toml()?;
    file.figure.iter().map(|fields| figure(fields, &source)).collect()
}

fn figure(fields: &FigureFields, source: &Source) -> Result<PublishedFigure, FileError> {
    if !is_slug(fields.id.get_ref()) {
        return Err(source.wrong(fields.id.span(), "expected an id of lower-case letters, digits and single hyphens"));
    }
    let figure = PublishedFigure {
        slug: fields.id.get_ref().clone(),
        percent: *fields.percent.get_ref(),
        statement: fields.statement.label(),
        population: fields.population.label(),
        base: fields.base.map_or(PublishedBase::NotStated, |base| PublishedBase::Stated(Base(base))),
        caution: fields.caution.as_ref().map(TextFields::label),
    };
    let possible = match figure.base {
        PublishedBase::Stated(_) => figure.counts().is_some(),
        PublishedBase::NotStated => figure.percent <= 100,
    };
    let message = "expected a percentage that some number of people of the stated base prints as";
    if possible { Ok(figure) } else { Err(source.wrong(fields.percent.span(), message)) }
}
