//! The certificate's file.

use super::{error::ReadError, json::Json, read, walk::At, write};
use crate::{Certificate, CertifiedQuestion, CertifiedWave, Parameters, ReleaseId};

/// What the name of a certificate's file ends with, after that of its release and a full stop.
pub const CERTIFICATE: &str = "disclosure-report.json";

/// The text of a certificate's file.
#[must_use]
pub fn write_certificate(certificate: &Certificate) -> String {
    let text = |text: &str| Some(Json::text(text));
    let question = |question: &CertifiedQuestion| {
        Json::map([
            ("question", text(&question.question)),
            ("rounding_base", Some(question.rounding_base.into())),
            ("counts", Some(question.counts.into())),
        ])
    };
    let wave = |wave: &CertifiedWave| {
        Json::map([
            ("wave", text(&wave.wave)),
            ("method", write::method(wave.method)),
            ("people", Some(wave.people.into())),
            ("groups", Some(wave.groups.into())),
            ("questions", Some(Json::list(wave.questions.iter().map(question)))),
        ])
    };
    let Parameters { threshold, rounding_base, protection_width } = certificate.parameters;
    let file = Json::map([
        ("release", text(certificate.release.as_str())),
        ("survey", text(&certificate.survey)),
        ("attacker", Some(certificate.attacker.into())),
        ("threshold", Some(threshold.into())),
        ("rounding_base", Some(rounding_base.into())),
        ("protection_width", Some(protection_width.into())),
        ("waves", Some(Json::list(certificate.waves.iter().map(wave)))),
    ]);
    // No number in it is infinite, so nothing can fail.
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads a certificate's file.
///
/// # Errors
///
/// If it is not one in every part; the error names the place, what was expected there and what was found.
pub fn read_certificate(text: &str) -> Result<Certificate, ReadError> {
    let json = Json::parse(text)?;
    let file = At::top(&json);
    let release = file.field("release");
    let question = |question: At<'_, '_>| {
        Ok(CertifiedQuestion {
            question: question.field("question").text()?.to_owned(),
            rounding_base: question.field("rounding_base").whole()?,
            counts: question.field("counts").whole()?,
        })
    };
    let wave = |wave: At<'_, '_>| {
        Ok(CertifiedWave {
            wave: wave.field("wave").text()?.to_owned(),
            method: read::method(&wave)?,
            people: wave.field("people").whole()?,
            groups: wave.field("groups").whole()?,
            questions: wave.field("questions").each(question)?,
        })
    };
    Ok(Certificate {
        release: ReleaseId::new(release.text()?).ok_or_else(|| release.unlike("16 hexadecimal digits"))?,
        survey: file.field("survey").text()?.to_owned(),
        attacker: file.field("attacker").whole()?,
        parameters: Parameters {
            threshold: file.field("threshold").whole()?,
            rounding_base: file.field("rounding_base").whole()?,
            protection_width: file.field("protection_width").whole()?,
        },
        waves: file.field("waves").each(wave)?,
    })
}
