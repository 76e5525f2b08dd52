//! From the file to a release, refusing what does not fit.

use std::collections::BTreeSet;

use super::{
    SCHEMA,
    document::{AxisHead, Dataset, Document, Index, Published, QuestionHead, Survey, Text, WaveHead},
    error::{ReadError, ReadProblem, mismatch},
};
use crate::{
    Answer, Answering, Asked, Axis, Base, Codebook, Count, Date, Facts, Group, Hierarchy, Label, LevelOutline,
    Parameters, Period, Place, Provenance, PublishedBase, PublishedFigure, Question, QuestionKind, Release, ReleaseId,
    Table, TableError, Tile, Wave, WaveError, WaveInfo, is_slug,
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
    let document: Document = serde_json::from_str(text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        ReadError { place, problem: ReadProblem::Malformed(error.to_string()) }
    })?;
    edition(&document)
}

/// Makes a release of a file that has been parsed.
///
/// # Errors
///
/// As [`read`], for everything that parsing does not find.
pub fn edition(document: &Document) -> Result<Edition, ReadError> {
    expect("version", "2.0", &document.version)?;
    expect("class", "collection", &document.class)?;
    let head = &document.extension;
    if head.schema != SCHEMA {
        return Err(mismatch("extension.schema", SCHEMA, head.schema));
    }
    let id = ReleaseId::new(&head.release)
        .ok_or_else(|| mismatch("extension.release", "16 hexadecimal digits", quoted(&head.release)))?;
    if let Some(id) = twice(head.question.iter().map(|question| &question.id)) {
        return Err(mismatch(format!("extension.question '{id}'"), "an id that no other question has", "it twice"));
    }
    if let Some(id) = twice(head.waves.iter().map(|wave| &wave.id)) {
        return Err(mismatch(format!("wave '{id}'"), "an id that no other wave has", "it twice"));
    }
    let codebook = Codebook {
        facts: facts(&head.survey)?,
        questions: head.question.iter().map(question).collect::<Result<_, _>>()?,
        regions: hierarchy(&head.region)?,
        settings: hierarchy(&head.setting)?,
        impossible: Vec::new(),
    };
    let codebook = Codebook { impossible: impossible(&head.impossible, &codebook)?, ..codebook };
    let parameters = Parameters {
        threshold: head.disclosure.threshold,
        rounding_base: head.disclosure.rounding_base,
        protection_width: head.disclosure.protection_width,
    };
    for (name, value) in [("threshold", parameters.threshold), ("rounding_base", parameters.rounding_base)] {
        if value == 0 {
            return Err(mismatch(format!("extension.disclosure.{name}"), "at least 1", value));
        }
    }
    let waves = head.waves.iter().map(|wave_head| wave(wave_head, &codebook, &document.link.item, parameters));
    let waves = waves.collect::<Result<_, _>>()?;
    for (at, item) in document.link.item.iter().enumerate() {
        let known = head.waves.iter().any(|wave| wave.id == item.extension.wave);
        if !known || codebook.find(&item.extension.question).is_none() {
            let found = format!("'{}', '{}'", item.extension.question, item.extension.wave);
            return Err(mismatch(format!("link.item[{at}].extension"), "a known question and wave", found));
        }
    }
    let provenance = match head.provenance.as_str() {
        "observed" => Provenance::Observed,
        "illustrative" => Provenance::Illustrative,
        other => return Err(mismatch("extension.provenance", "'observed' or 'illustrative'", quoted(other))),
    };
    let published = head.published.iter().map(published_figure).collect::<Result<_, _>>()?;
    let release = Release::new(provenance, codebook, parameters, published, waves)
        .ok_or_else(|| mismatch("extension.waves", "at least one wave", "none"))?;
    Ok(Edition { id, release })
}

/// The first that is there a second time.
fn twice<'a>(ids: impl IntoIterator<Item = &'a String>) -> Option<&'a String> {
    let mut seen = BTreeSet::new();
    ids.into_iter().find(|id| !seen.insert(*id))
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}

fn expect(place: &str, expected: &str, found: &str) -> Result<(), ReadError> {
    if expected == found { Ok(()) } else { Err(mismatch(place, quoted(expected), quoted(found))) }
}

