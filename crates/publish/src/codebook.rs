//! A survey's folder as the publisher knows it: what is published of it, and how its raw files are read.

use std::path::{Path, PathBuf};

use disclosure::Printed;
use survey::{
    Answer, Answering, Asked, Axis, Codebook, Date, Facts, Group, Hierarchy, LevelOutline, Parameters, Period, Place,
    PublishedFigure, Question, QuestionId, QuestionKind, Route, Tile, WaveInfo, is_slug,
};
use toml::Spanned;

use crate::{
    FileError, Source,
    codebook_file::{
        AskedFields, AxisFields, CodebookFile, Kind, QuestionFields, SurveyFields, TextFields, WaveFields,
    },
    published_file::read_published,
    recipe::{QuestionRecipe, Recipe, Spellings},
    single_use,
};

/// The least threshold that a codebook may have.
pub const LEAST_THRESHOLD: u32 = 5;

/// The least rounding base that a codebook may have.
pub(crate) const LEAST_ROUNDING_BASE: u32 = 2;

/// A survey that can be published.
#[derive(Clone, Debug)]
pub struct Survey {
    /// Its folder.
    pub folder: PathBuf,
    /// What was asked of whom.
    pub codebook: Codebook,
    /// What disclosure control is told to do.
    pub parameters: Parameters,
    /// The percentages that its publisher printed.
    pub published: Vec<PublishedFigure>,
    /// What an attacker makes of those of them whose question and answers are known.
    pub printed: Vec<Printed>,
    /// Its rounds, the oldest first, each with the path of its raw responses.
    pub waves: Vec<(WaveInfo, PathBuf)>,
    pub(crate) recipe: Recipe,
}

/// Reads `codebook.toml` and, if it is there, `published.toml` in a survey's folder.
///
/// # Errors
///
/// If a file cannot be read or something in it is not as it must be; the error shows the place.
pub fn read_survey(folder: &Path) -> Result<Survey, FileError> {
    let source = Source::read(&folder.join("codebook.toml"))?;
    let file: CodebookFile = source.toml()?;
    let reader = Reader { source: &source };
    for (at, wave) in file.wave.iter().enumerate() {
        if file.wave[..at].iter().any(|earlier| earlier.id.get_ref() == wave.id.get_ref()) {
            return Err(source.wrong(wave.id.span(), "expected an id that no other wave has"));
        }
    }
    single_use::of_files(&source, &file)?;
    single_use::of_columns(&source, &file)?;
    let regions = reader.hierarchy(&file.region)?;
    let settings = reader.hierarchy(&file.setting)?;
    let mut questions = Vec::with_capacity(file.question.len());
    let mut recipes = Vec::with_capacity(file.question.len());
    for fields in &file.question {
        if questions.iter().any(|earlier: &Question| earlier.slug == *fields.id.get_ref()) {
            return Err(source.wrong(fields.id.span(), "expected an id that no other question has"));
        }
        let question = reader.question(fields, &questions)?;
        recipes.push(reader.question_recipe(fields, &question, &file.wave)?);
        questions.push(question);
    }
    single_use::of_answers(&source, &file, &questions)?;
    let infos = file.wave.iter().map(|wave| reader.wave(wave)).collect::<Result<Vec<_>, _>>()?;
    let recipe = Recipe {
        region_column: file.columns.region.clone(),
        setting_column: file.columns.setting.clone(),
        regions: reader.place_spellings(&file.region)?,
        settings: reader.place_spellings(&file.setting)?,
        questions: recipes,
    };
    let codebook =
        Codebook { facts: reader.facts(&file.survey)?, questions, regions, settings, impossible: Vec::new() };
    let (published, printed) = read_published(&folder.join("published.toml"), &codebook, &infos)?;
    let files = file.wave.iter().map(|wave| folder.join(wave.responses.get_ref()));
    Ok(Survey {
        folder: folder.to_owned(),
        parameters: reader.parameters(&file)?,
        published,
        printed,
        waves: infos.into_iter().zip(files).collect(),
        codebook: Codebook { impossible: reader.impossible(&file, &codebook)?, ..codebook },
        recipe,
    })
}

struct Reader<'a> {
    source: &'a Source,
}

