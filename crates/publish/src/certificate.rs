//! From an audit's report to what everybody may know of it.

use disclosure::{Audited, QuestionReport, WaveReport};
use survey::{Certificate, CertifiedQuestion, CertifiedWave, ReleaseId};

/// The version of the attacker whom a release withstands. It goes up with everything that the attacker learns to do.
pub const ATTACKER: u32 = 3;

/// The certificate of a release called `id`.
pub(crate) fn certificate(id: &ReleaseId, audited: &Audited) -> Certificate {
    let question = |QuestionReport { question, rounding_base, counts, .. }: &QuestionReport| CertifiedQuestion {
        question: question.clone(),
        rounding_base: *rounding_base,
        counts: whole(*counts),
    };
    let wave = |WaveReport { wave, method, people, published, questions, .. }: &WaveReport| CertifiedWave {
        wave: wave.clone(),
        method: *method,
        people: people.0,
        groups: whole(*published),
        questions: questions.iter().map(question).collect(),
    };
    Certificate {
        release: id.clone(),
        survey: audited.release().codebook.facts.slug.clone(),
        attacker: ATTACKER,
        parameters: audited.release().parameters,
        waves: audited.report().waves.iter().map(wave).collect(),
    }
}

fn whole(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
