//! What a codebook may use once only. What is told twice is rounded twice, and two roundings of the same people tell far
//! more than one; and what is told of groups exactly may not be asked as well.

use std::collections::BTreeSet;

use survey::{Question, QuestionKind};

use crate::{
    FileError, Source,
    codebook_file::{CodebookFile, QuestionFields},
};

/// Refuses two waves that are read from one file.
pub(crate) fn of_files(source: &Source, file: &CodebookFile) -> Result<(), FileError> {
    for (at, wave) in file.wave.iter().enumerate() {
        let same = |other: &&crate::codebook_file::WaveFields| other.responses.get_ref() == wave.responses.get_ref();
        if let Some(other) = file.wave[..at].iter().find(same) {
            let message = format!(
                "expected a file of this wave alone, found that of the wave '{}': the same answers would be rounded twice, \
                 which tells more than once",
                other.id.get_ref()
            );
            return Err(source.wrong(wave.responses.span(), message));
        }
    }
    Ok(())
}

/// Refuses questions that are read from the column of a place, or from that of another question of the same wave.
pub(crate) fn of_columns(source: &Source, file: &CodebookFile) -> Result<(), FileError> {
    for (at, question) in file.question.iter().enumerate() {
        let column = question.column.get_ref();
        for (places, name) in [(&file.columns.region, "regions"), (&file.columns.setting, "settings")] {
            if column == places {
                let message = format!(
                    "expected a column of answers, found that of the {name}: sizes of groups are published exactly, so \
                     these answers would be too; leave the question out"
                );
                return Err(source.wrong(question.column.span(), message));
            }
        }
        for other in file.question[..at].iter().filter(|other| other.column.get_ref() == column) {
            if let Some(wave) = file.wave.iter().find(|wave| is_asked(question, &wave.id) && is_asked(other, &wave.id))
            {
                let message = format!(
                    "expected a column of this question alone, found that of '{}' in the wave '{}': the same answers would \
                     be rounded twice, which tells more than once; leave one of them out",
                    other.id.get_ref(),
                    wave.id.get_ref()
                );
                return Err(source.wrong(question.column.span(), message));
            }
        }
    }
    Ok(())
}

fn is_asked(question: &QuestionFields, wave: &toml::Spanned<String>) -> bool {
    question.waves.as_ref().is_none_or(|waves| waves.iter().any(|asked| asked.get_ref() == wave.get_ref()))
}

/// Refuses questions that were put after another one in a wave without that one; and, where several answers could be
/// given, those after answers of which some, but not all, led to another question as well: what the two tell together
/// of those who gave some of both, the attack does not know.
pub(crate) fn of_answers(source: &Source, file: &CodebookFile, questions: &[Question]) -> Result<(), FileError> {
    let routed = |at: usize| Some((file.question[at].asked_if.as_ref()?, questions[at].asked.after()?));
    for (at, fields) in file.question.iter().enumerate() {
        let Some((asked, route)) = routed(at) else { continue };
        let asker = &file.question[route.question.0];
        let without =
            |wave: &&crate::codebook_file::WaveFields| is_asked(fields, &wave.id) && !is_asked(asker, &wave.id);
        if let Some(wave) = file.wave.iter().find(without) {
            let message = format!(
                "expected a question of every wave that this one is of, but it was not asked in '{}': nobody could have \
                 been led there",
                wave.id.get_ref()
            );
            return Err(source.wrong(asked.question.span(), message));
        }
        if questions[route.question.0].kind != QuestionKind::Several {
            continue;
        }
        let answers: BTreeSet<usize> = route.answers.iter().copied().collect();
        for other in 0..at {
            let Some((_, before)) = routed(other).filter(|(_, before)| before.question == route.question) else {
                continue;
            };
            let others: BTreeSet<usize> = before.answers.iter().copied().collect();
            let both = answers.intersection(&others).count();
            if both > 0 && both < answers.len() && both < others.len() {
                let message = format!(
                    "expected answers that all led to '{0}' as well, or some of which alone did, or none: what '{0}' and \
                     this question tell together of those who gave several could not be audited; ask both after the same \
                     answers, or leave one out",
                    file.question[other].id.get_ref()
                );
                let span = asked.answers.first().map_or_else(|| asked.question.span(), toml::Spanned::span);
                return Err(source.wrong(span, message));
            }
        }
    }
    Ok(())
}