impl Reader<'_> {
    fn place_spellings(&self, axis: &AxisFields) -> Result<Spellings, FileError> {
        let mut spellings = Spellings::default();
        for (position, place) in axis.place.iter().enumerate() {
            let names = [place.id.get_ref(), &place.label.en, &place.label.cy];
            let taken = spellings.add(position, names.into_iter().chain(&place.matches).chain(&place.code));
            self.refuse_taken(taken, &place.id)?;
        }
        Ok(spellings)
    }

    /// Two things that are spelled alike could not be told apart in a raw file.
    fn refuse_taken(&self, taken: Option<&String>, id: &Spanned<String>) -> Result<(), FileError> {
        let Some(spelling) = taken else { return Ok(()) };
        Err(self.source.wrong(id.span(), format!("expected spellings that nothing before has, found '{spelling}'")))
    }

    fn slug(&self, id: &Spanned<String>) -> Result<String, FileError> {
        if is_slug(id.get_ref()) {
            return Ok(id.get_ref().clone());
        }
        let message =
            format!("expected an id of lower-case letters, digits and single hyphens, found '{}'", id.get_ref());
        Err(self.source.wrong(id.span(), message))
    }

    fn date(&self, text: &str, span: std::ops::Range<usize>) -> Result<Date, FileError> {
        let message = || format!("expected a date such as 2020-06-19, found '{text}'");
        Date::parse(text).ok_or_else(|| self.source.wrong(span, message()))
    }

    fn facts(&self, fields: &SurveyFields) -> Result<Facts, FileError> {
        Ok(Facts {
            slug: self.slug(&fields.id)?,
            title: fields.title.label(),
            publisher: fields.publisher.label(),
            population: fields.population.label(),
            answered: fields.answered.iter().map(|answered| (answered.people, answered.whom.label())).collect(),
            calls_for: fields.calls_for.iter().map(TextFields::label).collect(),
            calls_on: fields.calls_on.iter().map(TextFields::label).collect(),
            published: self.date(fields.published.get_ref(), fields.published.span())?,
            announcement: fields.announcement.clone(),
            press_contact: fields.press_contact.clone(),
        })
    }

    fn parameters(&self, file: &CodebookFile) -> Result<Parameters, FileError> {
        let fields = &file.disclosure;
        let least = [
            (&fields.threshold, LEAST_THRESHOLD),
            (&fields.rounding_base, LEAST_ROUNDING_BASE),
            // A range of one number only is what the attacker is after.
            (&fields.protection_width, 1),
        ];
        for (value, least) in least {
            if *value.get_ref() < least {
                let message = format!("expected at least {least}, found {}", value.get_ref());
                return Err(self.source.wrong(value.span(), message));
            }
        }
        Ok(Parameters {
            threshold: *fields.threshold.get_ref(),
            rounding_base: *fields.rounding_base.get_ref(),
            protection_width: *fields.protection_width.get_ref(),
        })
    }

    fn wave(&self, fields: &WaveFields) -> Result<WaveInfo, FileError> {
        let [start, end] = fields.fieldwork.get_ref();
        let span = fields.fieldwork.span();
        let fieldwork = Period { start: self.date(start, span.clone())?, end: self.date(end, span.clone())? };
        if fieldwork.end < fieldwork.start {
            return Err(self.source.wrong(span, "expected fieldwork that ends on or after the day it starts"));
        }
        Ok(WaveInfo { slug: self.slug(&fields.id)?, label: fields.label.label(), fieldwork })
    }

    fn hierarchy<A: Axis>(&self, axis: &AxisFields) -> Result<Hierarchy<A>, FileError> {
        let place = |fields: &crate::codebook_file::PlaceFields| {
            Ok(Place {
                slug: self.slug(&fields.id)?,
                code: fields.code.clone(),
                label: fields.label.label(),
                tile: fields.tile.map(|[column, row]| Tile { column, row }),
            })
        };
        let places = axis.place.iter().map(place).collect::<Result<Vec<_>, _>>()?;
        let levels = axis.level.iter().map(|level| self.level(level, axis)).collect::<Result<Vec<_>, _>>()?;
        let spot = axis.place.first().map(|place| place.id.span()).unwrap_or_default();
        Hierarchy::new(axis.everyone.label(), places, levels).map_err(|error| {
            self.source.wrong(spot, format!("expected places and levels that make a hierarchy, but {error}"))
        })
    }

    fn level(&self, level: &crate::codebook_file::LevelFields, axis: &AxisFields) -> Result<LevelOutline, FileError> {
        let slug = self.slug(&level.id)?;
        let mut groups: Vec<_> =
            level.groups.iter().map(|group| (group.id.clone(), group.label.label(), Vec::new())).collect();
        for (position, place) in axis.place.iter().enumerate() {
            let Some(id) = place.groups.get(&slug) else {
                let message = format!("expected this place to say `in = {{ {slug} = … }}`");
                return Err(self.source.wrong(place.id.span(), message));
            };
            match groups.iter_mut().find(|group| group.0 == *id.get_ref()) {
                Some(group) => group.2.push(position),
                None => {
                    let message = format!("expected the id of a group of the level '{slug}', found '{}'", id.get_ref());
                    return Err(self.source.wrong(id.span(), message));
                }
            }
        }
        Ok(LevelOutline { slug, label: level.label.label(), groups })
    }

    fn question(&self, fields: &QuestionFields, earlier: &[Question]) -> Result<Question, FileError> {
        let mut answers: Vec<Answer> = Vec::with_capacity(fields.answers.len());
        for answer in &fields.answers {
            let slug = self.slug(&answer.id)?;
            if answers.iter().any(|earlier| earlier.slug == slug) {
                return Err(self.source.wrong(answer.id.span(), "expected an id that no other answer has"));
            }
            answers.push(Answer { slug, label: answer.label.label() });
        }
        if answers.is_empty() {
            return Err(self.source.wrong(fields.id.span(), "expected this question to have at least one answer"));
        }
        let question = Question {
            slug: self.slug(&fields.id)?,
            kind: match fields.kind {
                Kind::Single => QuestionKind::Single,
                Kind::Several => QuestionKind::Several,
                Kind::Scale => QuestionKind::Scale,
            },
            title: fields.title.label(),
            wording: fields.wording.label(),
            note: fields.note.as_ref().map(TextFields::label),
            answers,
            asked: match &fields.asked_if {
                None => Asked::Everyone,
                Some(asked) => Asked::Only { whom: asked.label.label(), after: Some(self.route(asked, earlier)?) },
            },
            answering: if fields.required { Answering::Required } else { Answering::Optional },
        };
        match question.slug_twice() {
            Some(id) => {
                let message =
                    format!("expected answers of which none is called '{id}', which is the name of something else");
                Err(self.source.wrong(fields.id.span(), message))
            }
            None => Ok(question),
        }
    }

    fn question_recipe(
        &self,
        fields: &QuestionFields,
        question: &Question,
        waves: &[WaveFields],
    ) -> Result<QuestionRecipe, FileError> {
        let mut answers = Spellings::default();
        for (position, answer) in fields.answers.iter().enumerate() {
            let names = [answer.id.get_ref(), &answer.label.en, &answer.label.cy];
            let taken = answers.add(position, names.into_iter().chain(&answer.matches));
            self.refuse_taken(taken, &answer.id)?;
        }
        for wave in fields.waves.iter().flatten() {
            if !waves.iter().any(|known| known.id.get_ref() == wave.get_ref()) {
                return Err(self.source.wrong(wave.span(), "expected the id of a wave"));
            }
        }
        let asked_in = |wave: &WaveFields| {
            fields.waves.as_ref().is_none_or(|asked| asked.iter().any(|id| id.get_ref() == wave.id.get_ref()))
        };
        Ok(QuestionRecipe {
            column: fields.column.get_ref().clone(),
            answers,
            asked_if: question.asked.after().cloned(),
            waves: waves.iter().map(asked_in).collect(),
        })
    }

    fn route(&self, asked: &AskedFields, earlier: &[Question]) -> Result<Route, FileError> {
        let id = &asked.question;
        let Some(question) = earlier.iter().position(|question| question.slug == *id.get_ref()) else {
            let message = format!("expected the id of an earlier question, found '{}'", id.get_ref());
            return Err(self.source.wrong(id.span(), message));
        };
        let answer = |id: &Spanned<String>| {
            let found = earlier[question].answers.iter().position(|answer| answer.slug == *id.get_ref());
            let message = || format!("expected the id of one of that question's answers, found '{}'", id.get_ref());
            found.ok_or_else(|| self.source.wrong(id.span(), message()))
        };
        let answers: Vec<_> = asked.answers.iter().map(answer).collect::<Result<_, _>>()?;
        if answers.is_empty() {
            return Err(self.source.wrong(id.span(), "expected at least one answer to that question"));
        }
        Ok(Route { question: QuestionId(question), answers })
    }

    fn impossible(&self, file: &CodebookFile, codebook: &Codebook) -> Result<Vec<Group>, FileError> {
        let known = |id: &Spanned<String>, axis: &str| {
            self.source.wrong(id.span(), format!("expected the id of a {axis}, found '{}'", id.get_ref()))
        };
        let group = |fields: &crate::codebook_file::ImpossibleFields| {
            let region = codebook.regions.find(fields.region.get_ref());
            let setting = codebook.settings.find(fields.setting.get_ref());
            Ok(Group {
                region: region.ok_or_else(|| known(&fields.region, "region"))?,
                setting: setting.ok_or_else(|| known(&fields.setting, "setting"))?,
            })
        };
        file.impossible.iter().map(group).collect()
    }
}
