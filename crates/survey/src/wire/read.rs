//! From the file to a release, refusing what does not fit.

use super::{
    SCHEMA,
    error::{ReadError, ReadProblem, mismatch},
    json::{At, Cells, Json, whole},
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
    let json: Json = serde_json::from_str(text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        ReadError::new(place, ReadProblem::Malformed(error.to_string()))
    })?;
    edition(At::top(&json))
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

fn codebook(head: At<'_, '_>) -> Result<Codebook, ReadError> {
    let codebook = Codebook {
        facts: facts(head.field("survey"))?,
        questions: head.field("question").each(question)?,
        regions: hierarchy(head.field("region"))?,
        settings: hierarchy(head.field("setting"))?,
        impossible: Vec::new(),
    };
    let impossible = head.field("impossible").each(|pair| impossible(pair, &codebook))?;
    Ok(Codebook { impossible, ..codebook })
}

fn parameters(disclosure: At<'_, '_>) -> Result<Parameters, ReadError> {
    let positive = |name: &str| {
        let field = disclosure.field(name);
        let value = field.whole()?;
        if value == 0 { Err(field.unlike("at least 1")) } else { Ok(value) }
    };
    Ok(Parameters {
        threshold: positive("threshold")?,
        rounding_base: positive("rounding_base")?,
        protection_width: disclosure.field("protection_width").whole()?,
    })
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

#[inline(never)]
fn expect(found: At<'_, '_>, expected: &str) -> Result<(), ReadError> {
    if found.text()? == expected { Ok(()) } else { Err(found.unlike(&format!("'{expected}'"))) }
}

#[inline(never)]
fn label(text: At<'_, '_>) -> Result<Label, ReadError> {
    if text.field("en").text()?.is_empty() {
        return Err(text.field("en").unlike("some text"));
    }
    Ok(Label { en: text.field("en").text()?.to_owned(), cy: text.field("cy").text()?.to_owned() })
}

#[inline(never)]
fn slug(id: At<'_, '_>) -> Result<String, ReadError> {
    let text = id.text()?;
    if is_slug(text) { Ok(text.to_owned()) } else { Err(id.unlike("lower-case letters, digits and hyphens")) }
}

#[inline(never)]
fn date(text: At<'_, '_>) -> Result<Date, ReadError> {
    Date::parse(text.text()?).ok_or_else(|| text.unlike("a date such as 2020-06-19"))
}

#[inline(never)]
fn optional_text(text: At<'_, '_>) -> Result<Option<String>, ReadError> {
    text.optional(|text| Ok(text.text()?.to_owned()))
}

fn facts(survey: At<'_, '_>) -> Result<Facts, ReadError> {
    Ok(Facts {
        slug: slug(survey.field("id"))?,
        title: label(survey.field("title"))?,
        publisher: label(survey.field("publisher"))?,
        population: label(survey.field("population"))?,
        answered: survey
            .field("answered")
            .each(|answered| Ok((answered.field("people").whole()?, label(answered.field("whom"))?)))?,
        calls_for: survey.field("calls_for").each(label)?,
        calls_on: survey.field("calls_on").each(label)?,
        published: date(survey.field("published"))?,
        announcement: optional_text(survey.field("announcement"))?,
        press_contact: optional_text(survey.field("press_contact"))?,
    })
}

fn question(head: At<'_, '_>) -> Result<Question, ReadError> {
    let kind = match head.field("kind").text()? {
        "single" => QuestionKind::Single,
        "several" => QuestionKind::Several,
        "scale" => QuestionKind::Scale,
        _ => return Err(head.field("kind").unlike("'single', 'several' or 'scale'")),
    };
    let answers = head
        .field("answers")
        .each(|answer| Ok(Answer { slug: slug(answer.field("id"))?, label: label(answer.field("label"))? }))?;
    if answers.is_empty() {
        return Err(head.field("answers").unlike("at least one answer"));
    }
    let question = Question {
        slug: slug(head.field("id"))?,
        kind,
        title: label(head.field("title"))?,
        wording: label(head.field("wording"))?,
        note: head.field("note").optional(|note| label(*note))?,
        answers,
        asked: head.field("asked_only").optional(|whom| label(*whom))?.map_or(Asked::Everyone, Asked::Only),
        answering: if head.field("required").bool()? { Answering::Required } else { Answering::Optional },
    };
    match question.slug_twice() {
        Some(id) => Err(head.field("answers").error("categories with ids that differ", &format_args!("'{id}' twice"))),
        None => Ok(question),
    }
}

fn hierarchy<A: Axis>(head: At<'_, '_>) -> Result<Hierarchy<A>, ReadError> {
    let everyone = label(head.field("everyone"))?;
    let (places, levels) = places_and_levels(head)?;
    Hierarchy::new(everyone, places, levels).map_err(|error| head.error("a hierarchy of places", &error))
}

#[inline(never)]
fn places_and_levels(head: At<'_, '_>) -> Result<(Vec<Place>, Vec<LevelOutline>), ReadError> {
    let places = head.field("places").each(place)?;
    let position = |id: At<'_, '_>| {
        let slug = id.text()?;
        let position = places.iter().position(|place| place.slug == slug);
        position.ok_or_else(|| id.unlike("the id of one of the places"))
    };
    let group = |group: At<'_, '_>| {
        let slug = group.field("id").text()?.to_owned();
        Ok((slug, label(group.field("label"))?, group.field("places").each(position)?))
    };
    let levels = head.field("levels").each(|level| {
        let slug = level.field("id").text()?.to_owned();
        Ok(LevelOutline { slug, label: label(level.field("label"))?, groups: level.field("groups").each(group)? })
    })?;
    Ok((places, levels))
}

fn place(head: At<'_, '_>) -> Result<Place, ReadError> {
    let tile = head.field("tile").optional(|tile| {
        let ends = tile.each(|end| u8::try_from(end.whole()?).map_err(|_| end.unlike("a number up to 255")))?;
        match ends[..] {
            [column, row] => Ok(Tile { column, row }),
            _ => Err(tile.unlike("a column and a row")),
        }
    })?;
    Ok(Place {
        slug: head.field("id").text()?.to_owned(),
        code: optional_text(head.field("code"))?,
        label: label(head.field("label"))?,
        tile,
    })
}

fn impossible(pair: At<'_, '_>, codebook: &Codebook) -> Result<Group, ReadError> {
    let group = match pair.ids()?[..] {
        [region, setting] => codebook.regions.find(region).zip(codebook.settings.find(setting)),
        _ => None,
    };
    let (region, setting) = group.ok_or_else(|| pair.unlike("the ids of a region and a setting"))?;
    Ok(Group { region, setting })
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
    Wave::new(info, groups, tables, parameters).map_err(|error| match error {
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

fn group_place(within: &str, group: Group, codebook: &Codebook) -> String {
    let (region, setting) = (codebook.regions.node(group.region), codebook.settings.node(group.setting));
    format!("{within}, region '{}', setting '{}'", region.slug, setting.slug)
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
        Ok(Some(Tabled { bases, table }))
    })?;
    tables.retain(Option::is_some);
    if tables.len() > 1 {
        return Err(mismatch(&place, &"one dataset", &tables.len()));
    }
    Ok(tables.pop().flatten())
}

/// A dataset's cells, by category, group and metric.
struct Cube<'a> {
    cells: Cells<'a>,
    question: &'a Question,
    codebook: &'a Codebook,
    place: &'a str,
}

const METRICS: [&str; 2] = ["count", "base"];
const DIMENSIONS: [&str; 4] = ["answer", "region", "setting", "metric"];

impl<'a> Cube<'a> {
    fn new(
        item: At<'a, '_>,
        question: &'a Question,
        codebook: &'a Codebook,
        place: &'a str,
    ) -> Result<Self, ReadError> {
        expect(item.field("version"), "2.0")?;
        expect(item.field("class"), "dataset")?;
        let categories = question.categories();
        let answers = categories.iter().map(|category| question.category_slug(*category)).collect();
        let regions = codebook.regions.nodes().iter().map(|node| node.slug.as_str()).collect();
        let settings = codebook.settings.nodes().iter().map(|node| node.slug.as_str()).collect();
        let expected: [Vec<&str>; 4] = [answers, regions, settings, METRICS.to_vec()];
        if item.field("id").ids()? != DIMENSIONS {
            return Err(mismatch(&format_args!("{place}, id"), &DIMENSIONS.join(", "), &"others"));
        }
        for (dimension, expected) in DIMENSIONS.iter().zip(&expected) {
            let (dimensions, index) = (item.field("dimension"), "index");
            let found = dimensions.field(dimension).field("category").field(index).ids()?;
            check_ids(place, dimension, &found, expected)?;
        }
        let sizes = expected.map(|ids| ids.len());
        let found = item.field("size").each(|size| Ok(size.whole()? as usize))?;
        if found != sizes {
            return Err(mismatch(&format_args!("{place}, size"), &listed(&sizes), &listed(&found)));
        }
        let expected: usize = sizes.iter().product();
        for name in ["value", "status"] {
            if let Some(found) = item.field(name).cells()?.misfit(expected) {
                return Err(mismatch(&format_args!("{place}, {name}"), &format_args!("{expected} cells"), &found));
            }
        }
        Ok(Self { cells: item.field("value").cells()?, question, codebook, place })
    }

    /// The cell of a category, group and metric; `None` if it is not published.
    fn cell(&self, category: usize, group: Group, metric: usize) -> Result<Option<u32>, ReadError> {
        let (regions, settings) = (self.codebook.regions.nodes().len(), self.codebook.settings.nodes().len());
        let pair = (category * regions + group.region.index()) * settings + group.setting.index();
        let wrong = |found: &dyn std::fmt::Display| {
            Err(mismatch(&self.spot(category, group, metric), &"a whole number from 0, or null", found))
        };
        match self.cells.get(pair * METRICS.len() + metric) {
            Json::Null => Ok(None),
            Json::Number(number) => whole(*number).map_or_else(|| wrong(number), |whole| Ok(Some(whole))),
            _ => wrong(&"something else"),
        }
    }

    /// Where a cell is, for an error.
    fn spot(&self, category: usize, group: Group, metric: usize) -> String {
        let answer = self.question.category_slug(self.question.categories()[category]);
        let place = format!("{}, answer '{answer}'", self.place);
        format!("{}, {}", group_place(&place, group, self.codebook), METRICS[metric])
    }

    /// The published groups and their bases, which must be the same for every category.
    fn bases(&self) -> Result<Vec<(Group, Base)>, ReadError> {
        let mut bases = Vec::new();
        for region in self.codebook.regions.ids() {
            for setting in self.codebook.settings.ids() {
                let group = Group { region, setting };
                let base = self.cell(0, group, 1)?;
                for category in 0..self.question.categories().len() {
                    let (other, count) = (self.cell(category, group, 1)?, self.cell(category, group, 0)?);
                    if other != base {
                        return Err(mismatch(&self.spot(category, group, 1), &written(base), &written(other)));
                    }
                    if count.is_some() != base.is_some() {
                        let there = "a count, as there is a base";
                        let expected = if base.is_some() { there } else { "null, as there is no base" };
                        return Err(mismatch(&self.spot(category, group, 0), &expected, &written(count)));
                    }
                }
                bases.extend(base.map(|base| (group, Base(base))));
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
            TableError::Size { expected, found } => mismatch(&self.place, &format_args!("{expected} counts"), &found),
            TableError::AboveBase { group, category, base, found } => {
                mismatch(&self.spot(category, bases[group].0, 0), &format_args!("at most its base {base}"), &found)
            }
        })
    }
}

fn listed(sizes: &[usize]) -> String {
    sizes.iter().map(usize::to_string).collect::<Vec<_>>().join(", ")
}

fn written(cell: Option<u32>) -> String {
    cell.map_or_else(|| "null".to_owned(), |value| value.to_string())
}

fn check_ids(place: &str, dimension: &str, found: &[&str], expected: &[&str]) -> Result<(), ReadError> {
    if found == expected {
        return Ok(());
    }
    let place = format!("{place}, dimension.{dimension}.category.index");
    let quoted = |id: &str| format!("'{id}'");
    match found.iter().zip(expected).position(|(found, expected)| found != expected) {
        Some(at) => Err(mismatch(&format_args!("{place}[{at}]"), &quoted(expected[at]), &quoted(found[at]))),
        None => Err(mismatch(&place, &format_args!("{} categories", expected.len()), &found.len())),
    }
}