fn label(text: &Text) -> Label {
    Label { en: text.en.clone(), cy: text.cy.clone() }
}

fn slug(place: &str, text: &str) -> Result<String, ReadError> {
    if is_slug(text) {
        return Ok(text.to_owned());
    }
    Err(mismatch(place, "lower-case letters, digits and hyphens", quoted(text)))
}

fn date(place: &str, text: &str) -> Result<Date, ReadError> {
    Date::parse(text).ok_or_else(|| mismatch(place, "a date such as 2020-06-19", quoted(text)))
}

fn facts(survey: &Survey) -> Result<Facts, ReadError> {
    Ok(Facts {
        slug: slug("extension.survey.id", &survey.id)?,
        title: label(&survey.title),
        publisher: label(&survey.publisher),
        population: label(&survey.population),
        answered: survey.answered.iter().map(|answered| (answered.people, label(&answered.whom))).collect(),
        calls_for: survey.calls_for.iter().map(label).collect(),
        calls_on: survey.calls_on.iter().map(label).collect(),
        published: date("extension.survey.published", &survey.published)?,
        announcement: survey.announcement.clone(),
        press_contact: survey.press_contact.clone(),
    })
}

fn question(head: &QuestionHead) -> Result<Question, ReadError> {
    let place = format!("extension.question '{}'", head.id);
    let kind = match head.kind.as_str() {
        "single" => QuestionKind::Single,
        "several" => QuestionKind::Several,
        "scale" => QuestionKind::Scale,
        other => return Err(mismatch(place, "a kind of 'single', 'several' or 'scale'", quoted(other))),
    };
    if head.answers.is_empty() {
        return Err(mismatch(place, "at least one answer", "none"));
    }
    let answer = |answer: &super::document::AnswerHead| {
        Ok(Answer { slug: slug(&place, &answer.id)?, label: label(&answer.label) })
    };
    let question = Question {
        slug: slug(&place, &head.id)?,
        kind,
        title: label(&head.title),
        wording: label(&head.wording),
        note: head.note.as_ref().map(label),
        answers: head.answers.iter().map(answer).collect::<Result<_, _>>()?,
        asked: head.asked_only.as_ref().map_or(Asked::Everyone, |whom| Asked::Only(label(whom))),
        answering: if head.required { Answering::Required } else { Answering::Optional },
    };
    match question.slug_twice() {
        Some(id) => Err(mismatch(place, "an id that no other category has", quoted(id))),
        None => Ok(question),
    }
}

fn hierarchy<A: Axis>(head: &AxisHead) -> Result<Hierarchy<A>, ReadError> {
    let name = A::NAME;
    let place = |place: &super::document::PlaceHead| Place {
        slug: place.id.clone(),
        code: place.code.clone(),
        label: label(&place.label),
        tile: place.tile.map(|[column, row]| Tile { column, row }),
    };
    let position = |level: &str, id: &String| {
        head.places.iter().position(|place| place.id == *id).ok_or_else(|| {
            mismatch(format!("extension.{name}.levels '{level}'"), "the id of one of its places", quoted(id))
        })
    };
    let mut levels = Vec::with_capacity(head.levels.len());
    for level in &head.levels {
        let mut groups = Vec::with_capacity(level.groups.len());
        for group in &level.groups {
            let places = group.places.iter().map(|id| position(&level.id, id)).collect::<Result<_, _>>()?;
            groups.push((group.id.clone(), label(&group.label), places));
        }
        levels.push(LevelOutline { slug: level.id.clone(), label: label(&level.label), groups });
    }
    Hierarchy::new(label(&head.everyone), head.places.iter().map(place).collect(), levels)
        .map_err(|error| mismatch(format!("extension.{name}"), "a hierarchy of places", error))
}

fn impossible(pairs: &[[String; 2]], codebook: &Codebook) -> Result<Vec<Group>, ReadError> {
    let group = |[region, setting]: &[String; 2]| {
        let group = codebook.regions.find(region).zip(codebook.settings.find(setting));
        let group = group.map(|(region, setting)| Group { region, setting });
        group.ok_or_else(|| {
            mismatch("extension.impossible", "a region and a setting", format!("'{region}', '{setting}'"))
        })
    };
    pairs.iter().map(group).collect()
}

