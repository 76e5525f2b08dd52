//! The head of the file: everything about a survey but its answers.

use super::{
    error::ReadError,
    fields::{date, label, optional_text, slug},
    walk::At,
};
use crate::{
    Answer, Answering, Asked, Axis, Codebook, Facts, Group, Hierarchy, LevelOutline, Place, Question, QuestionId,
    QuestionKind, Route, Tile,
};

/// The codebook of a file's extension block.
pub(super) fn codebook(head: At<'_, '_>) -> Result<Codebook, ReadError> {
    let codebook = Codebook {
        facts: facts(head.field("survey"))?,
        questions: questions(head.field("question"))?,
        regions: hierarchy(head.field("region"))?,
        settings: hierarchy(head.field("setting"))?,
        impossible: Vec::new(),
    };
    let impossible = head.field("impossible").each(|pair| impossible(pair, &codebook))?;
    Ok(Codebook { impossible, ..codebook })
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

fn questions(list: At<'_, '_>) -> Result<Vec<Question>, ReadError> {
    let mut questions = list.each(question)?;
    let routes = list.each(|head| head.field("asked_after").optional(|after| route(*after, &questions)))?;
    for (at, found) in routes.into_iter().enumerate() {
        let Some(route) = found else { continue };
        let is_earlier = route.question.0 < at;
        match &mut questions[at].asked {
            Asked::Only { after, .. } if is_earlier => *after = Some(route),
            _ => return Err(list.error("'asked_after' with 'asked_only', of an earlier question", &"another")),
        }
    }
    Ok(questions)
}

fn route(after: At<'_, '_>, questions: &[Question]) -> Result<Route, ReadError> {
    let id = after.field("question");
    let slug = id.text()?;
    let question = questions.iter().position(|question| question.slug == slug);
    let question = question.ok_or_else(|| id.unlike("the id of a question"))?;
    let answers = after.field("answers").each(|answer| {
        let slug = answer.text()?;
        let position = questions[question].answers.iter().position(|answer| answer.slug == slug);
        position.ok_or_else(|| answer.unlike("the id of an answer to that question"))
    })?;
    if answers.is_empty() {
        Err(after.unlike("some answers"))
    } else {
        Ok(Route { question: QuestionId(question), answers })
    }
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
        asked: head.field("asked_only").optional(|whom| label(*whom))?.map_or(Asked::Everyone, Asked::only),
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
