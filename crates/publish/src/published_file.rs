//! `published.toml`: the percentages that a survey's publisher printed.

use std::path::Path;

use disclosure::{Among, Printed};
use serde::Deserialize;
use survey::{Base, Codebook, Group, NodeId, PublishedBase, PublishedFigure, WaveInfo, is_slug};
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
    counts: Option<CountedFields>,
}

/// Whose answers a percentage is made of, as far as that is known: what an attacker would make of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CountedFields {
    question: Spanned<String>,
    answers: Vec<Spanned<String>>,
    wave: Option<Spanned<String>>,
    region: Option<Spanned<String>>,
    setting: Option<Spanned<String>>,
    #[serde(default)]
    among: AmongField,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum AmongField {
    #[default]
    People,
    Answers,
}

/// The percentages that a survey's publisher printed, and what an attacker makes of them.
pub(crate) type PrintedFigures = (Vec<PublishedFigure>, Vec<Printed>);

/// Reads `published.toml`; nothing where there is no such file.
pub(crate) fn read_published(
    path: &Path,
    codebook: &Codebook,
    waves: &[WaveInfo],
) -> Result<PrintedFigures, FileError> {
    if !path.exists() {
        return Ok((Vec::new(), Vec::new()));
    }
    let source = Source::read(path)?;
    let file: PublishedFile = source.toml()?;
    let figures = file.figure.iter().map(|fields| figure(fields, &source)).collect::<Result<_, _>>()?;
    let counted = file.figure.iter().filter_map(|fields| Some((fields, fields.counts.as_ref()?)));
    let printed = counted.map(|(fields, counts)| printed((fields, counts), codebook, waves, &source));
    Ok((figures, printed.collect::<Result<_, _>>()?))
}

fn printed(
    (fields, counts): (&FigureFields, &CountedFields),
    codebook: &Codebook,
    waves: &[WaveInfo],
    source: &Source,
) -> Result<Printed, FileError> {
    let unknown = |id: &Spanned<String>, what: &str| {
        source.wrong(id.span(), format!("expected the id of {what}, found '{}'", id.get_ref()))
    };
    let question = codebook.find(counts.question.get_ref()).ok_or_else(|| unknown(&counts.question, "a question"))?;
    let answer = |id: &Spanned<String>| {
        let answers = &codebook.question(question).answers;
        let position = answers.iter().position(|answer| answer.slug == *id.get_ref());
        position.ok_or_else(|| unknown(id, "one of that question's answers"))
    };
    let wave = match &counts.wave {
        // Where there is only one there is no doubt; of several the first is meant unless another is named.
        None => 0,
        Some(id) => waves.iter().position(|wave| wave.slug == *id.get_ref()).ok_or_else(|| unknown(id, "a wave"))?,
    };
    let region = match &counts.region {
        None => NodeId::EVERYONE,
        Some(id) => codebook.regions.find(id.get_ref()).ok_or_else(|| unknown(id, "a region"))?,
    };
    let setting = match &counts.setting {
        None => NodeId::EVERYONE,
        Some(id) => codebook.settings.find(id.get_ref()).ok_or_else(|| unknown(id, "a setting"))?,
    };
    Ok(Printed {
        slug: fields.id.get_ref().clone(),
        wave,
        percent: *fields.percent.get_ref(),
        question: question.0,
        answers: counts.answers.iter().map(answer).collect::<Result<_, _>>()?,
        group: Group { region, setting },
        among: match counts.among {
            AmongField::People => Among::People,
            AmongField::Answers => Among::Answers,
        },
    })
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