fn published_figure(head: &Published) -> Result<PublishedFigure, ReadError> {
    let place = format!("extension.published '{}'", head.id);
    if head.percent > 100 {
        return Err(mismatch(place, "a percentage up to 100", head.percent));
    }
    Ok(PublishedFigure {
        slug: slug(&place, &head.id)?,
        percent: head.percent,
        statement: label(&head.statement),
        population: label(&head.population),
        base: head.base.map_or(PublishedBase::NotStated, |base| PublishedBase::Stated(Base(base))),
        caution: head.caution.as_ref().map(label),
    })
}

fn wave(head: &WaveHead, codebook: &Codebook, items: &[Dataset], parameters: Parameters) -> Result<Wave, ReadError> {
    let place = format!("wave '{}'", head.id);
    let fieldwork = Period { start: date(&place, &head.fieldwork[0])?, end: date(&place, &head.fieldwork[1])? };
    if fieldwork.end < fieldwork.start {
        return Err(mismatch(place, "fieldwork that ends after it starts", fieldwork.end));
    }
    let info = WaveInfo { slug: slug(&place, &head.id)?, label: label(&head.label), fieldwork };
    let mut groups: Option<Vec<(Group, Base)>> = None;
    let mut tables = Vec::with_capacity(codebook.questions.len());
    for question in &codebook.questions {
        let of_question = |item: &&Dataset| item.extension.wave == head.id && item.extension.question == question.slug;
        let mut found = items.iter().filter(of_question);
        let (item, second) = (found.next(), found.next());
        let place = format!("question '{}', wave '{}'", question.slug, head.id);
        if second.is_some() {
            return Err(mismatch(place, "one dataset", "two"));
        }
        let Some(item) = item else {
            tables.push(None);
            continue;
        };
        let cube = Cube::new(item, question, codebook, place)?;
        let bases = cube.bases()?;
        if groups.get_or_insert_with(|| bases.clone()) != &bases {
            return Err(mismatch(cube.place, "the groups and bases of the wave's other questions", "others"));
        }
        tables.push(Some(cube.table(&bases)?));
    }
    let groups = groups.ok_or_else(|| mismatch(&place, "at least one dataset", "none"))?;
    let name = |at: usize, groups: &[(Group, Base)]| {
        let Group { region, setting } = groups[at].0;
        format!(
            "{place}, region '{}', setting '{}'",
            codebook.regions.node(region).slug,
            codebook.settings.node(setting).slug
        )
    };
    let named = groups.clone();
    Wave::new(info, groups, tables, parameters).map_err(|error| match error {
        WaveError::NoEveryone => mismatch(&place, "a base for everyone", "none"),
        WaveError::Disorder { at } => mismatch(name(at, &named), "groups in order", "disorder"),
        WaveError::BelowThreshold { at, found } => {
            mismatch(name(at, &named), format!("a base of at least {}", parameters.threshold), found)
        }
    })
}

/// A dataset's cells, by category, group and metric.
struct Cube<'a> {
    item: &'a Dataset,
    question: &'a Question,
    codebook: &'a Codebook,
    place: String,
}

const METRICS: [&str; 2] = ["count", "base"];

impl<'a> Cube<'a> {
    fn new(
        item: &'a Dataset,
        question: &'a Question,
        codebook: &'a Codebook,
        place: String,
    ) -> Result<Self, ReadError> {
        expect(&format!("{place}, version"), "2.0", &item.version)?;
        expect(&format!("{place}, class"), "dataset", &item.class)?;
        let categories = question.categories();
        let answers: Vec<_> = categories.iter().map(|category| question.category_slug(*category)).collect();
        let regions: Vec<_> = codebook.regions.nodes().iter().map(|node| node.slug.as_str()).collect();
        let settings: Vec<_> = codebook.settings.nodes().iter().map(|node| node.slug.as_str()).collect();
        let dimension = &item.dimension;
        check_ids(&place, "answer", &dimension.answer.category.index, &answers)?;
        check_ids(&place, "region", &dimension.region.category.index, &regions)?;
        check_ids(&place, "setting", &dimension.setting.category.index, &settings)?;
        check_ids(&place, "metric", &dimension.metric.category.index, &METRICS)?;
        let names = ["answer", "region", "setting", "metric"];
        if item.id != names {
            return Err(mismatch(format!("{place}, id"), format!("{names:?}"), format!("{:?}", item.id)));
        }
        let sizes = [answers.len(), regions.len(), settings.len(), METRICS.len()];
        if item.size != sizes {
            return Err(mismatch(format!("{place}, size"), format!("{sizes:?}"), format!("{:?}", item.size)));
        }
        let cells: usize = sizes.iter().product();
        for (name, misfit) in [("value", item.value.misfit(cells)), ("status", item.status.misfit(cells))] {
            if let Some(found) = misfit {
                return Err(mismatch(format!("{place}, {name}"), format!("{cells} cells"), found));
            }
        }
        Ok(Self { item, question, codebook, place })
    }

    /// The cell of a category, group and metric; `None` if it is not published.
    fn cell(&self, category: usize, group: Group, metric: usize) -> Result<Option<u32>, ReadError> {
        let (regions, settings) = (self.codebook.regions.nodes().len(), self.codebook.settings.nodes().len());
        let at =
            ((category * regions + group.region.index()) * settings + group.setting.index()) * METRICS.len() + metric;
        let Some(value) = self.item.value.get(at) else { return Ok(None) };
        match value.whole() {
            Some(whole) => Ok(Some(whole)),
            None => Err(mismatch(self.spot(category, group, metric), "a whole number from 0", value.0)),
        }
    }

    /// Where a cell is, for an error.
    fn spot(&self, category: usize, group: Group, metric: usize) -> String {
        let region = &self.codebook.regions.node(group.region).slug;
        let setting = &self.codebook.settings.node(group.setting).slug;
        let answer = self.question.category_slug(self.question.categories()[category]);
        format!("{}, answer '{answer}', region '{region}', setting '{setting}', {}", self.place, METRICS[metric])
    }

    /// The published groups and their bases, which must be the same for every category.
    fn bases(&self) -> Result<Vec<(Group, Base)>, ReadError> {
        let settings = || self.codebook.settings.ids();
        let all =
            self.codebook.regions.ids().flat_map(|region| settings().map(move |setting| Group { region, setting }));
        let mut bases = Vec::new();
        for group in all {
            let base = self.cell(0, group, 1)?;
            for category in 1..self.question.categories().len() {
                let other = self.cell(category, group, 1)?;
                if other != base {
                    let (expected, found) = (written(base), written(other));
                    return Err(mismatch(self.spot(category, group, 1), expected, found));
                }
            }
            bases.extend(base.map(|base| (group, Base(base))));
            for category in 0..self.question.categories().len() {
                let count = self.cell(category, group, 0)?;
                if count.is_some() != base.is_some() {
                    let expected =
                        if base.is_some() { "a count, as there is a base" } else { "null, as there is no base" };
                    return Err(mismatch(self.spot(category, group, 0), expected, written(count)));
                }
            }
        }
        Ok(bases)
    }

    fn table(&self, bases: &[(Group, Base)]) -> Result<Table, ReadError> {
        let mut counts = Vec::with_capacity(bases.len() * self.question.categories().len());
        for (group, _) in bases {
            for category in 0..self.question.categories().len() {
                counts.push(Count(self.cell(category, *group, 0)?.unwrap_or_default()));
            }
        }
        Table::new(self.question, bases, counts).map_err(|error| match error {
            TableError::Size { expected, found } => mismatch(&self.place, format!("{expected} counts"), found),
            TableError::AboveBase { group, category, base, found } => {
                mismatch(self.spot(category, bases[group].0, 0), format!("at most its base {base}"), found)
            }
        })
    }
}

fn written(cell: Option<u32>) -> String {
    cell.map_or_else(|| "null".to_owned(), |value| value.to_string())
}

fn check_ids(place: &str, dimension: &str, index: &Index, expected: &[&str]) -> Result<(), ReadError> {
    let found = index.ids();
    if found == expected {
        return Ok(());
    }
    let place = format!("{place}, dimension.{dimension}.category.index");
    match found.iter().zip(expected).position(|(found, expected)| found != expected) {
        Some(at) => Err(mismatch(format!("{place}[{at}]"), quoted(expected[at]), quoted(found[at]))),
        None => Err(mismatch(place, format!("{} categories", expected.len()), found.len())),
    }
}
